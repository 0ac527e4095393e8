import { expect, test } from 'vitest';
import type { Column } from '@/shared/api/datapulse';
import { firstQuestion } from './sql-text';

const column = (name: string, distinct: number) =>
  ({ name, values: 10, distinct: { count: distinct, exact: true, relativeError: 0 } }) as Column;

test('groups by the first column that has groups, whatever its name', () => {
  expect(firstQuestion({ columns: [column('id', 10), column('the "city"', 3)] })).toContain(
    'GROUP BY "the ""city"""',
  );
});

test('shows rows where nothing can be grouped', () => {
  expect(firstQuestion({ columns: [column('id', 10), column('one', 1)] })).toBe(
    'SELECT * FROM data LIMIT 10',
  );
});
