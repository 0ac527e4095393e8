import type { HistoryPoint, Sample } from '@/shared/api/metricshub';

/** A charted moment: the figures of a sample at its time in milliseconds. */
export type Point = Omit<HistoryPoint, 'at' | 'sequence'> & { time: number };

/** What a chart draws: a moment without figures is a gap in its lines. */
export type Drawn = Partial<Omit<Point, 'time'>> & { time: number };

export const LONGEST_MINUTES = 15;
const MINUTE_MILLIS = 60_000;
const MOST = 1_200;
/** Samples are at most some seconds apart; with more between them nobody was measuring. */
const GAP_MILLIS = 15_000;

export function pointOf({ at, sequence: _, ...figures }: HistoryPoint): Point {
  return { ...figures, time: Date.parse(at) };
}

/** The charted figures of a sample, as the history has them. */
export function pointOfSample({ at, host, task, jvm }: Sample): Point {
  return {
    time: Date.parse(at),
    cpuPercent: host.cpu.percent,
    load1: host.cpu.load1,
    memoryUsed: host.memory.used,
    swapUsed: host.swap.used,
    receivedPerSecond: host.network.receivedPerSecond,
    sentPerSecond: host.network.sentPerSecond,
    taskUsedCores: task.cpu.usedCores,
    taskMemoryUsed: task.memory.used,
    heapUsed: jvm.heapUsed,
    eventLoopLagMillis: jvm.eventLoopLagMillis,
  };
}

/** Both in the order of time, each moment once, and no more than is ever drawn. */
export function joined(before: readonly Point[], added: readonly Point[]): readonly Point[] {
  const last = before.at(-1);
  const first = added[0];
  if (!first) return before;
  const all = !last || first.time > last.time ? [...before, ...added] : sorted([...before, ...added]);
  const oldest = (all.at(-1)?.time ?? 0) - LONGEST_MINUTES * MINUTE_MILLIS;
  return all.filter(({ time }) => time >= oldest).slice(-MOST);
}

function sorted(points: Point[]): Point[] {
  const byTime = new Map(points.map((point) => [point.time, point]));
  return [...byTime.values()].sort((one, other) => one.time - other.time);
}

/** The last minutes, with a gap wherever nothing was measured. */
export function lastMinutes(points: readonly Point[], minutes: number): Drawn[] {
  const oldest = (points.at(-1)?.time ?? 0) - minutes * MINUTE_MILLIS;
  return points
    .filter(({ time }) => time >= oldest)
    .flatMap((point, index, seen): Drawn[] => {
      const before = seen[index - 1];
      const isGap = before !== undefined && point.time - before.time > GAP_MILLIS;
      return isGap ? [{ time: before.time + 1 }, point] : [point];
    });
}
