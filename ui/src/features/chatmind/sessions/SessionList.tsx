import { useInfiniteQuery } from '@tanstack/react-query';
import { MessageSquareText, SquarePen } from 'lucide-react';
import { useState } from 'react';
import type { Session, SessionList as SessionPage } from '@/shared/api/chatmind';
import { Button, ButtonLink } from '@/shared/components/Button';
import { EmptyState } from '@/shared/components/EmptyState';
import { QueryView } from '@/shared/components/QueryView';
import { SearchBox } from '@/shared/components/SearchBox';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { listQuery } from '../queries';
import type { SessionTask } from './SessionDialogs';
import { SessionItem } from './SessionItem';
import styles from './SessionList.module.css';

type SessionListProps = {
  openId: string | null;
  onTask: (task: SessionTask) => void;
  /** A chat, or a new one, was chosen: a drawer may close. */
  onChosen: () => void;
};

/** The chats, the last used first, with a search in their titles and messages. */
export function SessionList({ openId, onTask, onChosen }: SessionListProps) {
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim());
  const query = useInfiniteQuery(listQuery(q));
  return (
    <div className={styles.panel}>
      <ButtonLink to="/chatmind" icon={SquarePen} className={styles.new} onClick={onChosen}>
        New chat
      </ButtonLink>
      <div className={styles.search}>
        <SearchBox label="Search the chats" value={typed} onChange={setTyped} />
      </div>
      <nav className={styles.scroll} aria-label="Chats">
        <QueryView query={query} label="Loading the chats">
          {({ pages }) => (
            <Sessions
              sessions={sessionsOf(pages)}
              q={q}
              openId={openId}
              onTask={onTask}
              onChosen={onChosen}
            />
          )}
        </QueryView>
        {query.hasNextPage && (
          <Button size="small" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
        )}
      </nav>
    </div>
  );
}

/** A chat that was used between two pages is on both: the first is the newer. */
function sessionsOf(pages: readonly SessionPage[]): Session[] {
  return [...new Map(pages.flatMap(({ items }) => items.map((item) => [item.id, item]))).values()];
}

type SessionsProps = SessionListProps & { sessions: readonly Session[]; q: string };

function Sessions({ sessions, q, openId, onTask, onChosen }: SessionsProps) {
  if (sessions.length === 0) {
    return q ? (
      <p className={styles.none}>No chat has “{q}” in it.</p>
    ) : (
      <EmptyState
        icon={MessageSquareText}
        title="No chats yet"
        text="Ask something, and the chat is kept here."
      />
    );
  }
  return (
    <ul className={styles.list}>
      {sessions.map((session) => (
        <SessionItem
          key={session.id}
          session={session}
          isOpen={session.id === openId}
          onTask={onTask}
          onChosen={onChosen}
        />
      ))}
    </ul>
  );
}
