import { TriangleAlert } from 'lucide-react';
import type { Column, Dataset } from '@/shared/api/datapulse';
import { Dialog } from '@/shared/components/Dialog';
import { count, percent } from '@/shared/format/numbers';
import { CHART_HEIGHT, ColumnChart } from '../charts/ColumnChart';
import { chooseChart } from '../charts/choose-chart';
import { useShowRows } from '../rows/use-show-rows';
import { TypeBadge } from '../TypeBadge';
import styles from './ColumnDialog.module.css';
import { figuresOf, topNote } from './column-figures';
import { NullWords } from './NullWords';

type ColumnDialogProps = {
  dataset: Dataset;
  /** What to show; closed without it. */
  column: Column | undefined;
  onClose: () => void;
};

/** All that is known about one column. */
export function ColumnDialog({ dataset, column, onClose }: ColumnDialogProps) {
  return (
    <Dialog open={column !== undefined} title={column?.name ?? ''} placement="side" onClose={onClose}>
      {column && <Content dataset={dataset} column={column} />}
    </Dialog>
  );
}

function Content({ dataset, column }: { dataset: Dataset; column: Column }) {
  const choice = chooseChart(column);
  return (
    <div className={styles.content}>
      <p>
        <TypeBadge type={column.type} /> {column.typeReason}
      </p>
      <NullWords dataset={dataset} column={column} />
      {column.alerts.length > 0 && (
        <ul className={styles.alerts} aria-label="Worth a look">
          {column.alerts.map(({ kind, reason }) => (
            <li key={kind}>
              <TriangleAlert size={14} aria-hidden="true" /> {reason}
            </li>
          ))}
        </ul>
      )}
      {choice.kind !== 'none' && (
        <figure style={{ minHeight: CHART_HEIGHT }}>
          <ColumnChart column={column} kind={choice.kind} />
          <figcaption className={styles.note}>{choice.reason}</figcaption>
        </figure>
      )}
      <dl className={styles.figures}>
        {figuresOf(column).map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {note && <span className={styles.note}> {note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {column.top.items.length > 0 && <Top column={column} />}
    </div>
  );
}

function Top({ column }: { column: Column }) {
  const showRows = useShowRows();
  const most = column.top.items[0]?.count ?? 1;
  return (
    <section>
      <h3>Most frequent values</h3>
      <p className={styles.note}>{topNote(column)}</p>
      <ol className={styles.top}>
        {column.top.items.map(({ value, count: times }) => (
          <li key={value}>
            <button
              type="button"
              className={styles.value}
              title="Show these rows"
              onClick={() => showRows([{ column: column.name, operator: 'eq', value }])}
            >
              {value}
            </button>
            <span className={styles.times}>
              {count(times)} <span className={styles.note}>{percent(times / column.values)}</span>
            </span>
            <span className={styles.bar} style={{ width: `${(times / most) * 100}%` }} />
          </li>
        ))}
      </ol>
    </section>
  );
}
