import { vi } from 'vitest';

type Answer = Response | object | ((request: Request) => Response | object | Promise<Response | object>);

/**
 * Answers `fetch` in a unit test: `fakeApi({ 'GET /api/taskflow/boards': { items: [], next: null } })`. An object is
 * sent as JSON; what is not named is a 404 problem. Gives the requests that came. Undone after each test.
 */
export function fakeApi(answers: Record<string, Answer>): Request[] {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const isPath = typeof input === 'string' && input.startsWith('/');
    const request = new Request(isPath ? new URL(input, window.location.origin) : input, init);
    requests.push(request.clone());
    const answer = answers[`${request.method} ${new URL(request.url).pathname}`] ?? notFound(request);
    const given = typeof answer === 'function' ? await answer(request) : answer;
    return given instanceof Response ? given.clone() : Response.json(given);
  });
  return requests;
}

/** A problem, as a service answers it. */
export function problem(status: number, detail: string, more: object = {}): Response {
  const body = { type: 'about:blank', title: 'Problem', status, detail, ...more };
  return Response.json(body, { status, headers: { 'Content-Type': 'application/problem+json' } });
}

function notFound(request: Request): Response {
  return problem(404, `No answer was given for ${request.method} ${request.url}.`);
}
