import { createContext, use } from 'react';
import type { Column, NewTask, Task } from '@/shared/api/taskflow';
import type { Step } from './placement';

/** What cards and columns can ask of their board; the same object for as long as the board is there. */
export type BoardActions = {
  open: (task: Task) => void;
  lift: (task: Task) => void;
  moveToColumn: (task: Task, columnId: string) => void;
  moveByStep: (task: Task, step: Step) => void;
  add: (task: NewTask) => Promise<boolean>;
};

type BoardFrame = { actions: BoardActions; columns: readonly Column[]; today: string };

export const BoardContext = createContext<BoardFrame | null>(null);

export function useBoardFrame(): BoardFrame {
  const frame = use(BoardContext);
  if (!frame) throw new Error('Only inside a board.');
  return frame;
}
