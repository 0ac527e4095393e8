import type { Sample, Task } from '@/shared/api/metricshub';
import { Progress } from '@/shared/components/Progress';
import { Stat, StatGrid } from '@/shared/components/Stat';
import { bytes } from '@/shared/format/bytes';
import { duration } from '@/shared/format/times';
import {
  bytesOrNot,
  coresOrNot,
  hundredths,
  hundredthsOrNot,
  loadOrNot,
  NOT_HERE,
  tension,
  uptime,
} from './figures';
import styles from './Tiles.module.css';

const SLOW_LOOP_MILLIS = 200;

/** The newest figures. The host's and the task's stand side by side: in a container they are not the same. */
export function Tiles({ sample: { host, task, jvm } }: { sample: Sample }) {
  const { cpu, memory, swap } = host;
  return (
    <div className={styles.tiles}>
      <StatGrid>
        <Stat
          label="CPU, host"
          value={figure(hundredthsOrNot(cpu.percent))}
          hint={`${cpu.cores.length} cores`}
        >
          <Bar name="CPU, host" share={cpu.percent} />
        </Stat>
        <Stat
          label="CPU, task"
          value={figure(coresOrNot(task.cpu.usedCores))}
          unit={task.cpu.usedCores === null ? undefined : 'cores'}
          hint={taskCpuHint(task)}
        >
          <Bar name="CPU, task" share={task.cpu.percent} />
        </Stat>
        <Stat
          label="Memory, host"
          value={figure(bytesOrNot(memory.used))}
          hint={`Limit of the host ${bytesOrNot(memory.total)}`}
        >
          <Bar name="Memory, host" share={memory.percent} />
        </Stat>
        <Stat label="Memory, task" value={figure(bytesOrNot(task.memory.used))} hint={taskMemoryHint(task)}>
          <Bar name="Memory, task" share={task.memory.percent} />
        </Stat>
        <Stat label="Load" value={figure(loadOrNot(cpu.load1))} hint={loadHint(cpu)} />
        <Stat
          label="Swap"
          value={figure(swap.total === 0 ? 'None' : bytesOrNot(swap.used))}
          hint={swapHint(swap)}
        >
          {swap.total !== 0 && <Bar name="Swap" share={shareOf(swap)} />}
        </Stat>
        <Stat
          label="Uptime"
          value={figure(host.uptimeSeconds === null ? NOT_HERE : uptime(host.uptimeSeconds))}
          hint={`MetricsHub ${uptime(jvm.uptimeSeconds)}`}
        />
        <Stat
          label="Event loop"
          value={figure(jvm.eventLoopLagMillis === null ? NOT_HERE : duration(jvm.eventLoopLagMillis))}
          tone={(jvm.eventLoopLagMillis ?? 0) > SLOW_LOOP_MILLIS ? 'warn' : 'neutral'}
          hint={`Longest wait; ${jvm.threads} threads`}
        />
      </StatGrid>
    </div>
  );
}

/** Words are not as large as figures. */
function figure(text: string) {
  return text === NOT_HERE || text === 'None' ? <span className={styles.words}>{text}</span> : text;
}

function Bar({ name, share }: { name: string; share: number | null }) {
  if (share === null) return null;
  return <Progress label={`${name}, ${hundredths(share)}`} value={share / 100} tone={tension(share)} />;
}

function taskCpuHint({ cpu, source }: Task): string {
  if (source === 'none') return 'There are no control groups';
  if (cpu.limitCores === null) return 'The task has no limit';
  const held = cpu.throttledPercent ? `, held back ${hundredths(cpu.throttledPercent)}` : '';
  return `Limit of the task ${cpu.limitCores}${held}`;
}

function taskMemoryHint({ memory, source }: Task): string {
  if (source === 'none') return 'There are no control groups';
  return memory.limit === null ? 'The task has no limit' : `Limit of the task ${bytes(memory.limit)}`;
}

function loadHint({ load5, load15 }: Sample['host']['cpu']): string {
  if (load5 === null || load15 === null) return 'Runnable processes';
  return `${load5.toFixed(2)} in 5 min, ${load15.toFixed(2)} in 15`;
}

function swapHint({ total }: Sample['host']['swap']): string {
  if (total === null) return 'Of the host';
  return total === 0 ? 'The host has no swap' : `of ${bytes(total)}`;
}

function shareOf({ total, used }: Sample['host']['swap']): number | null {
  return total === null || used === null ? null : (used / total) * 100;
}
