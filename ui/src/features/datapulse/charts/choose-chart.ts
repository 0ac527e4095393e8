import type { Column } from '@/shared/api/datapulse';
import { count, percent, plural } from '@/shared/format/numbers';
import { distinctText, isNumber, isTime } from '../figures';

/** What is drawn for a column and why; or why nothing is. */
export type Choice =
  | { kind: 'histogram' | 'timeline' | 'values' | 'top'; reason: string }
  | { kind: 'none'; reason: string };

/** Up to so many different numbers each get a bar of their own. */
const FEW = 12;
export const MOST_BARS = 10;
/** A text column with this share of different values names things; it does not sort them into groups. */
const MOSTLY_UNIQUE = 0.95;

/** Chosen by type and by how many different values there are. */
export function chooseChart(column: Column): Choice {
  const skipped = reasonToSkip(column);
  if (skipped) return { kind: 'none', reason: skipped };
  if (isTime(column.type)) return overTime(column);
  if (isNumber(column.type)) return ofNumbers(column);
  return ofValues(column);
}

function reasonToSkip(column: Column): string | undefined {
  if (column.values === 0) return 'Empty: no row has a value.';
  if (column.distinct.count === 1) return constant(column);
  return isIdentifier(column) ? unique(column) : undefined;
}

function constant({ min, empty }: Column): string {
  const value = `Constant: every value is “${min ?? ''}”`;
  return empty === 0 ? `${value}.` : `${value}; ${count(empty)} cells are empty.`;
}

function unique({ distinct, values }: Column): string {
  return distinct.count >= values
    ? 'Unique: no value comes twice, as in an identifier.'
    : `Nearly unique: ${percent(distinct.count / values, 0)} of the values are different.`;
}

function isIdentifier(column: Column): boolean {
  const share = column.distinct.count / column.values;
  if (column.type === 'text') return share >= MOSTLY_UNIQUE && column.values > 2;
  return column.type === 'integer' && share >= 1 && isCounted(column);
}

/** Whole numbers without a gap, such as 1, 2, 3 …, count the rows. */
function isCounted({ min, max, values }: Column): boolean {
  return values > FEW && Number(max) - Number(min) + 1 === values;
}

function overTime({ histogram, type }: Column): Choice {
  if (!histogram) return { kind: 'none', reason: 'No figures over time are known.' };
  const what = type === 'date' ? 'Dates' : 'Times';
  return { kind: 'timeline', reason: `${what} in ${plural(histogram.bins.length, 'equal period')}.` };
}

function ofNumbers(column: Column): Choice {
  const { distinct, histogram, top } = column;
  const few = distinct.count <= FEW && top.exact && top.items.length === distinct.count;
  if (few) return { kind: 'values', reason: `${count(distinct.count)} numbers, a bar for each.` };
  if (!histogram) return { kind: 'none', reason: 'No distribution is known.' };
  const bins = histogram.bins.length;
  return {
    kind: 'histogram',
    reason: `${distinctText(distinct)} numbers in ${plural(bins, 'equal range')}.`,
  };
}

function ofValues({ distinct, top }: Column): Choice {
  if (top.items.length === 0) return { kind: 'none', reason: 'No value stands out from the others.' };
  const reason =
    distinct.count <= MOST_BARS
      ? `${count(distinct.count)} values, a bar for each.`
      : `${distinctText(distinct)} values, the ${Math.min(MOST_BARS, top.items.length)} most frequent.`;
  return { kind: 'top', reason };
}

/** A note when the picture is an estimate. */
export function chartNote({ histogram, top }: Column, kind: Choice['kind']): string | undefined {
  if ((kind === 'histogram' || kind === 'timeline') && histogram && !histogram.exact) {
    return `≈ Each border is right to within ${percent(histogram.rankError)} of the rows.`;
  }
  if (kind === 'top' && !top.exact) return `≈ Counts may be up to ${count(top.countError)} too low.`;
  return undefined;
}
