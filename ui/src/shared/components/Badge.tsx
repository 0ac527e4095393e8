import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { cx } from './cx';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';

type BadgeProps = { tone?: Tone; icon?: LucideIcon; title?: string; children: ReactNode };

/** A short state in words; the colour only underlines it. */
export function Badge({ tone = 'neutral', icon: Icon, title, children }: BadgeProps) {
  return (
    <span className={cx(styles.badge, styles[tone])} title={title}>
      {Icon && <Icon size={13} aria-hidden="true" />}
      {children}
    </span>
  );
}
