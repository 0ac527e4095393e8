import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './EmptyState.module.css';

type EmptyStateProps = {
  icon: LucideIcon;
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  /** `h1` only where the page has no other. */
  heading?: 'h1' | 'h2' | 'h3';
  tone?: 'quiet' | 'bad';
};

/** Says that there is nothing yet, and what to do about it. */
export function EmptyState({
  icon: Icon,
  title,
  text,
  action,
  heading: Heading = 'h2',
  tone,
}: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <span className={cx(styles.icon, tone === 'bad' && styles.bad)}>
        <Icon size={22} aria-hidden="true" />
      </span>
      <Heading className={styles.title}>{title}</Heading>
      {text && <div className={styles.text}>{text}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
