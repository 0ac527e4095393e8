import type { ReactNode } from 'react';
import type { Task } from '@/shared/api/taskflow';
import { cx } from '@/shared/components/cx';
import styles from './Card.module.css';
import { DueMark } from './DueMark';
import { LabelMark } from './LabelMark';
import { LinksMark } from './LinksMark';
import { PriorityMark } from './PriorityMark';

type CardFaceProps = {
  task: Task;
  finished: boolean;
  today: string;
  lifted?: boolean;
  title: ReactNode;
  menu?: ReactNode;
};

/** How a card looks, on the board and under the pointer that drags it. */
export function CardFace({ task, finished, today, lifted, title, menu }: CardFaceProps) {
  return (
    <div className={cx(styles.card, lifted && styles.lifted, finished && styles.finished)}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {menu && <div className={styles.menu}>{menu}</div>}
      </div>
      <div className={styles.marks}>
        <PriorityMark priority={task.priority} />
        {task.due && <DueMark due={task.due} finished={finished} today={today} />}
        {task.labels.map((name) => (
          <LabelMark key={name} name={name} />
        ))}
        {task.links.length > 0 && <LinksMark count={task.links.length} />}
      </div>
    </div>
  );
}
