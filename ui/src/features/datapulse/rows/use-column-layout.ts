import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo } from 'react';
import type { Column } from '@/shared/api/datapulse';
import { numberWidth, widthOf } from './column-widths';

const FIRST_WIDEST = 220;
const FIRST_WIDEST_NARROW = 120;

/** A column at its place among those shown. */
export type PlacedColumn = { column: Column; at: number; width: number };

export type ColumnLayout = {
  /** The column of row numbers and the first of the data: both stay when the others scroll sideways. */
  numbers: number;
  first: PlacedColumn | undefined;
  /** Of the other columns, those in view. */
  seen: readonly PlacedColumn[];
  before: number;
  after: number;
  total: number;
  showColumn: (at: number) => void;
};

/** Which columns are drawn, and how wide: a file may have thousands. */
export function useColumnLayout(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly Column[],
  rows: number,
): ColumnLayout {
  const placed = useMemo(
    () => columns.map((column, at) => ({ column, at, width: widthAt(column, at) })),
    [columns],
  );
  const numbers = numberWidth(rows);
  const [first, ...others] = placed;
  const frozen = numbers + (first?.width ?? 0);
  const virtual = useVirtualizer({
    horizontal: true,
    count: others.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => others[index]?.width ?? 0,
    getItemKey: (index) => others[index]?.column.index ?? index,
    scrollMargin: frozen,
    scrollPaddingStart: frozen,
    overscan: 2,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns have other widths
  useEffect(() => virtual.measure(), [virtual, placed]);

  const items = virtual.getVirtualItems();
  const size = virtual.getTotalSize();
  const before = (items[0]?.start ?? frozen) - frozen;
  const end = (items.at(-1)?.end ?? frozen) - frozen;
  // Few columns do not fill the width: what is left over is one more gap.
  const width = Math.max(frozen + size, virtual.scrollRect?.width ?? 0);
  return {
    numbers,
    first,
    seen: items.flatMap(({ index }) => others[index] ?? []),
    before,
    after: Math.max(0, width - frozen - end),
    total: width,
    showColumn: (at) => at > 0 && virtual.scrollToIndex(at - 1, { align: 'auto' }),
  };
}

function widthAt(column: Column, at: number): number {
  if (at > 0) return widthOf(column);
  const isNarrow = window.matchMedia('(max-width: 47.99rem)').matches;
  return widthOf(column, isNarrow ? FIRST_WIDEST_NARROW : FIRST_WIDEST);
}
