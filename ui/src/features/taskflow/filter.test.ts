import { describe, expect, test } from 'vitest';
import { dayOf, dayWords, dueState } from './due';
import { filterOf, fits, isFiltering, labelCounts } from './filter';
import { aTask } from './test-tasks';

const TODAY = '2026-11-23';
const task = aTask({
  id: 'a',
  title: 'Send the Invoice',
  labels: ['Billing'],
  priority: 'high',
  due: '2026-11-20',
});
const wanted = (parts: Partial<Parameters<typeof filterOf>[0]>) =>
  filterOf({ q: '', label: '', priority: '', due: '', ...parts });
const shows = (parts: Parameters<typeof wanted>[0], finished = false) =>
  fits(task, wanted(parts), finished, TODAY);

describe('the filter', () => {
  test('finds text in title and labels, in any case', () => {
    expect(shows({ q: 'invoice' })).toBe(true);
    expect(shows({ q: 'BILL' })).toBe(true);
    expect(shows({ q: 'receipt' })).toBe(false);
  });

  test('wants all its parts', () => {
    expect(shows({ label: 'billing', priority: 'high' })).toBe(true);
    expect(shows({ label: 'billing', priority: 'low' })).toBe(false);
    expect(shows({ label: 'bill' })).toBe(false);
  });

  test('calls nothing overdue that is finished', () => {
    expect(shows({ due: 'overdue' })).toBe(true);
    expect(shows({ due: 'overdue' }, true)).toBe(false);
    expect(shows({ due: 'week' })).toBe(false);
  });

  test('ignores words it does not know', () => {
    expect(isFiltering(wanted({ priority: 'huge', due: 'never' }))).toBe(false);
  });
});

test('counts labels without regard to case, by name', () => {
  const tasks = [
    aTask({ id: '1', labels: ['ops', 'Bug'] }),
    aTask({ id: '2', labels: ['bug'] }),
    aTask({ id: '3', labels: ['alpha'] }),
  ];
  expect(labelCounts(tasks)).toEqual([
    { name: 'alpha', count: 1 },
    { name: 'Bug', count: 2 },
    { name: 'ops', count: 1 },
  ]);
});

test('tells how near a due date is', () => {
  expect(dueState('2026-11-22', false, TODAY)).toBe('overdue');
  expect(dueState('2026-11-22', true, TODAY)).toBe('finished');
  expect(dueState(TODAY, false, TODAY)).toBe('today');
  expect(dueState('2026-11-30', false, TODAY)).toBe('soon');
  expect(dueState('2026-12-01', false, TODAY)).toBe('later');
});

test('names days near today, and leaves out this year', () => {
  expect(dayWords('2026-11-24', TODAY)).toBe('Tomorrow');
  expect(dayWords('2026-11-22', TODAY)).toBe('Yesterday');
  expect(dayWords('2026-12-05', TODAY)).toBe('5 Dec');
  expect(dayWords('2027-01-05', TODAY)).toBe('5 Jan 2027');
  expect(dayOf(new Date(2026, 10, 3, 23, 59).getTime())).toBe('2026-11-03');
});
