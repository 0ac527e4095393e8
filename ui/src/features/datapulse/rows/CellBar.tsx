import { useQuery } from '@tanstack/react-query';
import { Filter } from 'lucide-react';
import type { Column, Dataset } from '@/shared/api/datapulse';
import { Button } from '@/shared/components/Button';
import { CopyButton } from '@/shared/components/CopyButton';
import { count } from '@/shared/format/numbers';
import { PAGE_ROWS, rowsQuery } from '../queries';
import type { CellPlace } from './grid-keys';
import styles from './RowsView.module.css';
import type { Filter as RowFilter, RowQuery } from './row-query';

type CellBarProps = {
  dataset: Dataset;
  columns: readonly Column[];
  query: RowQuery;
  onFilter: (filter: RowFilter) => void;
  marked: CellPlace | undefined;
  onOpenRow: (row: number) => void;
};

/** The whole text of the marked cell: in the table a long one is cut. */
export function CellBar({ marked, ...props }: CellBarProps) {
  return (
    <section className={styles.cell} aria-label="Marked cell">
      {marked ? (
        <MarkedCell {...props} marked={marked} />
      ) : (
        <p className={styles.muted}>
          Choose a cell to read all of it. Arrow keys move, Enter opens the whole row.
        </p>
      )}
    </section>
  );
}

function MarkedCell({
  dataset,
  columns,
  query,
  onFilter,
  marked,
  onOpenRow,
}: CellBarProps & { marked: CellPlace }) {
  const { row } = marked;
  const column = columns[marked.column];
  const page = useQuery(rowsQuery(dataset.id, query, Math.floor(row / PAGE_ROWS)));
  const number = page.data?.numbers[row % PAGE_ROWS] ?? row + 1;
  const value = column && page.data?.rows[row % PAGE_ROWS]?.[column.index];
  return (
    <>
      <div className={styles.cellHead}>
        <span>
          Row {count(number)}, {column?.name}
        </span>
        <span className={styles.cellTools}>
          {value && <CopyButton text={value} label="Copy the cell" />}
          {column && value !== undefined && (
            <Button size="small" icon={Filter} onClick={() => onFilter(sameAs(column, value))}>
              Only these
            </Button>
          )}
          <Button size="small" onClick={() => onOpenRow(row)}>
            Whole row
          </Button>
        </span>
      </div>
      <div className={styles.value}>{shown(value)}</div>
    </>
  );
}

/** Rows that have the same in this column. */
function sameAs({ name }: Column, value: string): RowFilter {
  return value === ''
    ? { column: name, operator: 'isempty', value: 'true' }
    : { column: name, operator: 'eq', value };
}

function shown(value: string | undefined) {
  if (value === undefined) return <span className={styles.muted}>On its way…</span>;
  return value === '' ? <span className={styles.muted}>Empty</span> : value;
}
