import type { Sample } from '@/shared/api/metricshub';
import { Card } from '@/shared/components/Card';
import { bytes } from '@/shared/format/bytes';
import { Cores } from './Cores';
import { Disks } from './Disks';
import { hundredths, rate } from './figures';
import styles from './LiveCharts.module.css';
import { lastMinutes, type Point } from './points';
import { type Series, TimeChart } from './TimeChart';
import { windowEnding } from './ticks';

const cpu: Series[] = [{ key: 'cpuPercent', name: 'All cores', color: 'var(--chart-1)' }];
const memory: Series[] = [
  { key: 'memoryUsed', name: 'Host', color: 'var(--chart-1)' },
  { key: 'taskMemoryUsed', name: 'Task', color: 'var(--chart-2)' },
  { key: 'heapUsed', name: 'Java heap', color: 'var(--chart-3)' },
];
const network: Series[] = [
  { key: 'receivedPerSecond', name: 'Received', color: 'var(--chart-3)' },
  { key: 'sentPerSecond', name: 'Sent', color: 'var(--chart-5)' },
];

type LiveChartsProps = { sample: Sample; points: readonly Point[]; minutes: number };

/** CPU, memory and network over the last minutes, and how full the disks are. */
export function LiveCharts({ sample: { host }, points, minutes }: LiveChartsProps) {
  const drawn = lastMinutes(points, minutes);
  const window = windowEnding(points.at(-1)?.time ?? Date.now(), minutes);
  const shared = { points: drawn, window };
  return (
    <div className={styles.charts}>
      <Card title="CPU" subtitle="Of the host">
        <TimeChart {...shared} name="CPU of the host" series={cpu} format={hundredths} max={100} />
        <Cores cores={host.cpu.cores} />
      </Card>
      <Card title="Memory" subtitle="Of the host, of this task, and of this Java process">
        <TimeChart {...shared} name="Memory" series={memory} format={bytes} />
      </Card>
      <Card title="Network" subtitle={interfacesOf(host.network)}>
        <TimeChart {...shared} name="Network" series={network} format={rate} />
      </Card>
      <Card title="Disks" subtitle="Of the host">
        <Disks disks={host.disks} />
      </Card>
    </div>
  );
}

function interfacesOf({ interfaces }: Sample['host']['network']): string {
  if (interfaces.length === 0) return 'No real interface is up';
  return `Of the host: ${interfaces.map(({ name }) => name).join(', ')}`;
}
