import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { toProblem } from '@/shared/api/problem';
import type { BoardDetail, Task } from '@/shared/api/taskflow';
import { Dialog } from '@/shared/components/Dialog';
import { EmptyState } from '@/shared/components/EmptyState';
import { ProblemState } from '@/shared/components/ProblemState';
import { Skeleton } from '@/shared/components/Skeleton';
import { TaskForm } from './TaskForm';
import { readTask } from './task-requests';

type TaskPanelProps = {
  taskId: string;
  board: BoardDetail;
  onClose: () => void;
  onMove: (task: Task, columnId: string) => void;
};

/** The task that the address names: from the board, else asked for. */
export function TaskPanel(props: TaskPanelProps) {
  const { taskId, board, onClose } = props;
  const onBoard = board.tasks.find(({ id }) => id === taskId);
  const [wasHere, setWasHere] = useState(false);
  if (onBoard && !wasHere) setWasHere(true);
  const asked = useQuery({
    queryKey: ['taskflow', 'task', taskId],
    queryFn: ({ signal }) => readTask(taskId, signal),
    enabled: !onBoard && !wasHere,
  });
  const task = onBoard ?? asked.data;
  if (task) return <TaskForm {...props} task={task} />;
  return (
    <Dialog open title="Task" placement="side" onClose={onClose}>
      <NoTask gone={wasHere} error={asked.error} onRetry={() => void asked.refetch()} />
    </Dialog>
  );
}

type NoTaskProps = { gone: boolean; error: unknown; onRetry: () => void };

function NoTask({ gone, error, onRetry }: NoTaskProps) {
  if (!gone && !error) return <Skeleton label="Loading the task" lines={5} />;
  if (!gone && toProblem(error).status !== 404) {
    return <ProblemState heading="h3" problem={error} onRetry={onRetry} />;
  }
  return (
    <EmptyState
      heading="h3"
      icon={SearchX}
      title="This task is gone"
      text="It was removed, here or in another window, or the link is wrong."
    />
  );
}
