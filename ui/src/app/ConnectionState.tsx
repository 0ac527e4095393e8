import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { unreachable } from '@/shared/api/problem';
import { cx } from '@/shared/components/cx';
import { useConnection } from '@/shared/sse/connection';
import { apps } from './apps';
import styles from './ConnectionState.module.css';

const HEALTH_EVERY_MILLIS = 20_000;

const states = {
  live: { text: 'Live', tone: styles.good, hint: 'Changes made elsewhere appear here at once.' },
  connected: { text: 'Connected', tone: styles.good, hint: 'The service answers.' },
  connecting: { text: 'Connecting', tone: styles.quiet, hint: 'Waiting for the service.' },
  retrying: {
    text: 'Reconnecting',
    tone: styles.warn,
    hint: 'The connection was cut. Trying again by itself.',
  },
  down: {
    text: 'Not answering',
    tone: styles.bad,
    hint: 'The service does not answer. Trying again by itself.',
  },
};

/** How the open tab's service is reached: by its live streams, or, when it has none open, by asking its health. */
export function ConnectionState() {
  const streams = useConnection();
  const health = useHealth(streams === 'none');
  const state = streams === 'none' ? health : streams;
  if (state === undefined) return null;
  const { text, tone, hint } = states[state];
  const worrying = state === 'retrying' || state === 'down';
  return (
    <div className={cx(styles.state, tone)} title={hint}>
      <span className={styles.dot} aria-hidden="true" />
      <span className={worrying ? undefined : styles.wide}>{text}</span>
      <span className="visually-hidden" role="status">
        {worrying ? hint : ''}
      </span>
    </div>
  );
}

function useHealth(wanted: boolean): 'connected' | 'connecting' | 'down' | undefined {
  const { pathname } = useLocation();
  const app = apps.find(({ id }) => pathname.startsWith(`/${id}`))?.id;
  const health = useQuery({
    queryKey: ['health', app],
    queryFn: ({ signal }) => askHealth(`/api/${app}/health`, signal),
    enabled: wanted && app !== undefined,
    refetchInterval: HEALTH_EVERY_MILLIS,
  });
  if (app === undefined) return undefined;
  if (health.data === true) return 'connected';
  return health.data === false || health.isError ? 'down' : 'connecting';
}

async function askHealth(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetch(url, { signal })).ok;
  } catch (error) {
    throw unreachable(error);
  }
}
