import { DndContext, DragOverlay, useDraggable } from '@dnd-kit/core';
import { type ReactNode, type RefObject, type SyntheticEvent, useLayoutEffect } from 'react';
import type { Task } from '@/shared/api/taskflow';
import styles from './BoardView.module.css';
import { useBoardFrame } from './board-actions';
import cardStyles from './Card.module.css';
import { CardFace } from './CardFace';
import { cardOf, nearestColumn, type usePointerDrag } from './use-pointer-drag';

type BoardViewProps = {
  board: RefObject<HTMLDivElement | null>;
  drag: ReturnType<typeof usePointerDrag>;
  tasks: readonly Task[];
  children: ReactNode;
};

/** The row of columns, in which cards can be dragged. */
export function BoardView({ board, drag, tasks, children }: BoardViewProps) {
  const task = tasks.find(({ id }) => id === drag.dragged?.taskId);
  return (
    <DndContext {...drag.context} collisionDetection={nearestColumn} accessibility={silence}>
      <Surface board={board} drag={drag}>
        {children}
      </Surface>
      <DragOverlay>{task && <Overlay task={task} />}</DragOverlay>
    </DndContext>
  );
}

/** One thing to drag for the whole board, which is whatever card is pressed: a drag then redraws no other card. */
function Surface({ board, drag, children }: Omit<BoardViewProps, 'tasks'>) {
  const { dragged, pressed } = drag;
  const { setNodeRef, listeners } = useDraggable({ id: 'pressed card' });
  const press = (event: SyntheticEvent, start: 'onMouseDown' | 'onTouchStart') => {
    const card = event.target instanceof Element && event.target.closest<HTMLElement>('[data-task]');
    if (!card || dragged) return;
    pressed.current = card.dataset.task ?? '';
    setNodeRef(card);
    listeners?.[start]?.(event);
  };
  // What followed the pointer then flies to where the card is now.
  useLayoutEffect(() => {
    if (!dragged) setNodeRef(cardOf(board.current, pressed.current));
  }, [dragged, board, pressed, setNodeRef]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be done by dragging, cards can do with keys and menu
    <div
      className={styles.board}
      ref={board}
      data-board
      data-dragging={dragged ? '' : undefined}
      style={{ '--dragged-top': `${dragged?.top ?? 0}px` }}
      onMouseDown={(event) => press(event, 'onMouseDown')}
      onTouchStart={(event) => press(event, 'onTouchStart')}
    >
      {children}
    </div>
  );
}

function Overlay({ task }: { task: Task }) {
  const { columns, today } = useBoardFrame();
  const finished = columns.some(({ id, done }) => id === task.columnId && done);
  return (
    <div className={cardStyles.overlay}>
      <CardFace task={task} finished={finished} today={today} title={task.title} />
    </div>
  );
}

/** The board announces by itself: who hears it moves cards with the keyboard, which is not the library's doing. */
const none = () => undefined;
const silence = {
  announcements: { onDragStart: none, onDragOver: none, onDragEnd: none, onDragCancel: none },
  screenReaderInstructions: { draggable: '' },
};
