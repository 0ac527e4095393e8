import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { BoardDetail, Column, NewTask, Task } from '@/shared/api/taskflow';
import { toast, toastProblem } from '@/shared/components/toast';
import { useNow } from '@/shared/hooks/use-now';
import { useParam } from '@/shared/hooks/use-param';
import { BoardColumn } from './BoardColumn';
import { BoardHeader } from './BoardHeader';
import { BoardView } from './BoardView';
import { type BoardActions, BoardContext } from './board-actions';
import { boardSummary } from './board-summary';
import { dayOf } from './due';
import { FilterBar } from './FilterBar';
import { fits } from './filter';
import { KeysDialog } from './KeysDialog';
import { CARD_HINT_ID } from './TaskCard';
import { TaskPanel } from './TaskPanel';
import { addTask } from './task-requests';
import { useBoardCache, useLiveBoard } from './use-board';
import { useBoardMoves } from './use-board-moves';
import { useFilter } from './use-filter';
import { layoutOf, useGlide } from './use-glide';
import { useShortcuts, useSingleKeys } from './use-shortcuts';
import { useStable } from './use-stable';

/** One board, live: its filter, its columns, and the task that is open. */
export function BoardScreen({ board }: { board: BoardDetail }) {
  useLiveBoard(board);
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLFormElement>(null);
  const today = dayOf(useNow());
  const filtering = useFilter();
  const [said, announce] = useState('');
  const [adding, setAdding] = useState<string>();
  const [showsKeys, setShowsKeys] = useState(false);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [taskId, setTaskId] = useParam('task');

  const filter = { ...filtering.filter, q: useDeferredValue(filtering.filter.q) };
  const isShown = (task: Task, column: Column) => fits(task, filter, column.done, today);
  const moves = useBoardMoves({ board, root, isShown, announce });
  const { lanes, lifted, drag } = moves;
  useGlide(root, layoutOf(lanes, drag.dragged));

  const add = useAdd(board, isShown);
  const actions = useStable<BoardActions>({
    open: ({ id }) => setTaskId(id),
    lift: moves.lift,
    moveToColumn: moves.moveToColumn,
    moveByStep: moves.moveByStep,
    add,
  });
  const frame = useMemo(() => ({ actions, columns: board.columns, today }), [actions, board.columns, today]);
  const startAdding = () => setAdding(board.columns[0]?.id);
  useShortcuts(
    {
      n: startAdding,
      '/': () => search.current?.querySelector('input')?.focus(),
      '?': () => setShowsKeys(true),
    },
    singleKeys,
  );

  return (
    <BoardContext value={frame}>
      <BoardHeader
        title={board.name}
        subtitle={boardSummary(lanes, board, today)}
        filter={<FilterBar filtering={filtering} tasks={board.tasks} search={search} />}
        onKeys={() => setShowsKeys(true)}
        onNew={startAdding}
      />
      <BoardView board={root} drag={drag} tasks={moves.tasks}>
        {lanes.map((lane) => (
          <BoardColumn
            key={lane.column.id}
            lane={lane}
            filtering={filtering.active}
            liftedId={lifted?.taskId}
            dragged={drag.dragged}
            adding={adding === lane.column.id}
            onAdding={(on) => setAdding(on ? lane.column.id : undefined)}
          />
        ))}
      </BoardView>
      <p id={CARD_HINT_ID} hidden>
        Press Space to lift this task and move it with the arrow keys, Enter to open it.
      </p>
      <p role="status" aria-live="assertive" className="visually-hidden">
        {said}
      </p>
      {taskId && (
        <TaskPanel
          key={taskId}
          taskId={taskId}
          board={{ ...board, tasks: [...moves.tasks] }}
          onClose={() => setTaskId(null, { replace: true })}
          onMove={moves.moveToColumn}
        />
      )}
      <KeysDialog
        open={showsKeys}
        onClose={() => setShowsKeys(false)}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
      />
    </BoardContext>
  );
}

/** Adds a task and says whether that worked; says so, too, when the filter hides what was added. */
function useAdd(board: BoardDetail, isShown: (task: Task, column: Column) => boolean) {
  const { change, refresh } = useBoardCache(board.id);
  return async (next: NewTask): Promise<boolean> => {
    try {
      const added = await addTask(next);
      change((tasks) => [...tasks.filter(({ id }) => id !== added.id), added]);
      const column = board.columns.find(({ id }) => id === added.columnId);
      if (column && !isShown(added, column)) {
        toast({ text: `“${added.title}” is added, but the filter hides it.` });
      }
      return true;
    } catch (error) {
      toastProblem(error);
      return false;
    } finally {
      refresh();
    }
  };
}
