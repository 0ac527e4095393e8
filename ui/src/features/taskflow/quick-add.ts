import type { NewTask, Priority } from '@/shared/api/taskflow';
import { addDays } from './due';
import { folded } from './filter';
import { isPriority } from './priorities';

type Marks = { labels: string[]; priority?: Priority; due?: string };

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * One typed line as a task: `Call Ada !high #sales @friday` is "Call Ada", high, labelled sales, due on Friday.
 * What is not such a mark stays in the title, and so does everything when nothing else would be left.
 */
export function parseLine(line: string, today: string): NewTask {
  const marks: Marks = { labels: [] };
  const words = line.trim().split(/\s+/);
  const title = words.filter((word) => !take(word, marks, today)).join(' ');
  if (title === '') return { title: line.trim() };
  const { labels, ...rest } = marks;
  return { title, ...rest, ...(labels.length > 0 && { labels }) };
}

function take(word: string, marks: Marks, today: string): boolean {
  const rest = word.slice(1);
  if (word.startsWith('!') && isPriority(folded(rest))) {
    marks.priority = folded(rest) as Priority;
    return true;
  }
  if (/^#\p{L}[\p{L}\p{N}_/-]{0,39}$/u.test(word)) {
    if (!marks.labels.some((label) => folded(label) === folded(rest))) marks.labels.push(rest);
    return true;
  }
  const due = word.startsWith('@') ? dayNamed(folded(rest), today) : undefined;
  if (due === undefined) return false;
  marks.due = due;
  return true;
}

/** today, tomorrow, a weekday (the next one, never today) or 2026-12-24. */
function dayNamed(name: string, today: string): string | undefined {
  if (name === 'today') return today;
  if (name === 'tomorrow') return addDays(today, 1);
  if (/^\d{4}-\d{2}-\d{2}$/.test(name)) return isDay(name) ? name : undefined;
  const wanted = name.length < 3 ? -1 : weekdays.findIndex((day) => day.startsWith(name));
  if (wanted < 0) return undefined;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (wanted - now + 7) % 7 || 7);
}

function isDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
