import { useState } from 'react';
import { toProblem } from '@/shared/api/problem';
import type { Task } from '@/shared/api/taskflow';
import { ConfirmDialog } from '@/shared/components/ConfirmDialog';
import { toast } from '@/shared/components/toast';
import { removeTask } from './task-requests';
import { useBoardCache } from './use-board';

type RemoveTaskDialogProps = {
  task: Task;
  boardId: string;
  open: boolean;
  onClose: () => void;
  onRemoved: () => void;
};

/** Asks, then deletes the task as it is shown: one that has changed since is shown again first. */
export function RemoveTaskDialog({ task, boardId, open, onClose, onRemoved }: RemoveTaskDialogProps) {
  const [busy, setBusy] = useState(false);
  const { refresh } = useBoardCache(boardId);
  const remove = async () => {
    setBusy(true);
    try {
      await removeTask(task.id, task.version);
      toast({ text: `“${task.title}” is deleted.` });
      onRemoved();
    } catch (error) {
      toast({ text: `Not deleted. ${toProblem(error).detail}`, tone: 'bad' });
      onClose();
    }
    refresh();
    setBusy(false);
  };
  return (
    <ConfirmDialog
      open={open}
      title="Delete this task?"
      confirmLabel="Delete task"
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      “{task.title}” is removed for good, for everybody.
    </ConfirmDialog>
  );
}
