import { expect, test } from 'vitest';
import { joined, lastMinutes, type Point } from './points';

const at = (second: number, cpuPercent = 1) => ({ time: second * 1000, cpuPercent }) as Point;
const seconds = (points: readonly { time: number }[]) => points.map(({ time }) => time / 1000);

test('appends what is newer', () => {
  expect(seconds(joined([at(1), at(2)], [at(3)]))).toEqual([1, 2, 3]);
});

test('fits a history that arrives late under what was heard meanwhile, each moment once', () => {
  expect(seconds(joined([at(5), at(6)], [at(3), at(4), at(5)]))).toEqual([3, 4, 5, 6]);
});

test('forgets what is never drawn again', () => {
  expect(seconds(joined([at(0), at(200)], [at(1000)]))).toEqual([200, 1000]);
});

test('keeps no more points than a chart can use', () => {
  const quick = Array.from({ length: 5_000 }, (_, index) => at(index / 10));

  expect(joined([], quick).length).toBe(1_200);
});

test('draws the last minutes only, with a gap where nothing was measured', () => {
  const drawn = lastMinutes([at(0), at(100), at(101), at(130)], 1);

  expect(seconds(drawn)).toEqual([100, 101, 101.001, 130]);
  expect(drawn[2]?.cpuPercent).toBeUndefined();
});
