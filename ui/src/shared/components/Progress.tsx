import styles from './Progress.module.css';

type ProgressProps = {
  label: string;
  /** 0 to 1; left out when nobody knows. */
  value?: number | undefined;
  tone?: 'accent' | 'good' | 'warn' | 'bad';
};

export function Progress({ label, value, tone = 'accent' }: ProgressProps) {
  const share = value === undefined ? undefined : Math.max(0, Math.min(1, value));
  const color = tone === 'accent' ? 'var(--accent-text)' : `var(--${tone})`;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
      className={styles.track}
    >
      <div
        className={share === undefined ? styles.unknown : styles.bar}
        style={{ background: color, width: share === undefined ? '30%' : `${share * 100}%` }}
      />
    </div>
  );
}
