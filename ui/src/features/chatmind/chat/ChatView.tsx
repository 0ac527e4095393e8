import { useInfiniteQuery } from '@tanstack/react-query';
import { MessageSquareOff } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { Problem, toProblem } from '@/shared/api/problem';
import { ButtonLink } from '@/shared/components/Button';
import { EmptyState } from '@/shared/components/EmptyState';
import { ProblemNotice } from '@/shared/components/ProblemState';
import { QueryView } from '@/shared/components/QueryView';
import { Skeleton } from '@/shared/components/Skeleton';
import { useTitle } from '@/shared/hooks/use-title';
import { isGone, sessionQuery, titleOf } from '../queries';
import type { SessionTask } from '../sessions/SessionDialogs';
import { useAsk } from '../use-chats';
import { ChatHeader } from './ChatHeader';
import styles from './ChatView.module.css';
import { Composer } from './Composer';
import { Transcript } from './Transcript';
import { Welcome } from './Welcome';

type ChatViewProps = {
  /** None is a chat that is yet to be started. */
  sessionId: string | null;
  onOpen: (sessionId: string) => void;
  onTask: (task: SessionTask) => void;
  onDrawer: () => void;
};

/** The open chat: its title, its messages and the box to ask in. */
export function ChatView({ sessionId, onOpen, onTask, onDrawer }: ChatViewProps) {
  const query = useInfiniteQuery({ ...sessionQuery(sessionId ?? ''), enabled: sessionId !== null });
  const session = sessionId === null ? undefined : query.data?.pages[0];
  const { ask, asking, problem } = useQuestions(sessionId, onOpen);
  const box = useRef<HTMLTextAreaElement>(null);
  const askFromButton = useCallback(
    (text: string) => {
      // The button goes away with the press; with a finger the keyboard would hide what is answered.
      if (window.matchMedia('(pointer: fine)').matches) box.current?.focus();
      return ask(text);
    },
    [ask],
  );
  useTitle(session && titleOf(session));
  if (sessionId !== null && isGone(query.error)) return <Gone onDrawer={onDrawer} />;
  return (
    <section className={styles.chat} aria-label="Chat">
      <ChatHeader
        session={session}
        sessionId={sessionId}
        pages={query.data}
        onTask={onTask}
        onDrawer={onDrawer}
      />
      {sessionId === null ? (
        <Welcome asking={asking} onAsk={askFromButton} />
      ) : (
        <QueryView query={query} label="Loading the chat" skeleton={<Loading />}>
          {() => <Transcript key={sessionId} query={query} asking={asking} onAsk={askFromButton} />}
        </QueryView>
      )}
      {problem && (
        <div className={styles.notice}>
          <ProblemNotice problem={problem} title="The question was not sent" />
        </div>
      )}
      <Composer
        box={box}
        sessionId={sessionId}
        run={session?.run ?? null}
        isReady={sessionId === null || session !== undefined}
        asking={asking}
        onAsk={ask}
      />
    </section>
  );
}

/** Sends questions; while one is on its way it is `asking`. */
function useQuestions(sessionId: string | null, onOpen: (sessionId: string) => void) {
  const { mutateAsync, isPending, variables, error } = useAsk();
  const [askedIn, setAskedIn] = useState(sessionId);
  const ask = useCallback(
    async (text: string) => {
      setAskedIn(sessionId);
      const opened = await mutateAsync({ sessionId, text });
      if (sessionId === null) onOpen(opened);
    },
    [mutateAsync, sessionId, onOpen],
  );
  const isHere = askedIn === sessionId;
  return {
    ask,
    asking: isPending && isHere ? variables.text : undefined,
    problem: error && isHere ? explained(error) : undefined,
  };
}

/** A 409 speaks to programs; a reader sees the other reply being written. */
function explained(error: unknown): Problem {
  const problem = toProblem(error);
  if (problem.status !== 409) return problem;
  return new Problem(409, { detail: 'A reply is still being written here. Ask again when it has ended.' });
}

function Loading() {
  return (
    <div className={styles.loading}>
      <Skeleton label="Loading the chat" lines={5} />
    </div>
  );
}

function Gone({ onDrawer }: Pick<ChatViewProps, 'onDrawer'>) {
  return (
    <section className={styles.chat} aria-label="Chat">
      <ChatHeader
        session={undefined}
        sessionId={null}
        pages={undefined}
        onTask={() => {}}
        onDrawer={onDrawer}
      />
      <div role="alert" className={styles.gone}>
        <EmptyState
          icon={MessageSquareOff}
          title="This chat is gone"
          text="It was deleted, or the address is not quite right."
          action={
            <ButtonLink to="/chatmind" variant="primary">
              New chat
            </ButtonLink>
          }
        />
      </div>
    </section>
  );
}
