import type { Priority, Task } from '@/shared/api/taskflow';
import { type DueState, dueState } from './due';
import { isPriority } from './priorities';

export type DueFilter = 'overdue' | 'today' | 'week';
export type Filter = { q: string; label: string; priority: Priority | ''; due: DueFilter | '' };
export type LabelCount = { name: string; count: number };

export const dueFilters: readonly { id: DueFilter; label: string }[] = [
  { id: 'overdue', label: 'Overdue' },
  { id: 'today', label: 'Due today' },
  { id: 'week', label: 'Due within 7 days' },
];

const dueStates: Record<DueFilter, readonly DueState[]> = {
  overdue: ['overdue'],
  today: ['today'],
  week: ['today', 'soon'],
};

/** The filter that an address holds; the words are those of the API's `GET /tasks`. */
export function filterOf({ q, label, priority, due }: Record<keyof Filter, string>): Filter {
  const known = dueFilters.find(({ id }) => id === due);
  return { q, label, priority: isPriority(priority) ? priority : '', due: known?.id ?? '' };
}

export const isFiltering = ({ q, label, priority, due }: Filter): boolean =>
  `${q.trim()}${label}${priority}${due}` !== '';

/** Whether a task is shown; all parts of the filter must fit. */
export function fits(task: Task, filter: Filter, finished: boolean, today: string): boolean {
  return (
    (filter.priority === '' || task.priority === filter.priority) &&
    (filter.label === '' || task.labels.some((label) => folded(label) === folded(filter.label))) &&
    (filter.due === '' || isDue(task, filter.due, finished, today)) &&
    hasText(task, folded(filter.q))
  );
}

function isDue({ due }: Task, wanted: DueFilter, finished: boolean, today: string): boolean {
  return due !== null && dueStates[wanted].includes(dueState(due, finished, today));
}

function hasText({ title, description, labels }: Task, text: string): boolean {
  return text === '' || [title, description, ...labels].some((part) => part.toLowerCase().includes(text));
}

export const folded = (text: string): string => text.trim().toLowerCase();

/** Every label in use with its number of tasks, by name; `Bug` and `bug` are one. */
export function labelCounts(tasks: readonly Task[]): LabelCount[] {
  const counts = new Map<string, LabelCount>();
  for (const label of tasks.flatMap(({ labels }) => labels)) {
    const known = counts.get(folded(label)) ?? { name: label, count: 0 };
    counts.set(folded(label), { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => a.name.localeCompare(b.name));
}
