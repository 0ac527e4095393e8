import { type RefObject, useState } from 'react';
import type { BoardDetail, Column, Task } from '@/shared/api/taskflow';
import { lanesOf, placementByStep, placementWords, spotOf } from './lanes';
import { type Move, type Placement, placed, type Step } from './placement';
import { useCardFocus } from './use-card-focus';
import { useLift } from './use-lift';
import { useMoves } from './use-moves';
import { usePointerDrag } from './use-pointer-drag';

type Options = {
  board: BoardDetail;
  root: RefObject<HTMLElement | null>;
  isShown: (task: Task, column: Column) => boolean;
  announce: (words: string) => void;
};

/** The columns as they are shown, and the three ways to move a card between them: pointer, keyboard, menu. */
export function useBoardMoves({ board, root, isShown, announce }: Options) {
  const moves = useMoves(board.id, board.tasks);
  const [lifted, putLifted] = useState<Move | null>(null);
  const focusCard = useCardFocus(root);
  const lanesBefore = lanesOf(board.columns, moves.tasks, isShown);
  const lanes = lifted
    ? lanesOf(
        board.columns,
        placed(moves.tasks, lifted),
        (task, column) => task.id === lifted.taskId || isShown(task, column),
      )
    : lanesBefore;
  const setLifted = (next: Move | null) => {
    const taskId = (next ?? lifted)?.taskId;
    putLifted(next);
    if (taskId) focusCard(taskId, 'title');
  };
  const onDrop = (move: Move) => void moves.move(move);
  const lift = useLift({ lifted, setLifted, lanes, lanesBefore, onDrop, announce });
  const drag = usePointerDrag(root, lanes, onDrop);

  const moveTo = (task: Task, to: Placement | undefined) => {
    if (!to) return;
    onDrop({ taskId: task.id, to });
    focusCard(task.id, 'menu');
    announce(`Moved “${task.title}” to ${placementWords(lanes, task.id, to)}.`);
  };
  const moveToColumn = (task: Task, columnId: string) =>
    moveTo(task, columnId === task.columnId ? undefined : { columnId });
  const moveByStep = (task: Task, step: Step) => {
    const spot = spotOf(lanes, task.id);
    moveTo(task, spot && placementByStep(spot, task.id, step));
  };
  return { lanes, tasks: moves.tasks, lifted, drag, lift, moveToColumn, moveByStep };
}
