import type { ReactNode } from 'react';
import type { Tone } from './Badge';
import { cx } from './cx';
import styles from './Stat.module.css';

type StatProps = {
  label: string;
  value: ReactNode;
  unit?: string | undefined;
  /** One quiet line below: where it is from, how it changed. */
  hint?: ReactNode;
  tone?: Exclude<Tone, 'accent'>;
  /** A bar or a small chart. */
  children?: ReactNode;
};

/** One figure with its name. Put several into a StatGrid. */
export function Stat({ label, value, unit, hint, tone = 'neutral', children }: StatProps) {
  return (
    <div className={styles.stat}>
      <dt className={styles.label}>{label}</dt>
      <dd className={cx(styles.value, styles[tone])}>
        {value}
        {unit && <span className={styles.unit}>{unit}</span>}
      </dd>
      {hint && <dd className={styles.hint}>{hint}</dd>}
      {children && <dd className={styles.extra}>{children}</dd>}
    </div>
  );
}

export function StatGrid({ children }: { children: ReactNode }) {
  return <dl className={styles.grid}>{children}</dl>;
}
