import type { Column } from '@/shared/api/datapulse';
import { count, decimal, percent, plural } from '@/shared/format/numbers';
import { about, distinctText, emptyText, inTermsOf, number } from '../figures';

const SHOWN_TOP = 3;

/** First quartile, median and third quartile; dashes where the column has none. */
export function quartileTexts({ type, quartiles }: Column): string[] {
  if (!quartiles) return ['–', '–', '–'];
  const { q1, median, q3, exact } = quartiles;
  return [q1, median, q3].map((value) => about(inTermsOf(type, value), exact));
}

/** "EUR 1,200, USD 30": the first few. */
export function topText({ top, distinct }: Column): string {
  if (top.items.length === 0) return '–';
  if (top.items[0]?.count === 1 && distinct.count > 1) return 'Each value once';
  return top.items
    .slice(0, SHOWN_TOP)
    .map(({ value, count: times }) => `${value} ${about(count(times), top.exact)}`)
    .join(' · ');
}

export type Figure = { name: string; value: string; note?: string };

/** Every figure of one column, each with what is to be said about how exact it is. */
export function figuresOf(column: Column): Figure[] {
  const { distinct, min, max, mean, standardDeviation, skew, lengths } = column;
  return [
    { name: 'Values', value: count(column.values) },
    { name: 'Empty cells', value: emptyText(column) },
    { name: 'Distinct values', value: distinctText(distinct), ...distinctNote(column) },
    ...given('Smallest', min),
    ...given('Largest', max),
    ...given('Mean', mean === null ? null : number(mean)),
    ...given('Standard deviation', standardDeviation === null ? null : number(standardDeviation)),
    ...given('Skew', skew === null ? null : decimal(skew)),
    ...quartileFigures(column),
    ...tailFigures(column),
    ...given(
      'Characters',
      lengths && `${count(lengths.min)} to ${count(lengths.max)}, mean ${decimal(lengths.mean)}`,
    ),
  ];
}

const given = (name: string, value: string | null): Figure[] => (value === null ? [] : [{ name, value }]);

function distinctNote({ distinct }: Column): { note?: string } {
  return distinct.exact ? {} : { note: `right to within ${percent(distinct.relativeError)}` };
}

function quartileFigures(column: Column): Figure[] {
  const { quartiles } = column;
  if (!quartiles) return [];
  const names = ['First quartile', 'Median', 'Third quartile'];
  const note = quartiles.exact ? {} : { note: `right to within ${percent(quartiles.rankError)} in rank` };
  return quartileTexts(column).map((value, index) => ({ name: names[index] ?? '', value, ...note }));
}

/** What lies far out on both sides. */
function tailFigures({ type, quantiles }: Column): Figure[] {
  if (!quantiles) return [];
  const { p1, p5, p95, p99, exact } = quantiles;
  const note = exact ? {} : { note: `right to within ${percent(quantiles.rankError)} in rank` };
  const tails = [
    ['1st percentile', p1],
    ['5th percentile', p5],
    ['95th percentile', p95],
    ['99th percentile', p99],
  ] as const;
  return tails.map(([name, value]) => ({ name, value: about(inTermsOf(type, value), exact), ...note }));
}

/** How exact the counts of the most frequent values are. */
export function topNote({ top }: Column): string {
  return top.exact ? 'Exact counts' : `Counts at most ${plural(top.countError, 'row')} too low`;
}
