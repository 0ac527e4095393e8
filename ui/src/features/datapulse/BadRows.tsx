import type { BadRow, Dataset } from '@/shared/api/datapulse';
import { Card } from '@/shared/components/Card';
import { type Column, Table } from '@/shared/components/Table';
import { count, plural } from '@/shared/format/numbers';
import styles from './BadRows.module.css';
import { MakeTask } from './MakeTask';

const columns: Column<BadRow>[] = [
  { key: 'line', header: 'Line', numeric: true, cell: ({ line }) => count(line) },
  { key: 'reason', header: 'Why it was left out', cell: ({ reason }) => <span>{reason}</span> },
  {
    key: 'text',
    header: 'How it begins',
    cell: ({ text }) => <code className={styles.text}>{text === '' ? '(nothing)' : text}</code>,
  },
];

/** The rows that are in no figure and no chart, with their place in the file. */
export function BadRows({ dataset }: { dataset: Dataset }) {
  const { badRowCount, badRows } = dataset;
  const subtitle =
    badRowCount > badRows.length
      ? `The first ${badRows.length} of ${count(badRowCount)}. They are in no figure, chart or table.`
      : `${plural(badRowCount, 'row')} in no figure, chart or table.`;
  return (
    <Card flush title="Rows left out" subtitle={subtitle} actions={<MakeTask dataset={dataset} />}>
      <Table
        caption="Rows left out"
        columns={columns}
        rows={badRows}
        rowKey={({ line, reason }) => `${line} ${reason}`}
      />
    </Card>
  );
}
