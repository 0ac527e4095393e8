import { expect, test } from 'vitest';
import {
  ALL_ROWS,
  filterText,
  nextSort,
  parametersOf,
  type RowQuery,
  rowQueryIn,
  sortText,
  withFilter,
  withoutFilter,
  withRowQuery,
} from './row-query';

const query: RowQuery = {
  q: 'oat milk',
  sort: { column: 'total, net', descending: true },
  filters: [
    { column: 'amount', operator: 'gte', value: '10' },
    { column: 'a__b', operator: 'isempty', value: 'false' },
  ],
};

test('is the same after a way through the address, beside what is there already', () => {
  const address = withRowQuery(new URLSearchParams('dataset=7&view=table&row=3&x__lt=9'), query);

  expect(address.get('dataset')).toBe('7');
  expect(address.has('row')).toBe(false);
  expect(rowQueryIn(new URLSearchParams(address.toString()))).toEqual(query);
  expect(withRowQuery(address, ALL_ROWS).toString()).toBe('dataset=7&view=table');
});

test('asks the service in the words of the address', () => {
  expect(parametersOf(query)).toEqual({
    q: 'oat milk',
    sort: '-"total, net"',
    filters: { amount__gte: '10', a__b__isempty: 'false' },
  });
  expect(parametersOf(ALL_ROWS)).toEqual({});
});

test('takes no other parameter for a filter', () => {
  expect(rowQueryIn(new URLSearchParams('dataset=1&__gte=2&amount__near=3&find=x')).filters).toEqual([]);
});

test('sorts up, down, and as the file has it', () => {
  const up = nextSort(undefined, 'a');
  const down = nextSort(up, 'a');

  expect(up).toEqual({ column: 'a', descending: false });
  expect(down).toEqual({ column: 'a', descending: true });
  expect(nextSort(down, 'a')).toBeUndefined();
  expect(nextSort(down, 'b')).toEqual({ column: 'b', descending: false });
  expect(sortText({ column: '-x', descending: false })).toBe('"-x"');
});

test('replaces a filter of the same column and kind, and says each in words', () => {
  const other = withFilter(query, { column: 'amount', operator: 'gte', value: '20' });

  expect(other.filters.map(filterText)).toEqual(['a__b is not empty', 'amount at least 20']);
  expect(withoutFilter(other, { column: 'amount', operator: 'gte', value: '' }).filters).toHaveLength(1);
});
