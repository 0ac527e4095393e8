import { useDeferredValue } from 'react';
import type { Run } from '@/shared/api/chatmind';
import { useRun } from '../use-chats';
import { Citations } from './Citations';
import { Markdown } from './Markdown';
import styles from './Messages.module.css';
import { ReplyFrame } from './ReplyFrame';
import { Steps } from './Steps';

/** A reply while it is written: replayed from its first event, then followed. */
export function LiveReply({ run }: { run: Run }) {
  const { text, steps, citations } = useRun(run);
  const drawn = useDeferredValue(text);
  return (
    <ReplyFrame isBusy>
      <Steps steps={steps} isWorking />
      {text ? <Markdown text={drawn} /> : <Thinking hasSteps={steps.length > 0} />}
      <Citations citations={citations} />
      <div className={styles.foot}>
        <span className={styles.meta}>Answering</span>
      </div>
    </ReplyFrame>
  );
}

function Thinking({ hasSteps }: { hasSteps: boolean }) {
  return (
    <p className={styles.thinking}>
      {hasSteps ? 'Reading what it found' : 'Thinking'}
      <span className={styles.dots} aria-hidden="true" />
    </p>
  );
}
