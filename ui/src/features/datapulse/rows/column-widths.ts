import type { Column } from '@/shared/api/datapulse';
import { count } from '@/shared/format/numbers';

const CHARACTER = 8.3;
const PADDING = 26;
const NARROWEST = 64;
const WIDEST = 300;

/** As wide as most of its values and its name need, in pixels. */
export function widthOf({ name, lengths }: Column, widest = WIDEST): number {
  const values = lengths ? Math.min(lengths.max, lengths.mean * 1.4 + 3) : 0;
  const width = Math.max(values, name.length) * CHARACTER + PADDING;
  return Math.round(Math.max(NARROWEST, Math.min(width, widest)));
}

/** As wide as the number of the last row. */
export const numberWidth = (rows: number): number => Math.round(count(rows).length * CHARACTER + 20);
