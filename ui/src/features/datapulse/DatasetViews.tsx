import { SearchX } from 'lucide-react';
import type { Column, Dataset } from '@/shared/api/datapulse';
import { EmptyState } from '@/shared/components/EmptyState';
import { SearchBox } from '@/shared/components/SearchBox';
import { Segmented } from '@/shared/components/Segmented';
import { count } from '@/shared/format/numbers';
import { useParam } from '@/shared/hooks/use-param';
import { BadRows } from './BadRows';
import { Charts } from './charts/Charts';
import styles from './DatasetViews.module.css';
import { RowsView } from './rows/RowsView';
import { SqlView } from './sql/SqlView';
import { Statistics } from './statistics/Statistics';

type View = 'charts' | 'statistics' | 'table' | 'sql' | 'bad';

const replacing = { replace: true };

/** Charts, statistics or rows, of all columns or of those looked for. */
export function DatasetViews({ dataset }: { dataset: Dataset }) {
  const [chosen, choose] = useParam('view');
  const [search, setSearch] = useParam('find');
  const views = viewsOf(dataset);
  const view = views.find(({ value }) => value === chosen)?.value ?? 'charts';
  const ofColumns = view !== 'bad' && view !== 'sql';
  const columns = columnsNamed(dataset.columns, search ?? '');
  return (
    <>
      <div className={styles.bar}>
        <Segmented
          label="View"
          options={views}
          value={view}
          onChange={(next) => choose(next === 'charts' ? null : next)}
        />
        {ofColumns && (
          <SearchBox
            label="Find a column"
            value={search ?? ''}
            onChange={(text) => setSearch(text, replacing)}
          />
        )}
      </div>
      {columns.length === 0 && ofColumns ? (
        <EmptyState icon={SearchX} title="No such column" text={`No column’s name contains “${search}”.`} />
      ) : (
        <Panel view={view} dataset={dataset} columns={columns} />
      )}
    </>
  );
}

function Panel({ view, ...props }: { view: View; dataset: Dataset; columns: readonly Column[] }) {
  switch (view) {
    case 'charts':
      return <Charts {...props} />;
    case 'statistics':
      return <Statistics {...props} />;
    case 'table':
      return <RowsView {...props} />;
    case 'sql':
      return <SqlView dataset={props.dataset} />;
    case 'bad':
      return <BadRows dataset={props.dataset} />;
  }
}

function viewsOf({ badRowCount }: Dataset): { value: View; label: string }[] {
  const views: { value: View; label: string }[] = [
    { value: 'charts', label: 'Charts' },
    { value: 'statistics', label: 'Statistics' },
    { value: 'table', label: 'Table' },
    { value: 'sql', label: 'SQL' },
  ];
  return badRowCount === 0 ? views : [...views, { value: 'bad', label: `Bad rows (${count(badRowCount)})` }];
}

function columnsNamed(columns: readonly Column[], text: string): readonly Column[] {
  const wanted = text.trim().toLowerCase();
  return wanted === '' ? columns : columns.filter(({ name }) => name.toLowerCase().includes(wanted));
}
