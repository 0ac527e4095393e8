import { cx } from '@/shared/components/cx';
import styles from './Messages.module.css';

/** A question on its way to the service. */
export function Asking({ text, alone = false }: { text: string; alone?: boolean }) {
  return (
    <div className={cx(styles.question, styles.sending, alone && styles.alone)}>
      <div className={styles.bubble}>{text}</div>
      <span className={styles.meta}>Sending</span>
    </div>
  );
}
