import { Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Messages.module.css';

/** What a settled reply and one that is being written have in common, so that nothing moves when it settles. */
export function ReplyFrame({ isBusy = false, children }: { isBusy?: boolean; children: ReactNode }) {
  return (
    <article className={styles.reply} aria-label="ChatMind answered" aria-busy={isBusy || undefined}>
      <span className={styles.avatar}>
        <Sparkles size={15} aria-hidden="true" />
      </span>
      <div className={styles.body}>{children}</div>
    </article>
  );
}
