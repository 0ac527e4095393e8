import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Endpoint } from '@/shared/api/metricshub';
import { IconButton } from '@/shared/components/IconButton';
import { BeatBar } from './BeatBar';
import { latencyText, resultText, uptimeText } from './check-texts';
import styles from './EndpointRow.module.css';
import { Sparkline } from './Sparkline';
import { Status } from './Status';

type EndpointRowProps = { endpoint: Endpoint; onOpen: () => void; onRemove: () => void };

/** One checked endpoint: how it is, how it was, and why. */
export function EndpointRow({ endpoint, onOpen, onRemove }: EndpointRowProps) {
  const { name, url, status, recent } = endpoint;
  const [chosen, choose] = useState<number>();
  const looked = chosen === undefined ? undefined : recent[chosen];
  return (
    <article className={styles.row} aria-label={name}>
      <div className={styles.head}>
        <span className={styles.status}>
          <Status status={status} />
        </span>
        <div className={styles.names}>
          <button type="button" className={styles.name} onClick={onOpen}>
            {name}
          </button>
          <span className={styles.url}>{url}</span>
        </div>
        <dl className={styles.figures}>
          <div>
            <dt>Latency</dt>
            <dd>{latencyText(endpoint.latencyMillis)}</dd>
          </div>
          <div>
            <dt>Uptime</dt>
            <dd>{uptimeText(endpoint.uptimePercent)}</dd>
          </div>
        </dl>
        <span className={styles.remove}>
          <IconButton label={`Remove ${name}`} icon={Trash2} size="small" onClick={onRemove} />
        </span>
      </div>
      <div className={styles.past}>
        <BeatBar name={name} results={recent} chosen={chosen} onChoose={choose} />
        <Sparkline latencies={recent.map(({ latencyMillis }) => latencyMillis)} />
      </div>
      <p className={styles.reason}>{looked ? resultText(looked) : endpoint.reason}</p>
    </article>
  );
}
