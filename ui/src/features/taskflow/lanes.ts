import type { Column, Task } from '@/shared/api/taskflow';
import { inColumn, indexAfter, type Placement, placementAt, type Step } from './placement';

/** A column with what is shown of it; `total` counts what the filter hides, too. */
export type Lane = { column: Column; tasks: Task[]; total: number };
export type Spot = { lane: Lane; index: number };

const steps: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'top', End: 'bottom' };
const sideways: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

export function lanesOf(
  columns: readonly Column[],
  tasks: readonly Task[],
  isShown: (task: Task, column: Column) => boolean,
): Lane[] {
  return columns.map((column) => {
    const all = inColumn(tasks, column.id);
    return { column, tasks: all.filter((task) => isShown(task, column)), total: all.length };
  });
}

export function spotOf(lanes: readonly Lane[], taskId: string): Spot | undefined {
  for (const lane of lanes) {
    const index = lane.tasks.findIndex(({ id }) => id === taskId);
    if (index >= 0) return { lane, index };
  }
  return undefined;
}

/** Where an arrow key, Home or End takes a lifted task; undefined where it can go no further. */
export function placementByKey(lanes: readonly Lane[], taskId: string, key: string): Placement | undefined {
  const spot = spotOf(lanes, taskId);
  if (!spot) return undefined;
  const step = steps[key];
  if (step) return placementByStep(spot, taskId, step);
  const target = lanes[lanes.indexOf(spot.lane) + (sideways[key] ?? Number.NaN)];
  return target && placementAt(target.tasks, taskId, target.column.id, spot.index);
}

export function placementByStep({ lane, index }: Spot, taskId: string, step: Step): Placement | undefined {
  const next = indexAfter(step, index, lane.tasks.length);
  return next === undefined ? undefined : placementAt(lane.tasks, taskId, lane.column.id, next);
}

/** "Doing, 2 of 5" */
export function spotWords(lanes: readonly Lane[], taskId: string): string {
  const spot = spotOf(lanes, taskId);
  return spot ? words(spot.lane, spot.index, spot.lane.tasks.length) : 'no column';
}

/** The same for where a task would be. */
export function placementWords(lanes: readonly Lane[], taskId: string, to: Placement): string {
  const lane = lanes.find(({ column }) => column.id === to.columnId);
  if (!lane) return 'no column';
  const others = lane.tasks.filter(({ id }) => id !== taskId);
  const index = to.beforeId
    ? others.findIndex(({ id }) => id === to.beforeId)
    : others.findIndex(({ id }) => id === to.afterId) + 1;
  return words(lane, index, others.length + 1);
}

const words = ({ column }: Lane, index: number, count: number): string =>
  `${column.name}, ${index + 1} of ${count}`;

export function isSameSpot(one: Spot | undefined, other: Spot | undefined): boolean {
  return one?.lane.column.id === other?.lane.column.id && one?.index === other?.index;
}
