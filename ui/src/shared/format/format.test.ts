import { expect, test } from 'vitest';
import { bytes } from './bytes';
import { compact, count, decimal, percent, plural } from './numbers';
import { ago, date, duration } from './times';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [1234567, '1.2 MB'],
  [999950, '1 MB'],
  [314572800, '315 MB'],
  [5e12, '5 TB'],
])('bytes(%d) is %s', (value, text) => {
  expect(bytes(value)).toBe(text);
});

test('numbers are grouped and short', () => {
  expect(count(1234567.8)).toBe('1,234,568');
  expect(compact(12345)).toBe('12.3K');
  expect(decimal(0.1 + 0.2)).toBe('0.3');
  expect(decimal(1234.56789)).toBe('1,234.57');
  expect(percent(0.1234)).toBe('12.3%');
  expect(percent(1)).toBe('100%');
  expect([plural(1, 'row'), plural(2000, 'row'), plural(2, 'entry', 'entries')]).toEqual([
    '1 row',
    '2,000 rows',
    '2 entries',
  ]);
});

test.each([
  [0, '0 ms'],
  [840.4, '840 ms'],
  [2400, '2.4 s'],
  [60_000, '1 min'],
  [185_000, '3 min 5 s'],
  [7_800_000, '2 h 10 min'],
])('duration(%d) is %s', (millis, text) => {
  expect(duration(millis)).toBe(text);
});

const now = Date.parse('2026-11-23T12:00:00Z');

test.each([
  ['2026-11-23T11:59:40Z', 'just now'],
  ['2026-11-23T11:59:10Z', '1 minute ago'],
  ['2026-11-23T11:57:00Z', '3 minutes ago'],
  ['2026-11-22T11:00:00Z', 'yesterday'],
  ['2026-11-25T12:00:00Z', 'in 2 days'],
  ['2024-11-20T12:00:00Z', '2 years ago'],
])('ago(%s) is %s', (when, text) => {
  expect(ago(when, now)).toBe(text);
});

test('a plain date is that day everywhere', () => {
  expect(date('2026-11-23')).toBe('23 Nov 2026');
});
