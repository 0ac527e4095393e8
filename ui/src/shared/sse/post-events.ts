import { problemOf, unreachable } from '../api/problem';
import { EventParser, type ServerEvent } from './parser';

export type PostEventsOptions = {
  body: unknown;
  signal: AbortSignal;
  onEvent: (event: ServerEvent) => void;
};

/** Posts JSON and reads the answer as a stream of events; done when the stream ends, a Problem when it fails. */
export async function postForEvents(url: string, options: PostEventsOptions): Promise<void> {
  const response = await post(url, options);
  if (!response.ok || !response.body) throw await problemOf(response);
  await readEvents(response.body, options);
}

async function post(url: string, { body, signal }: PostEventsOptions): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify(body),
      signal,
    });
  } catch (error) {
    throw signal.aborted ? error : unreachable(error);
  }
}

type Reading = Pick<PostEventsOptions, 'signal' | 'onEvent'>;

async function readEvents(body: ReadableStream<Uint8Array>, { signal, onEvent }: Reading): Promise<void> {
  const parser = new EventParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const event of parser.push(decoder.decode(part.value, { stream: true }))) onEvent(event);
    }
  } catch (error) {
    throw signal.aborted ? error : unreachable(error);
  }
}
