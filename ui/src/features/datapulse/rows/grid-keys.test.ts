import { expect, test } from 'vitest';
import { moveByKey } from './grid-keys';

const size = { rows: 100, columns: 5, pageRows: 20 };
const from = { row: 50, column: 2 };
const press = (key: string, ctrlKey = false) => moveByKey({ key, ctrlKey, metaKey: false }, from, size);

test('arrows move by one cell, pages by what is seen', () => {
  expect(press('ArrowDown')).toEqual({ row: 51, column: 2 });
  expect(press('ArrowLeft')).toEqual({ row: 50, column: 1 });
  expect(press('PageUp')).toEqual({ row: 30, column: 2 });
});

test('Home and End stay in the row, with Control they go to the ends of the table', () => {
  expect(press('End')).toEqual({ row: 50, column: 4 });
  expect(press('Home', true)).toEqual({ row: 0, column: 0 });
  expect(press('End', true)).toEqual({ row: 99, column: 4 });
  expect(press('ArrowDown', true)).toEqual({ row: 99, column: 2 });
});

test('stops at the edges and leaves other keys alone', () => {
  expect(moveByKey({ key: 'ArrowUp', ctrlKey: false, metaKey: false }, { row: 0, column: 0 }, size)).toEqual({
    row: 0,
    column: 0,
  });
  expect(press('Tab')).toBeUndefined();
});
