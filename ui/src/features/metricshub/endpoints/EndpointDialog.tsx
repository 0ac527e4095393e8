import { useQuery } from '@tanstack/react-query';
import type { CheckResult, EndpointDetail } from '@/shared/api/metricshub';
import { CopyButton } from '@/shared/components/CopyButton';
import { Dialog } from '@/shared/components/Dialog';
import { QueryView } from '@/shared/components/QueryView';
import { RelativeTime } from '@/shared/components/RelativeTime';
import { type Column, Table } from '@/shared/components/Table';
import { plural } from '@/shared/format/numbers';
import { duration, time } from '@/shared/format/times';
import { endpointQuery } from '../queries';
import { latencyText, uptimeText } from './check-texts';
import styles from './EndpointDialog.module.css';
import { Sparkline } from './Sparkline';
import { Status } from './Status';

type EndpointDialogProps = {
  /** Closed without it. */
  endpointId: string | undefined;
  onClose: () => void;
};

/** One endpoint with every result that is kept. */
export function EndpointDialog({ endpointId, onClose }: EndpointDialogProps) {
  const query = useQuery({ ...endpointQuery(endpointId ?? ''), enabled: endpointId !== undefined });
  return (
    <Dialog
      open={endpointId !== undefined}
      title={query.data?.name ?? 'Endpoint'}
      placement="side"
      size="large"
      onClose={onClose}
    >
      <QueryView query={query} label="Loading the endpoint">
        {(endpoint) => <Details endpoint={endpoint} />}
      </QueryView>
    </Dialog>
  );
}

const columns: Column<CheckResult>[] = [
  { key: 'at', header: 'Time', cell: ({ at }) => time(at) },
  { key: 'status', header: 'Result', cell: ({ status }) => <Status status={status} /> },
  {
    key: 'latency',
    header: 'Latency',
    numeric: true,
    wide: true,
    cell: ({ latencyMillis }) => latencyText(latencyMillis),
  },
  { key: 'reason', header: 'Why', cell: ({ reason }) => reason },
];

function Details({ endpoint }: { endpoint: EndpointDetail }) {
  const { results, url, status, reason, statusSince } = endpoint;
  const newestFirst = [...results].reverse();
  return (
    <div className={styles.details}>
      <p className={styles.line}>
        <Status status={status} /> {reason}
      </p>
      <p className={styles.line}>
        <code>{url}</code>
        <CopyButton text={url} label="Copy the URL" />
      </p>
      <dl className={styles.facts}>
        <Fact name={status === 'unknown' ? 'Added' : `${status === 'up' ? 'Up' : 'Down'} since`}>
          <RelativeTime at={statusSince} />
        </Fact>
        <Fact name="Uptime">
          {uptimeText(endpoint.uptimePercent)} of {plural(results.length, 'result')}
        </Fact>
        <Fact name="Checked">every {duration(endpoint.intervalSeconds * 1000)}</Fact>
        <Fact name="Time limit">{duration(endpoint.timeoutMillis)}</Fact>
        <Fact name="Expected">{endpoint.expectedStatus ?? '200 to 299'}</Fact>
        <Fact name="Latency">
          {latencyText(endpoint.latencyMillis)}{' '}
          <Sparkline latencies={results.map(({ latencyMillis }) => latencyMillis)} />
        </Fact>
      </dl>
      <Table
        caption={`Results of ${endpoint.name}`}
        columns={columns}
        rows={newestFirst}
        rowKey={({ at }) => at}
      />
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
