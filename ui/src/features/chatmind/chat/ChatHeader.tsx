import { Copy, Ellipsis, PanelLeft } from 'lucide-react';
import type { SessionDetail } from '@/shared/api/chatmind';
import { copyText } from '@/shared/browser/copy-text';
import { IconButton } from '@/shared/components/IconButton';
import { Menu } from '@/shared/components/Menu';
import { toast } from '@/shared/components/toast';
import { messagesOf, type SessionPages, titleOf } from '../queries';
import { type SessionTask, sessionMenu } from '../sessions/SessionDialogs';
import { asMarkdown } from './as-markdown';
import styles from './ChatView.module.css';

type ChatHeaderProps = {
  session: SessionDetail | undefined;
  sessionId: string | null;
  pages: SessionPages | undefined;
  onTask: (task: SessionTask) => void;
  onDrawer: () => void;
};

export function ChatHeader({ session, sessionId, pages, onTask, onDrawer }: ChatHeaderProps) {
  const copy = () => {
    const done = pages !== undefined && copyText(asMarkdown(messagesOf(pages)));
    toast(done ? { text: 'The chat was copied.' } : { text: 'Copying is not allowed here.', tone: 'bad' });
  };
  return (
    <header className={styles.header}>
      <span className={styles.drawer}>
        <IconButton label="Show the chats" icon={PanelLeft} onClick={onDrawer} />
      </span>
      <h1 className={styles.title}>{titleHere(session, sessionId)}</h1>
      {session && (
        <Menu
          label="Actions for this chat"
          icon={Ellipsis}
          items={[
            { label: 'Copy as Markdown', icon: Copy, onSelect: copy },
            'separator',
            ...sessionMenu(session, onTask),
          ]}
        />
      )}
    </header>
  );
}

function titleHere(session: SessionDetail | undefined, sessionId: string | null): string {
  if (sessionId === null) return 'ChatMind';
  return session ? titleOf(session) : 'Chat';
}
