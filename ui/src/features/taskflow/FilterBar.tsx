import { CalendarDays, Flag, FunnelX, type LucideIcon, TagIcon } from 'lucide-react';
import type { RefObject } from 'react';
import type { Task } from '@/shared/api/taskflow';
import { Button } from '@/shared/components/Button';
import { Menu } from '@/shared/components/Menu';
import { SearchBox } from '@/shared/components/SearchBox';
import styles from './FilterBar.module.css';
import { dueFilters, folded, labelCounts } from './filter';
import { priorities } from './priorities';
import type { BoardFilter } from './use-filter';

type FilterBarProps = {
  filtering: BoardFilter;
  tasks: readonly Task[];
  search: RefObject<HTMLFormElement | null>;
};

/** What is shown of the board: text, priority, label, due date. */
export function FilterBar({ filtering, tasks, search }: FilterBarProps) {
  const { filter, active, change, clear } = filtering;
  const labels = labelCounts(tasks);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known everywhere yet
    <form role="search" className={styles.bar} ref={search} onSubmit={(event) => event.preventDefault()}>
      <SearchBox label="Search tasks" value={filter.q} onChange={(q) => change({ q })} />
      <FilterMenu
        name="Priority"
        icon={Flag}
        value={filter.priority}
        options={priorities}
        onChoose={(priority) => change({ priority })}
      />
      <FilterMenu
        name="Label"
        icon={TagIcon}
        value={labels.find(({ name }) => folded(name) === folded(filter.label))?.name ?? filter.label}
        options={labels.map(({ name, count }) => ({ id: name, label: `${name} (${count})`, short: name }))}
        onChoose={(label) => change({ label })}
      />
      <FilterMenu
        name="Due"
        icon={CalendarDays}
        value={filter.due}
        options={dueFilters}
        onChoose={(due) => change({ due })}
      />
      {active && (
        <Button variant="quiet" icon={FunnelX} onClick={clear}>
          Clear
        </Button>
      )}
    </form>
  );
}

type Option = { id: string; label: string; short?: string; icon?: LucideIcon };
type FilterMenuProps = {
  name: string;
  icon: LucideIcon;
  value: string;
  options: readonly Option[];
  onChoose: (id: string) => void;
};

function FilterMenu({ name, icon, value, options, onChoose }: FilterMenuProps) {
  const chosen = options.find(({ id }) => id === value);
  const text = value ? `${name}: ${chosen?.short ?? chosen?.label ?? value}` : name;
  return (
    <Menu
      label={`Filter by ${name.toLowerCase()}`}
      icon={icon}
      text={text}
      variant={value ? 'primary' : 'default'}
      align="start"
      items={[
        { label: 'Any', checked: value === '', onSelect: () => onChoose('') },
        'separator',
        ...options.map(({ id, label, icon: itemIcon }) => ({
          label,
          ...(itemIcon && { icon: itemIcon }),
          checked: id === value,
          onSelect: () => onChoose(id),
        })),
      ]}
    />
  );
}
