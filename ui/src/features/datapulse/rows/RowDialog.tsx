import { useQuery } from '@tanstack/react-query';
import type { Dataset } from '@/shared/api/datapulse';
import { Button } from '@/shared/components/Button';
import { Dialog } from '@/shared/components/Dialog';
import { QueryView } from '@/shared/components/QueryView';
import { count } from '@/shared/format/numbers';
import { PAGE_ROWS, rowsQuery } from '../queries';
import styles from './RowsView.module.css';
import type { RowQuery } from './row-query';

type RowDialogProps = {
  dataset: Dataset;
  query: RowQuery;
  total: number;
  /** The first is 0; closed without it. */
  row: number | undefined;
  onGo: (row: number) => void;
  onClose: () => void;
};

/** One row, every cell of it in full. */
export function RowDialog({ dataset, query, total, row, onGo, onClose }: RowDialogProps) {
  const title = row === undefined ? '' : `Row ${count(row + 1)} of ${count(total)}`;
  return (
    <Dialog open={row !== undefined} title={title} placement="side" onClose={onClose}>
      {row !== undefined && (
        <>
          <div className={styles.rowTools}>
            <Button size="small" disabled={row === 0} onClick={() => onGo(row - 1)}>
              Previous
            </Button>
            <Button size="small" disabled={row === total - 1} onClick={() => onGo(row + 1)}>
              Next
            </Button>
          </div>
          <Cells dataset={dataset} query={query} row={row} />
        </>
      )}
    </Dialog>
  );
}

type CellsProps = { dataset: Dataset; query: RowQuery; row: number };

function Cells({ dataset, query, row }: CellsProps) {
  const rows = useQuery(rowsQuery(dataset.id, query, Math.floor(row / PAGE_ROWS)));
  return (
    <QueryView query={rows} label="Loading the row">
      {(page) => (
        <dl className={styles.fields}>
          {dataset.columns.map(({ index, name }) => (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{page.rows[row % PAGE_ROWS]?.[index] || <span className={styles.muted}>Empty</span>}</dd>
            </div>
          ))}
        </dl>
      )}
    </QueryView>
  );
}
