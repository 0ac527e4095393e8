import { describe, expect, test } from 'vitest';
import { EventParser } from './parser';

const stream = [
  '\uFEFF: hello\n\n',
  'id: 7\r\nevent: taskflow.task.changed\r\ndata: {"a":1}\r\n\r\n',
  'data: one\ndata:two\ndata:\n\n',
  'event: nothing\n\n',
  'retry: 10\rdata: ü€😀: with colon\r\r',
  'id\ndata\n\n',
  'data: never finished\n',
].join('');

const expected = [
  { id: '7', event: 'taskflow.task.changed', data: '{"a":1}' },
  { id: '7', event: 'message', data: 'one\ntwo\n' },
  { id: '7', event: 'message', data: 'ü€😀: with colon' },
  { id: '', event: 'message', data: '' },
];

function parseIn(size: number) {
  const parser = new EventParser();
  const chunks = Array.from({ length: Math.ceil(stream.length / size) }, (_, at) =>
    stream.slice(at * size, (at + 1) * size),
  );
  return chunks.flatMap((chunk) => parser.push(chunk));
}

describe('EventParser', () => {
  test.each([1, 2, 3, 7, 64, 4096])('reads the same events from chunks of %i', (size) => {
    expect(parseIn(size)).toEqual(expected);
  });

  test('does not wait for a second half after a plain line feed', () => {
    expect(new EventParser().push('data: now\n\n')).toHaveLength(1);
  });
});
