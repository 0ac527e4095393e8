import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DatasetSummary } from '@/shared/api/datapulse';
import { Badge } from '@/shared/components/Badge';
import { IconButton } from '@/shared/components/IconButton';
import { RelativeTime } from '@/shared/components/RelativeTime';
import { type Column, Table } from '@/shared/components/Table';
import { bytes } from '@/shared/format/bytes';
import { count } from '@/shared/format/numbers';
import styles from './DatasetTable.module.css';
import { datasetAddress } from './queries';
import { RemoveDataset } from './RemoveDataset';

type DatasetTableProps = { datasets: readonly DatasetSummary[] };

export function DatasetTable({ datasets }: DatasetTableProps) {
  const [removing, setRemoving] = useState<DatasetSummary>();
  return (
    <>
      <Table caption="Datasets" columns={columnsWith(setRemoving)} rows={datasets} rowKey={({ id }) => id} />
      <RemoveDataset dataset={removing} onClose={() => setRemoving(undefined)} />
    </>
  );
}

function columnsWith(remove: (dataset: DatasetSummary) => void): Column<DatasetSummary>[] {
  return [
    { key: 'name', header: 'Name', cell: (dataset) => <Name dataset={dataset} /> },
    { key: 'rows', header: 'Rows', numeric: true, cell: ({ rowCount }) => count(rowCount) },
    {
      key: 'columns',
      header: 'Columns',
      numeric: true,
      wide: true,
      cell: ({ columnCount }) => count(columnCount),
    },
    { key: 'bad', header: 'Bad rows', wide: true, cell: (dataset) => <LeftOut {...dataset} /> },
    { key: 'size', header: 'Size', numeric: true, wide: true, cell: (dataset) => bytes(dataset.bytes) },
    { key: 'added', header: 'Added', wide: true, cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
    {
      key: 'remove',
      header: <span className="visually-hidden">Remove</span>,
      numeric: true,
      cell: (dataset) => (
        <IconButton
          label={`Remove ${dataset.name}`}
          icon={Trash2}
          size="small"
          onClick={() => remove(dataset)}
        />
      ),
    },
  ];
}

function Name({ dataset }: { dataset: DatasetSummary }) {
  return (
    <div className={styles.name}>
      <Link to={datasetAddress(dataset.id)}>{dataset.name}</Link>
      <span className={styles.narrow}>
        {bytes(dataset.bytes)}, <RelativeTime at={dataset.createdAt} />
      </span>
    </div>
  );
}

function LeftOut({ badRowCount }: DatasetSummary) {
  return badRowCount === 0 ? 'None' : <Badge tone="warn">{count(badRowCount)}</Badge>;
}
