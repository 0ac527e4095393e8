import { useState } from 'react';
import { toProblem } from '@/shared/api/problem';
import type { Task } from '@/shared/api/taskflow';
import { toast } from '@/shared/components/toast';
import { type Move, placed } from './placement';
import { moveTask } from './task-requests';
import { useBoardCache } from './use-board';

/** Moves that show at once: they lie over the board until the service has answered, and vanish when it refuses. */
export function useMoves(boardId: string, stored: readonly Task[]) {
  const [pending, setPending] = useState<readonly Move[]>([]);
  const { change, refresh } = useBoardCache(boardId);
  const move = async (next: Move) => {
    setPending((moves) => [...moves, next]);
    try {
      const moved = await moveTask(next);
      change((tasks) =>
        placed(
          tasks.map((task) => (task.id === moved.id ? moved : task)),
          next,
        ),
      );
    } catch (error) {
      const title = stored.find(({ id }) => id === next.taskId)?.title ?? 'The task';
      toast({ text: `“${title}” was not moved. ${toProblem(error).detail}`, tone: 'bad' });
    }
    setPending((moves) => moves.filter((each) => each !== next));
    refresh();
  };
  return { tasks: pending.reduce(placed, stored), move };
}
