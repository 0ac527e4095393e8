import { memo } from 'react';
import type { Message } from '@/shared/api/chatmind';
import styles from './Messages.module.css';

export const Question = memo(function Question({ message }: { message: Message }) {
  return (
    <article className={styles.question} aria-label="You asked">
      <div className={styles.bubble}>{message.text}</div>
    </article>
  );
});
