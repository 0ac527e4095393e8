import type { QueryAnswer } from '@/shared/api/datapulse';
import { Card } from '@/shared/components/Card';
import { type Column, Table } from '@/shared/components/Table';
import { plural } from '@/shared/format/numbers';
import styles from './SqlView.module.css';

type Row = { key: string; cells: readonly (string | null)[] };

const NUMBERS = /INT|DECIMAL|DOUBLE|FLOAT|REAL/;

/** What a query found, or its beginning, with the limit that cut it. */
export function SqlAnswer({ answer: { columns, rows, limitHit } }: { answer: QueryAnswer }) {
  const drawn: Column<Row>[] = columns.map(({ name, type }, at) => ({
    key: `${at} ${name}`,
    header: <span title={type}>{name}</span>,
    numeric: NUMBERS.test(type),
    cell: ({ cells }) => <Cell value={cells[at] ?? null} />,
  }));
  return (
    <Card flush title={plural(rows.length, 'row')} subtitle={limitHit ?? undefined}>
      <Table
        caption="Answer"
        columns={drawn}
        rows={rows.map((cells, at) => ({ key: String(at), cells }))}
        rowKey={({ key }) => key}
      />
    </Card>
  );
}

function Cell({ value }: { value: string | null }) {
  return value === null ? <span className={styles.none}>null</span> : value;
}
