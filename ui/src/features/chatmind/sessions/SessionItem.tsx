import { Ellipsis, LoaderCircle } from 'lucide-react';
import { Link } from 'react-router';
import type { Session } from '@/shared/api/chatmind';
import { cx } from '@/shared/components/cx';
import { Menu } from '@/shared/components/Menu';
import { RelativeTime } from '@/shared/components/RelativeTime';
import { chatAddress, titleOf } from '../queries';
import { type SessionTask, sessionMenu } from './SessionDialogs';
import styles from './SessionList.module.css';

type SessionItemProps = {
  session: Session;
  isOpen: boolean;
  onTask: (task: SessionTask) => void;
  onChosen: () => void;
};

export function SessionItem({ session, isOpen, onTask, onChosen }: SessionItemProps) {
  const title = titleOf(session);
  return (
    <li className={cx(styles.item, isOpen && styles.open)}>
      <Link
        to={chatAddress(session.id)}
        className={styles.link}
        aria-current={isOpen ? 'page' : undefined}
        title={title}
        onClick={onChosen}
      >
        <span className={styles.title}>{title}</span>
        <span className={styles.when}>
          {session.runId ? <Answering /> : <RelativeTime at={session.updatedAt} />}
        </span>
      </Link>
      <span className={styles.menu}>
        <Menu
          label={`Actions for “${title}”`}
          icon={Ellipsis}
          size="small"
          items={sessionMenu(session, onTask)}
        />
      </span>
    </li>
  );
}

function Answering() {
  return (
    <span className={styles.answering}>
      <LoaderCircle size={12} aria-hidden="true" /> Answering
    </span>
  );
}
