import { expect, test } from 'vitest';
import { ticksOf, windowEnding } from './ticks';

test('the axis is marked at round moments inside what is shown', () => {
  const end = Date.UTC(2026, 10, 23, 14, 5, 20);
  const ticks = ticksOf(windowEnding(end, 5)).map((tick) => new Date(tick).toISOString().slice(11, 19));

  expect(ticks).toEqual(['14:01:00', '14:02:00', '14:03:00', '14:04:00', '14:05:00']);
});
