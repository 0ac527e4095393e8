import { expect, test } from 'vitest';
import { Problem, problemFrom, problemOf, toProblem } from './problem';
import { expectDone, unwrap } from './unwrap';

const stale = {
  type: 'about:blank',
  title: 'Changed meanwhile',
  status: 412,
  detail: 'The task has changed.',
  present: { id: 'a', version: 3 },
  errors: [{ pointer: '/title', detail: 'must not be empty' }],
};

const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

test('carries what the service said', () => {
  const problem = thrown(() =>
    unwrap({ error: stale, response: new Response('', { status: 412 }) }),
  ) as Problem;

  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ status: 412, title: 'Changed meanwhile', detail: 'The task has changed.' });
  expect(problem.present).toEqual({ id: 'a', version: 3 });
  expect(problem.errorAt('/title')).toBe('must not be empty');
  expect(problem.errorAt('/due')).toBeUndefined();
});

test('gives the body of a good answer, and nothing for one without a body', () => {
  expect(unwrap({ data: { id: 'a' }, response: new Response() })).toEqual({ id: 'a' });
  expect(thrown(() => expectDone({ response: new Response(null, { status: 204 }) }))).toBeUndefined();
  expect(
    thrown(() => expectDone({ error: stale, response: new Response('', { status: 412 }) })),
  ).toBeInstanceOf(Problem);
});

test('has a sentence for answers that explain nothing', async () => {
  const gateway = await problemOf(new Response('<html>Bad gateway</html>', { status: 502 }));

  expect(gateway.detail).toBe('The service is not answering right now. It may be starting.');
  expect(gateway.temporary).toBe(true);
  expect(problemFrom(404, '').title).toBe('Not found');
  expect(problemFrom(404, '').temporary).toBe(false);
});

test('makes a Problem of anything thrown', () => {
  const problem = new Problem(409);

  expect(toProblem(problem)).toBe(problem);
  expect(toProblem(new Error('x is undefined')).detail).toBe('x is undefined');
  expect(toProblem(new DOMException('', 'AbortError')).title).toBe('Stopped');
});
