import { type Problem, problemFrom } from './problem';

type Result<T> = { data?: T; error?: unknown; response: Response };

/** The body of a good answer; throws the Problem of any other. */
export function unwrap<T>(result: Result<T>): T {
  if (result.data === undefined) throw failure(result);
  return result.data;
}

/** For answers without a body (204): throws the Problem of any that is not a success. */
export function expectDone(result: Result<unknown>): void {
  if (!result.response.ok) throw failure(result);
}

function failure(result: Result<unknown>): Problem {
  return problemFrom(result.response.status, result.error);
}
