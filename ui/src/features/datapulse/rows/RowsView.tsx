import { TableProperties } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Column, Dataset } from '@/shared/api/datapulse';
import { EmptyState } from '@/shared/components/EmptyState';
import { useParam } from '@/shared/hooks/use-param';
import { CellBar } from './CellBar';
import { GoToRow } from './GoToRow';
import type { CellPlace } from './grid-keys';
import { RowDialog } from './RowDialog';
import { RowGrid } from './RowGrid';
import styles from './RowsView.module.css';

type RowsViewProps = { dataset: Dataset; columns: readonly Column[] };

/** The rows themselves; `row` in the address marks one of them. */
export function RowsView({ dataset, columns }: RowsViewProps) {
  const [rowParam, setRowParam] = useParam('row');
  const [marked, mark] = useState<CellPlace>();
  const [opened, open] = useState<number>();
  const wanted = rowIn(rowParam, dataset.rowCount);
  useEffect(() => {
    if (wanted !== undefined) mark({ row: wanted, column: 0 });
  }, [wanted]);

  if (dataset.rowCount === 0) {
    return (
      <EmptyState
        icon={TableProperties}
        title="No rows"
        text="The file has a header and no good row below it."
      />
    );
  }
  const goTo = (row: number) => {
    mark({ row, column: marked?.column ?? 0 });
    setRowParam(String(row + 1), { replace: true });
  };
  const inside = marked && { row: marked.row, column: Math.min(marked.column, columns.length - 1) };
  return (
    <div className={styles.view}>
      <RowGrid
        dataset={dataset}
        columns={columns}
        marked={inside}
        onMark={mark}
        onOpenRow={open}
        tools={<GoToRow rows={dataset.rowCount} onGo={goTo} />}
      />
      <CellBar dataset={dataset} columns={columns} marked={inside} onOpenRow={open} />
      <RowDialog dataset={dataset} row={opened} onGo={open} onClose={() => open(undefined)} />
    </div>
  );
}

function rowIn(param: string | null, rows: number): number | undefined {
  const row = Number(param) - 1;
  return param !== null && Number.isInteger(row) && row >= 0 && row < rows ? row : undefined;
}
