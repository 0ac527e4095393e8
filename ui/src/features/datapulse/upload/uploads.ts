import { useSyncExternalStore } from 'react';
import type { Dataset } from '@/shared/api/datapulse';
import { type Problem, toProblem } from '@/shared/api/problem';
import { uploadFile } from '@/shared/api/upload';
import { timeOrderedUuid } from '@/shared/browser/uuid';

/** One file on its way. It belongs to the page, not to the tab, so that it goes on while another tab is open. */
export type Upload = {
  /** Also the id of the dataset to be, so that its reading can be followed. */
  key: string;
  file: File;
  state: 'waiting' | 'sending' | 'failed';
  /** Bytes sent; all of them while the service reads the last ones. */
  sent: number;
  problem?: Problem;
};

type OnDone = (dataset: Dataset) => void;

const listeners = new Set<() => void>();
const handlers = new Map<string, { stop: AbortController; onDone: OnDone }>();
let uploads: readonly Upload[] = [];

function replace(next: readonly Upload[]): void {
  uploads = next;
  for (const listener of listeners) listener();
}

function change(key: string, changes: Partial<Upload>): void {
  replace(uploads.map((each) => (each.key === key ? { ...each, ...changes } : each)));
}

function forget(key: string): void {
  handlers.delete(key);
  replace(uploads.filter((each) => each.key !== key));
}

/** Sends the files one after the other. */
export function startUploads(files: readonly File[], onDone: OnDone): void {
  const added = files.map((file): Upload => ({ key: timeOrderedUuid(), file, state: 'waiting', sent: 0 }));
  for (const { key } of added) handlers.set(key, { stop: new AbortController(), onDone });
  replace([...uploads, ...added]);
  sendNext();
}

/** Stops it, or takes away what failed. */
export function cancelUpload(key: string): void {
  handlers.get(key)?.stop.abort();
  forget(key);
  sendNext();
}

export function retryUpload(key: string): void {
  const before = uploads.find((each) => each.key === key);
  const onDone = handlers.get(key)?.onDone;
  if (!before || !onDone) return;
  forget(key);
  startUploads([before.file], onDone);
}

function sendNext(): void {
  if (uploads.some(({ state }) => state === 'sending')) return;
  const next = uploads.find(({ state }) => state === 'waiting');
  if (next) void send(next);
}

async function send({ key, file }: Upload): Promise<void> {
  const handler = handlers.get(key);
  if (!handler) return;
  change(key, { state: 'sending' });
  try {
    const dataset = await uploadFile<Dataset>(`/api/datapulse/datasets?id=${key}`, file, {
      signal: handler.stop.signal,
      onProgress: ({ sent, total }) => change(key, { sent: Math.round(file.size * (sent / total)) }),
    });
    forget(key);
    handler.onDone(dataset);
  } catch (error) {
    change(key, { state: 'failed', problem: toProblem(error) });
  }
  sendNext();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(subscribe, () => uploads);
}
