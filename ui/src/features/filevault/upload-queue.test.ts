import { File as NodeFile } from 'node:buffer';
import { expect, test, vi } from 'vitest';
import type { Document } from '@/shared/api/filevault';
import { Problem } from '@/shared/api/problem';
import type { UploadOptions } from '@/shared/api/upload';
import { UploadQueue } from './upload-queue';

type Sending = { file: File; options: UploadOptions; store: () => void; fail: (problem: Problem) => void };

/** A queue whose uploads end when the test says so. */
function aQueue() {
  const sending: Sending[] = [];
  const queue = new UploadQueue(
    (file, options) =>
      new Promise((resolve, reject) => {
        const store = () => resolve({ id: file.name, name: file.name } as Document);
        options.signal?.addEventListener('abort', () => reject(new Problem(0)));
        sending.push({ file, options, store, fail: reject });
      }),
  );
  const states = () => queue.present().map(({ state }) => state);
  return { queue, sending, states };
}

// Node's, because the File of jsdom cannot be read.
const file = (name: string, size = 10) => new NodeFile(['x'.repeat(size)], name) as unknown as File;
const until = (assertion: () => void) => vi.waitFor(assertion);

test('sends three at once, the others after them, in order', async () => {
  const { queue, sending, states } = aQueue();
  queue.add(
    ['a', 'b', 'c', 'd'].map((name) => file(name)),
    ['red', 'blue'],
  );
  await until(() => expect(sending).toHaveLength(3));
  expect(states()).toEqual(['sending', 'sending', 'sending', 'waiting']);
  expect(sending[0]?.options.fields).toEqual({ tags: 'red,blue' });

  sending[1]?.store();
  await until(() => expect(sending).toHaveLength(4));
  expect(states()).toEqual(['sending', 'stored', 'sending', 'sending']);
  expect(queue.present()[1]?.document?.id).toBe('b');
});

test('tells progress of the file, not of the form around it', async () => {
  const { queue, sending } = aQueue();
  queue.add([file('a', 1000)], []);
  await until(() => expect(sending).toHaveLength(1));

  sending[0]?.options.onProgress?.({ sent: 700, total: 1200 });
  expect(queue.present()[0]?.sent).toBe(500);
  sending[0]?.options.onProgress?.({ sent: 100, total: 1200 });
  expect(queue.present()[0]?.sent).toBe(0);
});

test('stops what is cancelled, and goes on with the next', async () => {
  const { queue, sending, states } = aQueue();
  queue.add(
    ['a', 'b', 'c', 'd'].map((name) => file(name)),
    [],
  );
  await until(() => expect(sending).toHaveLength(3));
  queue.stop(queue.present()[0]?.id ?? '');

  await until(() => expect(sending).toHaveLength(4));
  expect(sending[0]?.options.signal?.aborted).toBe(true);
  expect(states()[0]).toBe('stopped');
});

test('keeps what failed with its reason, to be tried again', async () => {
  const { queue, sending, states } = aQueue();
  queue.add([file('a')], []);
  await until(() => expect(sending).toHaveLength(1));
  sending[0]?.fail(new Problem(507, { detail: 'The disk is full.' }));
  await until(() => expect(states()).toEqual(['failed']));
  expect(queue.present()[0]?.problem?.detail).toBe('The disk is full.');

  queue.retry(queue.present()[0]?.id ?? '');
  await until(() => expect(sending).toHaveLength(2));
  sending[1]?.store();
  await until(() => expect(states()).toEqual(['stored']));
  queue.dismiss();
  expect(states()).toEqual([]);
});

test('says of a folder that it cannot be read, and sends nothing', async () => {
  const { queue, sending, states } = aQueue();
  const folder = file('photos');
  folder.slice = () => {
    throw new DOMException('A folder', 'NotFoundError');
  };
  queue.add([folder], []);

  await until(() => expect(states()).toEqual(['failed']));
  expect(queue.present()[0]?.problem?.detail).toContain('folder');
  expect(sending).toHaveLength(0);
});
