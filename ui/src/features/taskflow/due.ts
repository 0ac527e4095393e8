import { date } from '@/shared/format/times';

export type DueState = 'overdue' | 'today' | 'soon' | 'later' | 'finished';

const SOON_DAYS = 7;
const DAY_MILLIS = 86_400_000;

/** The day it is here, as the contract writes days: 2026-11-23. */
export function dayOf(now: number): string {
  const at = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLIS).toISOString().slice(0, 10);
}

/** What is in a finished column is never overdue. */
export function dueState(due: string, finished: boolean, today: string): DueState {
  if (finished) return 'finished';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

/** "Yesterday", "Today", "Tomorrow", else the date, without its year when that is this one. */
export function dayWords(day: string, today: string): string {
  if (day === today) return 'Today';
  if (day === addDays(today, 1)) return 'Tomorrow';
  if (day === addDays(today, -1)) return 'Yesterday';
  const words = date(day);
  const year = today.slice(0, 4);
  return day.startsWith(year) ? words.replace(` ${year}`, '') : words;
}
