import { useQuery } from '@tanstack/react-query';
import { ArrowUp, Square } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import type { Run } from '@/shared/api/chatmind';
import { cx } from '@/shared/components/cx';
import { IconButton } from '@/shared/components/IconButton';
import { count } from '@/shared/format/numbers';
import { messageLengthQuery } from '../queries';
import { useStop } from '../use-chats';
import styles from './Composer.module.css';
import { useDraft } from './use-draft';

type ComposerProps = {
  box: RefObject<HTMLTextAreaElement | null>;
  sessionId: string | null;
  /** The run that is answering: it can be stopped, and nothing else asked. */
  run: Run | null;
  isReady: boolean;
  asking: string | undefined;
  onAsk: (text: string) => Promise<void>;
};

const NEAR = 0.8;
const HINT = 'composer-hint';

/** The box to ask in: Enter sends, Shift and Enter begins a new line. */
export function Composer({ box, sessionId, run, isReady, asking, onAsk }: ComposerProps) {
  const [draft, setDraft] = useDraft(sessionId);
  const limit = useQuery(messageLengthQuery).data;
  const isTooLong = limit !== undefined && draft.length > limit;
  const canSend = isReady && !run && asking === undefined && !isTooLong && draft.trim() !== '';
  const send = async () => {
    box.current?.focus();
    if (!canSend) return;
    setDraft('');
    try {
      await onAsk(draft);
    } catch {
      // What went wrong is shown above; what was asked is not lost.
      setDraft((since) => since || draft);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={cx(styles.box, isTooLong && styles.bad)}>
        <textarea
          ref={box}
          rows={1}
          className={styles.text}
          aria-label="Message"
          aria-describedby={HINT}
          aria-invalid={isTooLong || undefined}
          placeholder="Ask about the suite’s data"
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {run ? (
          <Stop run={run} onStopped={() => box.current?.focus()} />
        ) : (
          <IconButton type="submit" label="Send" icon={ArrowUp} variant="primary" disabled={!canSend} />
        )}
      </div>
      <Hint length={draft.length} limit={limit} />
    </form>
  );
}

function Stop({ run, onStopped }: { run: Run; onStopped: () => void }) {
  const stop = useStop();
  const onClick = () => {
    stop.mutate(run);
    onStopped();
  };
  return (
    <IconButton
      label="Stop"
      icon={Square}
      variant="default"
      className={styles.stop}
      disabled={stop.isPending}
      onClick={onClick}
    />
  );
}

function Hint({ length, limit }: { length: number; limit: number | undefined }) {
  const isNear = limit !== undefined && length > limit * NEAR;
  return (
    <p id={HINT} className={cx(styles.hint, isNear && length > limit && styles.over)}>
      {isNear ? (
        <span role="status">
          {count(length)} of {count(limit)} characters
          {length > limit && ': make it shorter to send it'}
        </span>
      ) : (
        <span className={styles.keys}>
          <kbd>Enter</kbd> sends, <kbd>Shift</kbd> + <kbd>Enter</kbd> begins a new line
        </span>
      )}
    </p>
  );
}
