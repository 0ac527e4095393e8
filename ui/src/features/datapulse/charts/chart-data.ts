import type { Column } from '@/shared/api/datapulse';
import { compact, count } from '@/shared/format/numbers';
import { inTermsOf, isTime } from '../figures';
import type { Filter } from '../rows/row-query';
import { type Choice, MOST_BARS } from './choose-chart';

export type Bar = {
  key: string;
  label: string;
  range: string;
  rows: number;
  /** The rows that it stands for. */
  filters: readonly Filter[];
};

const axisDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const axisMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const axisClock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const DAY_MILLIS = 86_400_000;

/** The bars of a chart from left to right, or from top to bottom. */
export function barsOf(column: Column, kind: Choice['kind']): Bar[] {
  if (kind === 'histogram' || kind === 'timeline') return binBars(column);
  const bars = column.top.items.map(({ value, count: rows }) => ({
    key: value,
    label: value,
    range: value,
    rows,
    filters: [{ column: column.name, operator: 'eq' as const, value }],
  }));
  if (kind === 'values') return bars.sort((one, other) => Number(one.key) - Number(other.key));
  return bars.slice(0, MOST_BARS);
}

function binBars(column: Column): Bar[] {
  const bins = column.histogram?.bins ?? [];
  const label = axisLabel(column);
  return bins.map(({ from, to, count: rows }, index) => ({
    key: String(from),
    label: label(from),
    range: `${inTermsOf(column.type, from)} to ${inTermsOf(column.type, to)}`,
    rows,
    filters: between(column, from, to, index === bins.length - 1),
  }));
}

/** From a border to before the next one; the last bin has its end too. */
function between({ name, type }: Column, from: number, to: number, isLast: boolean): Filter[] {
  return [
    { column: name, operator: 'gte', value: border(type, from) },
    { column: name, operator: isLast ? 'lte' : 'lt', value: border(type, to) },
  ];
}

function border(type: Column['type'], value: number): string {
  if (!isTime(type)) return String(value);
  const text = new Date(value).toISOString();
  return type === 'date' ? text.slice(0, 10) : text.slice(0, 19);
}

function axisLabel({ type, histogram }: Column): (value: number) => string {
  if (type !== 'date' && type !== 'datetime') return compactNumber;
  const bins = histogram?.bins ?? [];
  const span = (bins.at(-1)?.to ?? 0) - (bins[0]?.from ?? 0);
  if (span > 300 * DAY_MILLIS) return (value) => axisMonth.format(value);
  return (value) => (span < 2 * DAY_MILLIS ? axisClock : axisDay).format(value);
}

function compactNumber(value: number): string {
  if (Math.abs(value) >= 1000 || Number.isInteger(value)) return compact(value);
  return String(Number(value.toPrecision(3)));
}

/** What the picture shows, in words. */
export function summaryOf(column: Column, bars: readonly Bar[]): string {
  const tallest = bars.reduce<Bar | undefined>(
    (best, bar) => (best && best.rows >= bar.rows ? best : bar),
    undefined,
  );
  const most = tallest ? `; most rows: ${tallest.range} with ${count(tallest.rows)}` : '';
  return `${column.name}: ${bars.length} bars${most}.`;
}
