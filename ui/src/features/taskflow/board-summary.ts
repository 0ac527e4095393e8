import type { BoardDetail } from '@/shared/api/taskflow';
import { plural } from '@/shared/format/numbers';
import { dueState } from './due';
import type { Lane } from './lanes';

/** "12 tasks · 2 overdue · 3 shown" */
export function boardSummary(lanes: readonly Lane[], { tasks, columns }: BoardDetail, today: string): string {
  const finished = new Set(columns.filter(({ done }) => done).map(({ id }) => id));
  const overdue = tasks.filter(
    ({ due, columnId }) => due !== null && dueState(due, finished.has(columnId), today) === 'overdue',
  ).length;
  const shown = lanes.reduce((sum, lane) => sum + lane.tasks.length, 0);
  return [
    plural(tasks.length, 'task'),
    overdue > 0 && `${overdue} overdue`,
    shown < tasks.length && `${shown} shown`,
  ]
    .filter(Boolean)
    .join(' · ');
}
