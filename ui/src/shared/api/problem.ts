export type FieldError = { pointer: string; detail: string };

type ProblemBody = {
  title?: string;
  detail?: string;
  status?: number;
  errors?: FieldError[];
  present?: unknown;
  traceId?: string;
};

/** What a service answered instead of a result (RFC 9457), or that it could not be reached (status 0). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly present: unknown;
  readonly traceId: string | undefined;

  constructor(status: number, body: ProblemBody = {}, cause?: unknown) {
    const detail = body.detail || body.title || sentenceFor(status);
    super(detail, { cause });
    this.title = body.title || titleFor(status);
    this.detail = detail;
    this.status = status;
    this.errors = body.errors ?? [];
    this.present = body.present;
    this.traceId = body.traceId;
  }

  /** The sentence about one field, for example `/title`. */
  errorAt(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.detail;
  }

  /** Whether the same request may work when it is sent again. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 502 || this.status >= 503;
  }
}

/** Any thrown value as a Problem, so that one component can draw it. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isAbort(error)) {
    return new Problem(0, { title: 'Stopped', detail: 'The request was stopped.' }, error);
  }
  return new Problem(500, { title: 'Something went wrong', detail: messageOf(error) }, error);
}

export function unreachable(cause: unknown): Problem {
  return new Problem(0, { title: 'Not reachable', detail: sentenceFor(0) }, cause);
}

/** The problem of a failed answer, whatever its body holds. */
export async function problemOf(response: Response): Promise<Problem> {
  return problemFrom(response.status, await response.text().catch(() => ''));
}

export function problemFrom(status: number, body: unknown): Problem {
  const parsed = typeof body === 'string' ? parse(body) : body;
  return new Problem(status, isObject(parsed) ? parsed : {}, body);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is ProblemBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function titleFor(status: number): string {
  if (status === 0) return 'Not reachable';
  if (status === 404) return 'Not found';
  return status >= 500 ? 'The service has a problem' : 'That did not work';
}

function sentenceFor(status: number): string {
  if (status === 0) return 'The server cannot be reached. Check that it runs, then try again.';
  if (status >= 502 && status <= 504) return 'The service is not answering right now. It may be starting.';
  return `The service answered with status ${status} and no explanation.`;
}
