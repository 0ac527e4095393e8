import { useQuery } from '@tanstack/react-query';
import type { Dataset } from '@/shared/api/datapulse';
import { Button } from '@/shared/components/Button';
import { Dialog } from '@/shared/components/Dialog';
import { QueryView } from '@/shared/components/QueryView';
import { count } from '@/shared/format/numbers';
import { PAGE_ROWS, rowsQuery } from '../queries';
import styles from './RowsView.module.css';

type RowDialogProps = {
  dataset: Dataset;
  /** The first is 0; closed without it. */
  row: number | undefined;
  onGo: (row: number) => void;
  onClose: () => void;
};

/** One row, every cell of it in full. */
export function RowDialog({ dataset, row, onGo, onClose }: RowDialogProps) {
  const title = row === undefined ? '' : `Row ${count(row + 1)} of ${count(dataset.rowCount)}`;
  return (
    <Dialog open={row !== undefined} title={title} placement="side" onClose={onClose}>
      {row !== undefined && (
        <>
          <div className={styles.rowTools}>
            <Button size="small" disabled={row === 0} onClick={() => onGo(row - 1)}>
              Previous
            </Button>
            <Button size="small" disabled={row === dataset.rowCount - 1} onClick={() => onGo(row + 1)}>
              Next
            </Button>
          </div>
          <Cells dataset={dataset} row={row} />
        </>
      )}
    </Dialog>
  );
}

function Cells({ dataset, row }: { dataset: Dataset; row: number }) {
  const query = useQuery(rowsQuery(dataset.id, Math.floor(row / PAGE_ROWS)));
  return (
    <QueryView query={query} label="Loading the row">
      {(page) => (
        <dl className={styles.fields}>
          {dataset.columns.map(({ index, name }) => (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{page[row % PAGE_ROWS]?.[index] || <span className={styles.muted}>Empty</span>}</dd>
            </div>
          ))}
        </dl>
      )}
    </QueryView>
  );
}
