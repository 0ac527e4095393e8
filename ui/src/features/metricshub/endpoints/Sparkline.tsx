import { duration } from '@/shared/format/times';
import { sparkline } from './check-texts';
import styles from './Sparkline.module.css';

type SparklineProps = { latencies: readonly (number | null)[] };

/** The last latencies as a small line. */
export function Sparkline({ latencies }: SparklineProps) {
  const known = latencies.filter((each) => each !== null);
  const words =
    known.length === 0
      ? 'No latency yet'
      : `Latency between ${duration(Math.min(...known))} and ${duration(Math.max(...known))}`;
  return (
    <svg
      className={styles.line}
      viewBox="0 -0.05 1 1.1"
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      <path d={sparkline(latencies)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
