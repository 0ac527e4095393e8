import type { Task } from '@/shared/api/taskflow';

/** Where in a column a task goes: before or after another, else at the foot. */
export type Placement = { columnId: string; beforeId?: string; afterId?: string };
export type Move = { taskId: string; to: Placement };
export type Step = 'top' | 'up' | 'down' | 'bottom';

/** The tasks after a move. A neighbour that has left the column leaves the foot. */
export function placed(tasks: readonly Task[], { taskId, to }: Move): readonly Task[] {
  const moving = tasks.find(({ id }) => id === taskId);
  if (!moving) return tasks;
  const others = tasks.filter((task) => task !== moving);
  const moved = { ...moving, columnId: to.columnId };
  return others.toSpliced(indexFor(others, to), 0, moved);
}

function indexFor(others: readonly Task[], { columnId, beforeId, afterId }: Placement): number {
  const neighbour = others.findIndex(
    (task) => task.columnId === columnId && (task.id === beforeId || task.id === afterId),
  );
  if (neighbour < 0) return others.length;
  return beforeId === undefined ? neighbour + 1 : neighbour;
}

export const inColumn = (tasks: readonly Task[], columnId: string): Task[] =>
  tasks.filter((task) => task.columnId === columnId);

/** The placement that makes a task number `index` (from 0) among those shown in a column. */
export function placementAt(
  shown: readonly Task[],
  taskId: string,
  columnId: string,
  index: number,
): Placement {
  const others = shown.filter(({ id }) => id !== taskId);
  const above = others[Math.min(index, others.length) - 1];
  const below = others[0];
  if (above) return { columnId, afterId: above.id };
  return below ? { columnId, beforeId: below.id } : { columnId };
}

/** The number a step leads to, or undefined where there is nothing to go to. */
export function indexAfter(step: Step, index: number, count: number): number | undefined {
  const target = { top: 0, up: index - 1, down: index + 1, bottom: count - 1 }[step];
  return target === index || target < 0 || target >= count ? undefined : target;
}
