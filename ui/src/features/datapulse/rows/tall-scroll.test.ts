import { expect, test } from 'vitest';
import { drawnHeight, placeAt, START, scaleOf, scrolledTo, topToSee } from './tall-scroll';

const small = { total: 5_000 * 32, view: 640 };
const huge = { total: 50_000_000 * 32, view: 640 };

test('rows that fit scroll as everything does', () => {
  expect(drawnHeight(small)).toBe(160_000);
  expect(scrolledTo(small, START, 1_234)).toEqual({ top: 1_234, scrolled: 1_234 });
});

test('a file of fifty million rows is no taller than a browser can draw', () => {
  expect(drawnHeight(huge)).toBe(8_000_000);
  expect(scaleOf(huge)).toBeCloseTo(200, 0);
});

test('the wheel moves pixel by pixel however many rows there are', () => {
  const once = scrolledTo(huge, START, 100);
  const twice = scrolledTo(huge, once, 200);

  expect(twice.top).toBe(200);
});

test('the scroll bar reaches the very last row', () => {
  const end = scrolledTo(huge, START, 8_000_000 - 640);

  expect(end.top).toBe(huge.total - huge.view);
});

test('after a stretch by wheel the scroll bar is put where it belongs, and the rows stay', () => {
  const wheeled = scrolledTo(huge, placeAt(huge, 800_000_000), 4_000_100);
  const settled = placeAt(huge, wheeled.top);

  expect(settled.top).toBe(wheeled.top);
  expect(settled.scrolled).toBeCloseTo(wheeled.top / scaleOf(huge));
});

test('never scrolls past the ends', () => {
  expect(placeAt(small, -5).top).toBe(0);
  expect(placeAt(small, 1e9).top).toBe(small.total - small.view);
  expect(placeAt({ total: 64, view: 640 }, 50).top).toBe(0);
});

test('brings a row into view with the least movement', () => {
  expect(topToSee(small, 320, 320, 352)).toBe(320);
  expect(topToSee(small, 320, 0, 32)).toBe(0);
  expect(topToSee(small, 320, 960, 992)).toBe(352);
});
