import { expect, test } from 'vitest';
import { bytesOrNot, hundredths, NOT_HERE, tension, uptime } from './figures';

test('a figure that cannot be read is said to be so, and zero is a figure', () => {
  expect(bytesOrNot(null)).toBe(NOT_HERE);
  expect(bytesOrNot(0)).toBe('0 B');
});

test('percentages have a decimal only when they are small', () => {
  expect(hundredths(43.21)).toBe('43%');
  expect(hundredths(0.46)).toBe('0.5%');
});

test('uptime counts in the two largest units', () => {
  expect(uptime(59)).toBe('0 min');
  expect(uptime(4_824)).toBe('1 h 20 min');
  expect(uptime(100_000)).toBe('1 d 3 h');
});

test('what is nearly full is marked', () => {
  expect([10, 75, 90, null].map(tension)).toEqual(['good', 'warn', 'bad', 'good']);
});
