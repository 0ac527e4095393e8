import { ago, dateTime } from '../format/times';
import { useNow } from '../hooks/use-now';

/** "3 minutes ago", kept up to date; the exact time on hover. */
export function RelativeTime({ at }: { at: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={dateTime(at)}>
      {ago(at, now)}
    </time>
  );
}
