import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { Task } from '@/shared/api/taskflow';
import { cx } from '@/shared/components/cx';
import { useBoardFrame } from './board-actions';
import styles from './Card.module.css';
import { CardFace } from './CardFace';
import { MoveMenu } from './MoveMenu';
import { focusNextCard } from './use-card-focus';

export const CARD_HINT_ID = 'taskflow-card-hint';

type TaskCardProps = {
  task: Task;
  finished: boolean;
  first: boolean;
  last: boolean;
  /** Carried with the keyboard. */
  lifted: boolean;
  /** Carried with a pointer, under which another copy is drawn. */
  dragged: boolean;
};

/** One card: dragged with a pointer, lifted with Space, moved with its menu, opened with a click or Enter. */
export const TaskCard = memo(function TaskCard(props: TaskCardProps) {
  const { task, finished, first, last, lifted, dragged } = props;
  const { today } = useBoardFrame();
  return (
    <li data-task={task.id} className={cx(styles.item, dragged && styles.dragged)}>
      <CardFace
        task={task}
        finished={finished}
        today={today}
        lifted={lifted}
        title={<TitleLink task={task} />}
        menu={<MoveMenu task={task} first={first} last={last} />}
      />
    </li>
  );
});

function TitleLink({ task }: { task: Task }) {
  const { actions } = useBoardFrame();
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    actions.open(task);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      if (!event.repeat) actions.lift(task);
    } else if (event.key.startsWith('Arrow') && focusNextCard(event.currentTarget, event.key)) {
      event.preventDefault();
    }
  };
  return (
    <a
      href={`/taskflow?task=${task.id}`}
      className={styles.link}
      draggable={false}
      aria-describedby={CARD_HINT_ID}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {task.title}
    </a>
  );
}
