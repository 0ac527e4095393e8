import { ArrowDown, ArrowUp } from 'lucide-react';
import { cx } from '@/shared/components/cx';
import { count } from '@/shared/format/numbers';
import { isNumber, typeNames } from '../figures';
import styles from './RowGrid.module.css';
import type { SortKey } from './row-query';
import type { ColumnLayout, PlacedColumn } from './use-column-layout';

/** The widths of all columns drawn; what is not drawn is two gaps. */
export function GridColumns({ layout }: { layout: ColumnLayout }) {
  return (
    <colgroup>
      <col style={{ width: layout.numbers }} />
      {layout.first && <col style={{ width: layout.first.width }} />}
      <col style={{ width: layout.before }} />
      {layout.seen.map(({ at, width }) => (
        <col key={at} style={{ width }} />
      ))}
      <col style={{ width: layout.after }} />
    </colgroup>
  );
}

type GridHeadProps = {
  layout: ColumnLayout;
  height: number;
  sort: SortKey | undefined;
  onSort: (column: string) => void;
};

export function GridHead({ layout, height, ...sorting }: GridHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1} style={{ height }}>
        <th scope="col" aria-colindex={1} className={styles.number}>
          <span className="visually-hidden">Row</span>
        </th>
        {layout.first && <HeadCell {...sorting} placed={layout.first} frozenAt={layout.numbers} />}
        <td aria-hidden="true" />
        {layout.seen.map((placed) => (
          <HeadCell {...sorting} key={placed.at} placed={placed} />
        ))}
        <td aria-hidden="true" />
      </tr>
    </thead>
  );
}

type HeadCellProps = Pick<GridHeadProps, 'sort' | 'onSort'> & { placed: PlacedColumn; frozenAt?: number };

function HeadCell({ placed: { column, at }, frozenAt, sort, onSort }: HeadCellProps) {
  const sorted = sort?.column === column.name ? sort : undefined;
  const Arrow = sorted?.descending ? ArrowDown : ArrowUp;
  return (
    <th
      aria-colindex={at + 2}
      aria-sort={sorted && (sorted.descending ? 'descending' : 'ascending')}
      title={`${column.name}: ${typeNames[column.type].toLowerCase()}`}
      className={cx(isNumber(column.type) && styles.numeric, frozenAt !== undefined && styles.frozen)}
      style={frozenAt === undefined ? undefined : { insetInlineStart: frozenAt }}
    >
      <button type="button" className={styles.sort} onClick={() => onSort(column.name)}>
        <span>{column.name}</span>
        {sorted && <Arrow size={13} aria-hidden="true" />}
      </button>
    </th>
  );
}

type GridRowProps = {
  id: string;
  row: number;
  /** In the file, which another order does not change. */
  number: number | undefined;
  cells: readonly string[] | undefined;
  layout: ColumnLayout;
  /** The place of the marked cell, when it is in this row. */
  marked: number | undefined;
  height: number;
};

export function GridRow({ id, row, number, cells, layout, marked, height }: GridRowProps) {
  const { first } = layout;
  const cell = (placed: PlacedColumn, frozenAt?: number) => (
    <Cell
      key={placed.at}
      id={`${id}r${row}c${placed.at}`}
      row={row}
      placed={placed}
      value={cells?.[placed.column.index]}
      isMarked={marked === placed.at}
      frozenAt={frozenAt}
    />
  );
  return (
    <tr
      aria-rowindex={row + 2}
      aria-busy={cells === undefined || undefined}
      className={cx(styles.row, marked !== undefined && styles.markedRow)}
      style={{ height }}
    >
      <th scope="row" aria-colindex={1} className={styles.number}>
        {number !== undefined && count(number)}
      </th>
      {first && cell(first, layout.numbers)}
      <td aria-hidden="true" />
      {layout.seen.map((placed) => cell(placed))}
      <td aria-hidden="true" />
    </tr>
  );
}

type CellProps = {
  id: string;
  row: number;
  placed: PlacedColumn;
  value: string | undefined;
  isMarked: boolean;
  frozenAt: number | undefined;
};

function Cell({ id, row, placed: { column, at }, value, isMarked, frozenAt }: CellProps) {
  return (
    <td
      id={id}
      aria-colindex={at + 2}
      data-row={row}
      data-at={at}
      className={cx(
        isNumber(column.type) && styles.numeric,
        frozenAt !== undefined && styles.frozen,
        isMarked && styles.marked,
      )}
      style={frozenAt === undefined ? undefined : { insetInlineStart: frozenAt }}
    >
      {value ?? <span className={styles.waiting} />}
    </td>
  );
}
