import type { Citation, Message, Step } from '@/shared/api/chatmind';
import type { ServerEvent } from '@/shared/sse/parser';

/** What a run's events have told so far. */
export type RunProgress = {
  /** The number of the last event taken in. */
  seen: number;
  text: string;
  steps: readonly Step[];
  citations: readonly Citation[];
  /** The whole reply as stored, once the run has ended. */
  ended: Message | undefined;
};

export const notBegun: RunProgress = { seen: 0, text: '', steps: [], citations: [], ended: undefined };

const ENDS = ['done', 'stopped', 'failed', 'interrupted'];

export const RUN_EVENTS = ['run', 'step', 'token', 'citation', ...ENDS] as const;

/** Takes in one event; one that was there before (after a reconnection) changes nothing. */
export function advance(progress: RunProgress, { id, event, data }: ServerEvent): RunProgress {
  const number = Number(id);
  if (number <= progress.seen) return progress;
  return { ...progress, seen: number, ...told(progress, event, data) };
}

function told(progress: RunProgress, event: string, data: string): Partial<RunProgress> {
  if (event === 'token') return { text: progress.text + (JSON.parse(data) as { text: string }).text };
  if (event === 'step') return { steps: [...progress.steps, JSON.parse(data) as Step] };
  if (event === 'citation') return { citations: [...progress.citations, JSON.parse(data) as Citation] };
  return ENDS.includes(event) ? { ended: JSON.parse(data) as Message } : {};
}
