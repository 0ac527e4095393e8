import { ChartColumn } from 'lucide-react';
import type { Column, Dataset } from '@/shared/api/datapulse';
import { Card } from '@/shared/components/Card';
import { EmptyState } from '@/shared/components/EmptyState';
import { plural } from '@/shared/format/numbers';
import { TypeBadge } from '../TypeBadge';
import styles from './Charts.module.css';
import { CHART_HEIGHT, ColumnChart } from './ColumnChart';
import { type Choice, chartNote, chooseChart } from './choose-chart';
import { InView } from './InView';

type Chosen = { column: Column; choice: Choice };

/** A chart for each column that has something to show, and the others with the reason why not. */
export function Charts({ dataset, columns }: { dataset: Dataset; columns: readonly Column[] }) {
  const chosen = columns.map((column) => ({ column, choice: chooseChart(column) }));
  const drawn = chosen.filter(({ choice }) => choice.kind !== 'none');
  const skipped = chosen.filter(({ choice }) => choice.kind === 'none');
  if (dataset.rowCount === 0) {
    return (
      <EmptyState
        icon={ChartColumn}
        title="No rows to draw"
        text="The file has a header and no good row below it."
      />
    );
  }
  return (
    <>
      {drawn.length > 0 && (
        <ul className={styles.grid} aria-label="Charts">
          {drawn.map((each) => (
            <li key={each.column.index}>
              <ChartCard {...each} />
            </li>
          ))}
        </ul>
      )}
      {skipped.length > 0 && <Skipped skipped={skipped} />}
    </>
  );
}

function ChartCard({ column, choice }: Chosen) {
  const note = chartNote(column, choice.kind);
  return (
    <Card
      className={styles.card}
      title={column.name}
      subtitle={choice.reason}
      actions={<TypeBadge type={column.type} />}
    >
      <InView height={CHART_HEIGHT}>
        <ColumnChart column={column} kind={choice.kind} />
      </InView>
      {(note || column.empty > 0) && (
        <p className={styles.note}>
          {column.empty > 0 && <span>{plural(column.empty, 'empty cell')}. </span>}
          {note}
        </p>
      )}
    </Card>
  );
}

function Skipped({ skipped }: { skipped: readonly Chosen[] }) {
  return (
    <Card title="Not drawn" subtitle={`${plural(skipped.length, 'column')} without a useful picture`}>
      <dl className={styles.skipped}>
        {skipped.map(({ column, choice }) => (
          <div key={column.index}>
            <dt>
              {column.name} <TypeBadge type={column.type} />
            </dt>
            <dd>{choice.reason}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
