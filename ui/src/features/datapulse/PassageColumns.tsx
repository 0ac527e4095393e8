import type { Passage } from '@/shared/api/datapulse';
import { type Column, Table } from '@/shared/components/Table';
import { count } from '@/shared/format/numbers';
import { distinctText } from './figures';
import { TypeBadge } from './TypeBadge';

type SeenColumn = Passage['columns'][number];

const columns: Column<SeenColumn>[] = [
  { key: 'name', header: 'Column', cell: ({ name }) => name },
  { key: 'type', header: 'Type', cell: ({ type }) => <TypeBadge type={type} /> },
  { key: 'values', header: 'Values', numeric: true, cell: ({ values }) => count(values) },
  { key: 'empty', header: 'Empty', numeric: true, wide: true, cell: ({ empty }) => count(empty) },
  { key: 'distinct', header: 'Distinct', numeric: true, cell: ({ distinct }) => distinctText(distinct) },
];

/** The columns of a file that is not read to its end. */
export function PassageColumns({ columns: seen }: { columns: readonly SeenColumn[] }) {
  return <Table caption="Columns so far" columns={columns} rows={seen} rowKey={({ name }) => name} />;
}
