import { useState } from 'react';
import { Dialog } from '@/shared/components/Dialog';
import { Page } from '@/shared/components/Page';
import { useParam } from '@/shared/hooks/use-param';
import styles from './ChatmindPage.module.css';
import { ChatView } from './chat/ChatView';
import { SessionDialogs, type SessionTask } from './sessions/SessionDialogs';
import { SessionList } from './sessions/SessionList';
import { useFreshSession, useLiveChats } from './use-chats';

/** The chats beside the open one; on a narrow screen they are in a drawer. */
export function ChatmindPage() {
  const [sessionId, openSession] = useParam('session');
  const [task, setTask] = useState<SessionTask>();
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  useLiveChats();
  useFreshSession(sessionId);
  const closeDrawer = () => setDrawerOpen(false);
  const onRemoved = (id: string) => id === sessionId && openSession(null, { replace: true });
  const list = <SessionList openId={sessionId} onTask={setTask} onChosen={closeDrawer} />;
  return (
    <Page layout="fill" width="full">
      <div className={styles.layout}>
        <aside className={styles.side} aria-label="Chats">
          {list}
        </aside>
        <ChatView
          sessionId={sessionId}
          onOpen={openSession}
          onTask={setTask}
          onDrawer={() => setDrawerOpen(true)}
        />
      </div>
      <Dialog open={isDrawerOpen} title="Chats" placement="side" onClose={closeDrawer}>
        {list}
      </Dialog>
      <SessionDialogs task={task} onRemoved={onRemoved} onClose={() => setTask(undefined)} />
    </Page>
  );
}
