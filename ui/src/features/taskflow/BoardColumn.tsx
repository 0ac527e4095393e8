import { useDroppable } from '@dnd-kit/core';
import { CircleCheck } from 'lucide-react';
import { Fragment, useEffect, useId, useRef } from 'react';
import type { Task } from '@/shared/api/taskflow';
import styles from './BoardColumn.module.css';
import type { Lane } from './lanes';
import { QuickAdd } from './QuickAdd';
import { TaskCard } from './TaskCard';
import type { Dragged } from './use-pointer-drag';

type BoardColumnProps = {
  lane: Lane;
  filtering: boolean;
  liftedId: string | undefined;
  dragged: Dragged | null;
  adding: boolean;
  onAdding: (adding: boolean) => void;
};

/** One column: its name and count, its cards, and the field that adds more. */
export function BoardColumn({ lane, filtering, liftedId, dragged, adding, onAdding }: BoardColumnProps) {
  const { column, tasks, total } = lane;
  const titleId = useId();
  const { setNodeRef } = useDroppable({ id: column.id });
  const scroller = useFootInView(adding, total);
  const gapAfter = dragged?.columnId === column.id ? neighbourAbove(tasks, dragged) : undefined;
  const gap = <li aria-hidden="true" className={styles.gap} style={{ height: dragged?.height }} />;
  return (
    <section className={styles.column} aria-labelledby={titleId}>
      <header className={styles.header}>
        {column.done && <CircleCheck size={16} aria-hidden="true" className={styles.done} />}
        <h2 id={titleId}>{column.name}</h2>
        <Count shown={tasks.length} total={total} filtering={filtering} />
      </header>
      <div className={styles.scroller} ref={scroller}>
        <ul className={styles.list} ref={setNodeRef} data-column={column.id}>
          {gapAfter === 'top' && gap}
          {tasks.map((task, index) => (
            <Fragment key={task.id}>
              <TaskCard
                task={task}
                finished={column.done}
                first={index === 0}
                last={index === tasks.length - 1}
                lifted={task.id === liftedId}
                dragged={task.id === dragged?.taskId}
              />
              {gapAfter === task.id && gap}
            </Fragment>
          ))}
        </ul>
        {tasks.length === 0 && !gapAfter && (
          <p className={styles.empty}>
            {filtering && total > 0 ? 'Nothing here fits the filter' : 'Nothing here'}
          </p>
        )}
      </div>
      <footer className={styles.footer}>
        <QuickAdd column={column} open={adding} onOpen={onAdding} />
      </footer>
    </section>
  );
}

/** After which card the gap for the dragged one is. */
function neighbourAbove(tasks: readonly Task[], { taskId, index }: Dragged): string {
  return tasks.filter(({ id }) => id !== taskId)[index - 1]?.id ?? 'top';
}

function Count({ shown, total, filtering }: { shown: number; total: number; filtering: boolean }) {
  const few = filtering && shown !== total;
  return (
    <span className={styles.count}>
      {few ? `${shown} / ${total}` : total}
      <span className="visually-hidden">{few ? ' tasks shown' : total === 1 ? ' task' : ' tasks'}</span>
    </span>
  );
}

/** While tasks are being added, the newest stays in view. */
function useFootInView(adding: boolean, total: number) {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (adding && total > 0 && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [adding, total]);
  return scroller;
}
