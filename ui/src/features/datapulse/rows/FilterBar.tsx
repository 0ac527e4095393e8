import { Filter as FilterIcon } from 'lucide-react';
import { useState } from 'react';
import type { Column } from '@/shared/api/datapulse';
import { Button } from '@/shared/components/Button';
import { SearchBox } from '@/shared/components/SearchBox';
import { Tag } from '@/shared/components/Tag';
import { useParamState } from '@/shared/hooks/use-param-state';
import { AddFilter } from './AddFilter';
import styles from './FilterBar.module.css';
import {
  ALL_ROWS,
  filterText,
  isAllRows,
  nameOf,
  type RowQuery,
  withFilter,
  withoutFilter,
} from './row-query';

type FilterBarProps = {
  columns: readonly Column[];
  query: RowQuery;
  onChange: (next: RowQuery) => void;
};

const searched = ['q'] as const;
/** What narrows the table, each piece of it removable. */
export function FilterBar({ columns, query, onChange }: FilterBarProps) {
  const [adding, setAdding] = useState(false);
  const [{ q }, setText] = useParamState(searched);
  return (
    <div className={styles.bar}>
      <SearchBox label="Search in all cells" value={q} onChange={(text) => setText({ q: text })} />
      <Button icon={FilterIcon} onClick={() => setAdding(true)}>
        Filter
      </Button>
      {!isAllRows(query) && (
        <Button variant="quiet" onClick={() => onChange(ALL_ROWS)}>
          Show all
        </Button>
      )}
      {query.filters.length > 0 && (
        <ul className={styles.filters} aria-label="Filters">
          {query.filters.map((filter) => (
            <li key={nameOf(filter)}>
              <Tag name={filterText(filter)} onRemove={() => onChange(withoutFilter(query, filter))} />
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <AddFilter
          columns={columns}
          onClose={() => setAdding(false)}
          onAdd={(filter) => {
            setAdding(false);
            onChange(withFilter(query, filter));
          }}
        />
      )}
    </div>
  );
}
