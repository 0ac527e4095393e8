import type { Column, ColumnType, Distinct } from '@/shared/api/datapulse';
import { count, decimal, percent } from '@/shared/format/numbers';

export const isNumber = (type: ColumnType): boolean => type === 'integer' || type === 'decimal';
export const isTime = (type: ColumnType): boolean => type === 'date' || type === 'datetime';

/** 1204 → "1,204"; 3.14159265 → "3.14159". */
export const number = (value: number): string => (Number.isInteger(value) ? count(value) : decimal(value));

/**
 * A figure of a column in the column's own terms: "2026-11-23" for dates, "2026-11-23 14:05" for times, else a number.
 * A date of a file belongs to no time zone: it is written as the service counted it.
 */
export function inTermsOf(type: ColumnType, value: number): string {
  if (!isTime(type)) return number(value);
  const [day, time = ''] = new Date(value).toISOString().split('T');
  return type === 'date' ? String(day) : `${day} ${time.slice(0, 5)}`;
}

/** "≈ 1,204" when it is an estimate. */
export const about = (text: string, exact: boolean): string => (exact ? text : `≈ ${text}`);

export const distinctText = ({ count: found, exact }: Distinct): string => about(count(found), exact);

/** How many cells are empty, with their share: "12 (0.4%)". */
export function emptyText({ empty, values }: Column): string {
  if (empty === 0) return '0';
  const share = empty / (empty + values);
  return `${count(empty)} (${share < 0.001 ? '<0.1%' : percent(share)})`;
}

/** "No cell is empty", or the share of all cells that is. */
export function emptyCells(columns: readonly Column[]): string {
  const empty = columns.reduce((sum, column) => sum + column.empty, 0);
  const all = columns.reduce((sum, column) => sum + column.values, empty);
  if (empty === 0) return 'No cell is empty';
  const share = empty / all;
  return `${share < 0.001 ? 'Less than 0.1%' : percent(share)} of cells empty`;
}

export const typeNames: Record<ColumnType, string> = {
  integer: 'Integer',
  decimal: 'Decimal',
  boolean: 'Yes or no',
  date: 'Date',
  datetime: 'Date and time',
  text: 'Text',
};
