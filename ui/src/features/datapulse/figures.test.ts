import { expect, test } from 'vitest';
import type { Column } from '@/shared/api/datapulse';
import { about, emptyCells, emptyText, inTermsOf } from './figures';

const cells = (values: number, empty: number) => ({ values, empty }) as Column;

test('a figure is written in the terms of its column', () => {
  const moment = Date.UTC(2026, 10, 23, 14, 5);

  expect(inTermsOf('integer', 1234567)).toBe('1,234,567');
  expect(inTermsOf('decimal', 2.123456789)).toBe('2.12346');
  expect(inTermsOf('date', moment)).toBe('2026-11-23');
  expect(inTermsOf('datetime', moment)).toBe('2026-11-23 14:05');
});

test('an estimate is marked', () => {
  expect(about('1,204', true)).toBe('1,204');
  expect(about('1,204', false)).toBe('≈ 1,204');
});

test('empty cells come with their share', () => {
  expect(emptyText(cells(10, 0))).toBe('0');
  expect(emptyText(cells(90, 10))).toBe('10 (10%)');
  expect(emptyText(cells(1_000_000, 3))).toBe('3 (<0.1%)');
  expect(emptyCells([cells(10, 0), cells(5, 5)])).toBe('25% of cells empty');
  expect(emptyCells([cells(10, 0)])).toBe('No cell is empty');
});
