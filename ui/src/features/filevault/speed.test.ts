import { expect, test } from 'vitest';
import { measure, remainingMillis, speedOf } from './speed';

test('measures over the last seconds only', () => {
  let samples = measure([], { at: 0, sent: 0 });
  samples = measure(samples, { at: 1_000, sent: 9_000_000 });
  samples = measure(samples, { at: 4_000, sent: 9_600_000 });
  samples = measure(samples, { at: 6_000, sent: 10_000_000 });

  expect(samples[0]?.at).toBe(1_000);
  expect(speedOf(samples)).toBe(200_000);
  expect(remainingMillis(11_000_000, samples)).toBe(5_000);
});

test('knows nothing before anything was sent', () => {
  expect(speedOf([])).toBe(0);
  expect(remainingMillis(10, [{ at: 0, sent: 0 }])).toBeUndefined();
});
