import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { SearchX, TableProperties } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Column, Dataset } from '@/shared/api/datapulse';
import { EmptyState } from '@/shared/components/EmptyState';
import { ProblemState } from '@/shared/components/ProblemState';
import { useParam } from '@/shared/hooks/use-param';
import { rowsQuery } from '../queries';
import { CellBar } from './CellBar';
import { FilterBar } from './FilterBar';
import { GoToRow } from './GoToRow';
import type { CellPlace } from './grid-keys';
import { RowDialog } from './RowDialog';
import { RowGrid } from './RowGrid';
import styles from './RowsView.module.css';
import { isAllRows, narrows, nextSort, type RowQuery, withFilter } from './row-query';
import { useRowQuery } from './use-row-query';

type RowsViewProps = { dataset: Dataset; columns: readonly Column[] };

/** The rows themselves; `row` in the address marks one of them. */
export function RowsView({ dataset, columns }: RowsViewProps) {
  const [rowParam, setRowParam] = useParam('row');
  const [marked, mark] = useState<CellPlace>();
  const [opened, open] = useState<number>();
  const [query, setQuery] = useRowQuery();
  const matching = useMatching(dataset, query);
  const { total } = matching;
  const wanted = rowIn(rowParam, total);
  useEffect(() => {
    if (wanted !== undefined) mark({ row: wanted, column: 0 });
  }, [wanted]);
  const change = (next: RowQuery) => {
    mark(undefined);
    setQuery(next);
  };

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
  const inside = marked && {
    row: Math.min(marked.row, total - 1),
    column: Math.min(marked.column, columns.length - 1),
  };
  return (
    <div className={styles.view}>
      <FilterBar columns={dataset.columns} query={query} onChange={change} />
      {matching.error ? (
        <ProblemState problem={matching.error} onRetry={matching.retry} />
      ) : total === 0 ? (
        <EmptyState icon={SearchX} title="No such row" text="No row is like that. Take a filter away." />
      ) : (
        <>
          <RowGrid
            dataset={dataset}
            columns={columns}
            query={query}
            total={total}
            onSort={(column) => change({ ...query, sort: nextSort(query.sort, column) })}
            marked={inside}
            onMark={mark}
            onOpenRow={open}
            tools={<GoToRow rows={total} onGo={goTo} />}
          />
          <CellBar
            dataset={dataset}
            columns={columns}
            query={query}
            onFilter={(filter) => change(withFilter(query, filter))}
            marked={inside}
            onOpenRow={open}
          />
          <RowDialog
            dataset={dataset}
            query={query}
            total={total}
            row={opened}
            onGo={open}
            onClose={() => open(undefined)}
          />
        </>
      )}
    </div>
  );
}

/** How many rows a query leaves; until that is known as many as were there before. */
function useMatching(dataset: Dataset, query: RowQuery) {
  const everything = !narrows(query);
  const first = useQuery({
    ...rowsQuery(dataset.id, query, 0),
    enabled: !isAllRows(query),
    placeholderData: keepPreviousData,
  });
  return {
    total: everything ? dataset.rowCount : (first.data?.total ?? dataset.rowCount),
    error: first.error,
    retry: () => void first.refetch(),
  };
}

function rowIn(param: string | null, rows: number): number | undefined {
  const row = Number(param) - 1;
  return param !== null && Number.isInteger(row) && row >= 0 && row < rows ? row : undefined;
}
