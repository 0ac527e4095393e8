import { Paperclip } from 'lucide-react';
import styles from './Marks.module.css';

/** That a card has evidence, and how much of it. */
export function LinksMark({ count }: { count: number }) {
  const words = count === 1 ? '1 link' : `${count} links`;
  return (
    <span className={styles.mark} title={words}>
      <Paperclip size={13} aria-hidden="true" />
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
