import type { Column } from '@/shared/api/datapulse';
import { compact, count } from '@/shared/format/numbers';
import { inTermsOf } from '../figures';
import { type Choice, MOST_BARS } from './choose-chart';

export type Bar = { key: string; label: string; range: string; rows: number };

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
  }));
  if (kind === 'values') return bars.sort((one, other) => Number(one.key) - Number(other.key));
  return bars.slice(0, MOST_BARS);
}

function binBars(column: Column): Bar[] {
  const bins = column.histogram?.bins ?? [];
  const label = axisLabel(column);
  return bins.map(({ from, to, count: rows }) => ({
    key: String(from),
    label: label(from),
    range: `${inTermsOf(column.type, from)} to ${inTermsOf(column.type, to)}`,
    rows,
  }));
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
