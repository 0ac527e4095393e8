import { toProblem } from '../api/problem';
import { uuid } from '../browser/uuid';

export type ToastAction = { label: string; onSelect: () => void };
export type Toast = { id: string; text: string; tone: 'neutral' | 'good' | 'bad'; action?: ToastAction };
type NewToast = { text: string; tone?: Toast['tone']; action?: ToastAction };

const MOST = 3;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];

function replace(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says something in a corner for some seconds, with one action at most: `toast({ text: 'Task removed', action })`. */
export function toast({ tone = 'neutral', ...rest }: NewToast): void {
  replace([...toasts, { id: uuid(), tone, ...rest }].slice(-MOST));
}

/** Says what went wrong with something the reader has just done. */
export function toastProblem(error: unknown, action?: ToastAction): void {
  toast({ text: toProblem(error).detail, tone: 'bad', action });
}

export function dismissToast(id: string): void {
  replace(toasts.filter((each) => each.id !== id));
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const presentToasts = (): readonly Toast[] => toasts;
