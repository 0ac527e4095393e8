import type { Document } from '@/shared/api/filevault';
import { Problem, toProblem } from '@/shared/api/problem';
import { type UploadOptions, uploadFile } from '@/shared/api/upload';
import { uuid } from '@/shared/browser/uuid';
import { UPLOAD_ADDRESS } from './document-requests';
import { measure, type Sample, speedOf } from './speed';

export type Upload = {
  id: string;
  file: File;
  tags: readonly string[];
  state: 'waiting' | 'sending' | 'stored' | 'failed' | 'stopped';
  sent: number;
  samples: readonly Sample[];
  document?: Document;
  problem?: Problem;
};

type Send = (file: File, options: UploadOptions) => Promise<Document>;

/** A browser opens six connections to one host; the streams and the rest of the page need theirs. */
const AT_ONCE = 3;

/** Files on their way into the vault. It lives outside of React, so leaving the tab stops nothing. */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly stops = new Map<string, AbortController>();
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  readonly present = (): readonly Upload[] => this.uploads;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(files: readonly File[], tags: readonly string[]): void {
    const added = files.map(
      (file): Upload => ({ id: uuid(), file, tags, state: 'waiting', sent: 0, samples: [] }),
    );
    this.replace([...this.uploads, ...added]);
    this.startNext();
  }

  stop(id: string): void {
    this.change(id, { state: 'stopped' });
    this.stops.get(id)?.abort();
    this.startNext();
  }

  retry(id: string): void {
    this.change(id, { state: 'waiting', sent: 0, samples: [], problem: undefined });
    this.startNext();
  }

  /** Takes what is over off the list; with an id that one alone. */
  dismiss(id?: string): void {
    this.replace(this.uploads.filter((each) => isActive(each) || (id !== undefined && each.id !== id)));
  }

  private startNext(): void {
    const running = this.uploads.filter(({ state }) => state === 'sending').length;
    const waiting = this.uploads.filter(({ state }) => state === 'waiting');
    for (const upload of waiting.slice(0, Math.max(0, AT_ONCE - running))) void this.run(upload);
  }

  private async run({ id, file, tags }: Upload): Promise<void> {
    const stop = new AbortController();
    this.stops.set(id, stop);
    this.change(id, { state: 'sending', samples: [{ at: Date.now(), sent: 0 }] });
    const end = await this.sent(id, file, tags, stop.signal);
    if (this.stops.get(id) === stop) this.stops.delete(id);
    if (!stop.signal.aborted) this.change(id, end);
    this.startNext();
  }

  private async sent(
    id: string,
    file: File,
    tags: readonly string[],
    signal: AbortSignal,
  ): Promise<Partial<Upload>> {
    try {
      await requireReadable(file);
      const fields = { tags: tags.join(',') };
      const onProgress = ({ sent, total }: { sent: number; total: number }) => this.progress(id, sent, total);
      const document = await this.send(file, { ...(tags.length > 0 && { fields }), onProgress, signal });
      return { state: 'stored', sent: file.size, document };
    } catch (error) {
      return { state: 'failed', problem: toProblem(error) };
    }
  }

  /** `total` counts the form around the file, too. */
  private progress(id: string, formSent: number, total: number): void {
    const upload = this.uploads.find((each) => each.id === id);
    if (!upload) return;
    const sent = Math.max(0, Math.min(upload.file.size, formSent - (total - upload.file.size)));
    this.change(id, { sent, samples: measure(upload.samples, { at: Date.now(), sent }) });
  }

  private change(id: string, change: Partial<Upload>): void {
    this.replace(this.uploads.map((each) => (each.id === id ? { ...each, ...change } : each)));
  }

  private replace(next: readonly Upload[]): void {
    this.uploads = next;
    for (const listener of this.listeners) listener();
  }
}

export const isActive = ({ state }: Upload): boolean => state === 'waiting' || state === 'sending';

/** Bytes a second of all that are being sent. */
export const totalSpeed = (uploads: readonly Upload[]): number =>
  uploads.filter(({ state }) => state === 'sending').reduce((sum, { samples }) => sum + speedOf(samples), 0);

/** A folder is dropped as a file, too; sending it would fail without a reason. */
async function requireReadable(file: File): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch (error) {
    const detail = 'It cannot be read. If it is a folder, choose the files inside it.';
    throw new Problem(400, { title: 'Not readable', detail }, error);
  }
}

// The name goes with the address, too: in a form some of its characters would be changed on the way.
export const uploadQueue = new UploadQueue((file, options) =>
  uploadFile<Document>(`${UPLOAD_ADDRESS}?name=${encodeURIComponent(file.name)}`, file, options),
);

// The page is not left by accident while something is on its way.
uploadQueue.subscribe(() => {
  if (uploadQueue.present().some(isActive)) window.addEventListener('beforeunload', hold);
  else window.removeEventListener('beforeunload', hold);
});

function hold(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
