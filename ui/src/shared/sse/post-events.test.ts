import { expect, test, vi } from 'vitest';
import { Problem } from '../api/problem';
import type { ServerEvent } from './parser';
import { postForEvents } from './post-events';

const answerWith = (response: Response) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => response),
  );

function bytesIn(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
}

test('tells each event, also when a character is cut in two', async () => {
  answerWith(new Response(bytesIn('event: token\ndata: grüß\n\nevent: token\ndata: 😀\n\n', 1)));
  const heard: ServerEvent[] = [];

  await postForEvents('/x', {
    body: {},
    signal: new AbortController().signal,
    onEvent: (event) => heard.push(event),
  });

  expect(heard.map(({ data }) => data)).toEqual(['grüß', '😀']);
});

test('turns a problem into a Problem', async () => {
  answerWith(
    new Response('{"title":"Busy","detail":"A reply is already running.","status":409}', { status: 409 }),
  );

  const posting = postForEvents('/x', { body: {}, signal: new AbortController().signal, onEvent: () => {} });

  await expect(posting).rejects.toEqual(
    new Problem(409, { title: 'Busy', detail: 'A reply is already running.' }),
  );
});
