import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { ArrowDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Message, Run } from '@/shared/api/chatmind';
import { Button } from '@/shared/components/Button';
import { toastProblem } from '@/shared/components/toast';
import { messagesOf, type SessionPages } from '../queries';
import { Asking } from './Asking';
import { asSpoken } from './as-markdown';
import { LiveReply } from './LiveReply';
import styles from './Messages.module.css';
import { Question } from './Question';
import { Reply } from './Reply';
import { useEndInView } from './use-end-in-view';
import { Welcome } from './Welcome';

type TranscriptProps = {
  query: UseInfiniteQueryResult<SessionPages, unknown>;
  asking: string | undefined;
  onAsk: (text: string) => Promise<void>;
};

/** The messages, and the reply that is being written; or, in a chat without any, what can be asked. */
export function Transcript({ query, asking, onAsk }: TranscriptProps) {
  const messages = useMemo(() => (query.data ? messagesOf(query.data) : []), [query.data]);
  const run = query.data?.pages[0]?.run ?? null;
  if (messages.length === 0 && !run) return <Welcome asking={asking} onAsk={onAsk} />;
  return <Messages query={query} messages={messages} run={run} asking={asking} onAsk={onAsk} />;
}

type MessagesProps = TranscriptProps & { messages: readonly Message[]; run: Run | null };

/** Their end stays in view until the reader scrolls up. */
function Messages({ query, messages, run, asking, onAsk }: MessagesProps) {
  const view = useEndInView(messages[0]?.id, asking ?? run?.id);
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section ref={view.frame} className={styles.scroll} aria-label="Messages" tabIndex={0}>
        <div ref={view.content} className={styles.messages}>
          {query.hasNextPage && <Earlier query={query} onLoad={view.keepPlace} />}
          <Settled messages={messages} isBusy={run !== null || asking !== undefined} onAsk={onAsk} />
          {run && <LiveReply key={run.id} run={run} />}
          {asking !== undefined && <Asking text={asking} />}
        </div>
      </section>
      {!view.isAtEnd && (
        <div className={styles.jump}>
          <Button size="small" icon={ArrowDown} onClick={view.toEnd}>
            Jump to latest
          </Button>
        </div>
      )}
      <Announcer run={run} messages={messages} />
    </div>
  );
}

type SettledProps = { messages: readonly Message[]; isBusy: boolean; onAsk: TranscriptProps['onAsk'] };

function Settled({ messages, isBusy, onAsk }: SettledProps) {
  const questions = new Map(
    messages.filter(({ role }) => role === 'user').map((message) => [message.runId, message.text]),
  );
  return messages.map((message) =>
    message.role === 'user' ? (
      <Question key={message.id} message={message} />
    ) : (
      <Reply
        key={message.id}
        message={message}
        question={isBusy ? undefined : questions.get(message.runId)}
        onAsk={onAsk}
      />
    ),
  );
}

function Earlier({ query, onLoad }: Pick<TranscriptProps, 'query'> & { onLoad: () => void }) {
  const load = async () => {
    const { error } = await query.fetchNextPage();
    if (error) toastProblem(error);
  };
  const onClick = () => {
    onLoad();
    void load();
  };
  return (
    <Button size="small" className={styles.earlier} busy={query.isFetchingNextPage} onClick={onClick}>
      Show earlier messages
    </Button>
  );
}

/** Has a reply read aloud when it has come, once and whole: not piece by piece while it is written. */
function Announcer({ run, messages }: { run: Run | null; messages: readonly Message[] }) {
  const [followed, setFollowed] = useState<string>();
  if (run && run.id !== followed) setFollowed(run.id);
  const last = messages.at(-1);
  const hasCome = last?.role === 'assistant' && last.runId === followed;
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {run ? 'ChatMind is answering.' : hasCome && asSpoken(last.text)}
    </div>
  );
}
