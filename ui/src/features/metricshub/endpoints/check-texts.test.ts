import { expect, test } from 'vitest';
import { resultText, sparkline, tally, uptimeText } from './check-texts';

test('a result is a sentence', () => {
  const at = new Date(2026, 10, 23, 14, 5, 9).toISOString();

  expect(resultText({ at, status: 'up', latencyMillis: 12, httpStatus: 200, reason: 'Answered 200.' })).toBe(
    '14:05:09, up in 12 ms. Answered 200.',
  );
  expect(
    resultText({
      at,
      status: 'down',
      latencyMillis: null,
      httpStatus: null,
      reason: 'Nobody listens at a:1.',
    }),
  ).toBe('14:05:09, down. Nobody listens at a:1.');
});

test('uptime never rounds a failure away', () => {
  expect(uptimeText(null)).toBe('–');
  expect(uptimeText(100)).toBe('100%');
  expect(uptimeText(99.97)).toBe('99.9%');
  expect(uptimeText(50)).toBe('50%');
});

test('the tally names what is not up', () => {
  expect(tally([])).toBe('Nothing is checked');
  expect(tally([{ status: 'up' }])).toBe('1 of 1 endpoint up');
  expect(tally([{ status: 'up' }, { status: 'down' }, { status: 'unknown' }])).toBe(
    '1 of 3 endpoints up, 1 down, 1 unknown',
  );
});

test('the line of latencies is broken where there was no answer', () => {
  expect(sparkline([10, 20, null, 5])).toBe('M0.000 0.500L0.333 0.000M1.000 0.750');
  expect(sparkline([])).toBe('');
});
