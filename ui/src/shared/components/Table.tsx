import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Table.module.css';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, with digits of one width. */
  numeric?: boolean;
  /** Hidden on narrow screens. */
  wide?: boolean;
};

type TableProps<Row> = {
  /** What the table holds; read aloud, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Marks the row that is open. */
  selected?: string | undefined;
};

/** A plain table that scrolls sideways by itself when it must. The first column is the row's header. */
export function Table<Row>({ caption, columns, rows, rowKey, selected }: TableProps<Row>) {
  return (
    <TableScroll label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr key={key} className={cx(key === selected && styles.selected)}>
                {columns.map((column, index) => (
                  <Cell key={column.key} column={column} isHeader={index === 0}>
                    {column.cell(row)}
                  </Cell>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The scrolling frame alone, for tables made by hand; keyboards can scroll it too. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrow keys
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

type CellProps<Row> = { column: Column<Row>; isHeader: boolean; children: ReactNode };

function Cell<Row>({ column, isHeader, children }: CellProps<Row>) {
  if (!isHeader) return <td className={cellClass(column)}>{children}</td>;
  return (
    <th scope="row" className={cellClass(column)}>
      {children}
    </th>
  );
}

function cellClass<Row>({ numeric, wide }: Column<Row>): string {
  return cx(numeric && styles.numeric, wide && styles.wide);
}
