import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BoardDetail, Task } from '@/shared/api/taskflow';
import { useEvents } from '@/shared/sse/use-events';
import { boardKey, boardsKey, readBoard, readBoards } from './task-requests';

const GATHER_MILLIS = 40;
const heard = ['taskflow.task.changed'] as const;

export const useBoards = () =>
  useQuery({ queryKey: boardsKey, queryFn: ({ signal }) => readBoards(signal), staleTime: 60_000 });

export const useBoard = (boardId: string) =>
  useQuery({ queryKey: boardKey(boardId), queryFn: ({ signal }) => readBoard(boardId, signal) });

/** Changes the board in the cache, and asks the service for how it really is. */
export function useBoardCache(boardId: string) {
  const client = useQueryClient();
  const queryKey = boardKey(boardId);
  const change = (next: (tasks: readonly Task[]) => readonly Task[]) =>
    client.setQueryData<BoardDetail>(
      queryKey,
      (board) => board && { ...board, tasks: [...next(board.tasks)] },
    );
  const refresh = () => void client.invalidateQueries({ queryKey });
  const sequence = () => client.getQueryData<BoardDetail>(queryKey)?.sequence ?? 0;
  return { change, refresh, sequence };
}

/** Follows what others do on the board, from the moment it was read. */
export function useLiveBoard(board: BoardDetail): void {
  const [after] = useState(board.sequence);
  const { refresh, sequence } = useBoardCache(board.id);
  const newest = useRef(after);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const catchUp = () => {
    timer.current = undefined;
    if (sequence() < newest.current) refresh();
  };
  useEvents(`/api/taskflow/events?after=${after}`, {
    events: heard,
    onEvent: ({ id }) => {
      newest.current = Math.max(newest.current, Number(id));
      timer.current ??= setTimeout(catchUp, GATHER_MILLIS);
    },
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
