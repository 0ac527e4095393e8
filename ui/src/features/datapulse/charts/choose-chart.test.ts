import { describe, expect, test } from 'vitest';
import type { Column } from '@/shared/api/datapulse';
import { barsOf, summaryOf } from './chart-data';
import { chartNote, chooseChart } from './choose-chart';

const exactly = (count: number) => ({ count, exact: true, relativeError: 0 });
const topOf = (...items: [string, number][]) => ({
  items: items.map(([value, count]) => ({ value, count })),
  exact: true,
  countError: 0,
});
const binsOf = (...bins: [number, number, number][]) => ({
  bins: bins.map(([from, to, count]) => ({ from, to, count })),
  exact: true,
  rankError: 0,
});

const column = (changes: Partial<Column>): Column => ({
  index: 0,
  name: 'city',
  type: 'text',
  format: null,
  typeReason: '',
  nullWords: null,
  values: 1000,
  empty: 0,
  distinct: exactly(40),
  min: 'Aachen',
  max: 'Zwolle',
  mean: null,
  standardDeviation: null,
  skew: null,
  quartiles: null,
  quantiles: null,
  top: topOf(['Porto', 300], ['Lyon', 200]),
  histogram: null,
  lengths: null,
  alerts: [],
  ...changes,
});

describe('a column without a useful picture is named with the reason', () => {
  test('empty', () => {
    const choice = chooseChart(column({ values: 0, empty: 9, distinct: exactly(0), top: topOf() }));

    expect(choice).toEqual({ kind: 'none', reason: 'Empty: no row has a value.' });
  });

  test('constant', () => {
    const choice = chooseChart(column({ distinct: exactly(1), min: 'EUR', max: 'EUR', empty: 2 }));

    expect(choice).toEqual({
      kind: 'none',
      reason: 'Constant: every value is “EUR”; 2 cells are empty.',
    });
  });

  test('unique text', () => {
    const choice = chooseChart(column({ distinct: exactly(1000) }));

    expect(choice.reason).toBe('Unique: no value comes twice, as in an identifier.');
  });

  test('nearly unique text, by an estimate', () => {
    const distinct = { count: 970, exact: false, relativeError: 0.03 };

    expect(chooseChart(column({ distinct })).reason).toBe('Nearly unique: 97% of the values are different.');
  });

  test('running numbers', () => {
    const numbers = { type: 'integer', distinct: exactly(1000), min: '1', max: '1000' } as const;

    expect(chooseChart(column(numbers)).kind).toBe('none');
  });

  test('no frequent value', () => {
    expect(chooseChart(column({ top: topOf() })).reason).toBe('No value stands out from the others.');
  });
});

describe('the kind of a chart follows from the type and the values', () => {
  test('many numbers: a histogram', () => {
    const histogram = binsOf([0, 10, 600], [10, 20, 400]);
    const numbers = column({ type: 'decimal', distinct: exactly(812), histogram });

    expect(chooseChart(numbers)).toEqual({
      kind: 'histogram',
      reason: '812 numbers in 2 equal ranges.',
    });
    expect(barsOf(numbers, 'histogram').map(({ range, rows }) => [range, rows])).toEqual([
      ['0 to 10', 600],
      ['10 to 20', 400],
    ]);
  });

  test('unique numbers with gaps are measures, not identifiers', () => {
    const histogram = binsOf([0, 1, 1000]);
    const numbers = column({ type: 'integer', distinct: exactly(1000), min: '3', max: '99000', histogram });

    expect(chooseChart(numbers).kind).toBe('histogram');
  });

  test('few numbers: a bar for each, in their order', () => {
    const stars = column({
      type: 'integer',
      distinct: exactly(3),
      top: topOf(['5', 70], ['10', 20], ['1', 5]),
    });

    expect(chooseChart(stars)).toEqual({ kind: 'values', reason: '3 numbers, a bar for each.' });
    expect(barsOf(stars, 'values').map(({ label }) => label)).toEqual(['1', '5', '10']);
  });

  test('dates: rows over time, in no time zone', () => {
    const day = Date.UTC(2026, 0, 1);
    const histogram = binsOf([day, day + 86_400_000, 7]);
    const dates = column({ type: 'date', histogram });

    expect(chooseChart(dates).reason).toBe('Dates in 1 equal period.');
    expect(barsOf(dates, 'timeline')[0]?.range).toBe('2026-01-01 to 2026-01-02');
  });

  test('texts: the most frequent, and how many there are', () => {
    expect(chooseChart(column({})).reason).toBe('40 values, the 2 most frequent.');
    expect(chooseChart(column({ type: 'boolean', distinct: exactly(2) })).reason).toBe(
      '2 values, a bar for each.',
    );
  });
});

test('an estimate says so', () => {
  const histogram = { bins: [], exact: false, rankError: 0.01 };

  expect(chartNote(column({ histogram }), 'histogram')).toBe(
    '≈ Each border is right to within 1% of the rows.',
  );
  expect(chartNote(column({ top: { items: [], exact: false, countError: 12 } }), 'top')).toBe(
    '≈ Counts may be up to 12 too low.',
  );
  expect(chartNote(column({}), 'top')).toBeUndefined();
});

test('a picture has words', () => {
  expect(summaryOf(column({}), barsOf(column({}), 'top'))).toBe('city: 2 bars; most rows: Porto with 300.');
});
