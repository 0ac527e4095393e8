import { type FormEvent, useId, useState } from 'react';
import type { BoardDetail, Task } from '@/shared/api/taskflow';
import { ConfirmDialog } from '@/shared/components/ConfirmDialog';
import { Dialog } from '@/shared/components/Dialog';
import { toast } from '@/shared/components/toast';
import { EditTroubles } from '@/shared/edit/EditTroubles';
import { useTitle } from '@/shared/hooks/use-title';
import { RemoveTaskDialog } from './RemoveTaskDialog';
import { TaskFields } from './TaskFields';
import styles from './TaskForm.module.css';
import { TaskFacts, TaskFormFooter } from './TaskFormParts';
import { TaskLinks } from './TaskLinks';
import { useBoardCache } from './use-board';
import { fieldNames, useTaskEdit } from './use-task-edit';

type TaskFormProps = {
  task: Task;
  board: BoardDetail;
  onClose: () => void;
  onMove: (task: Task, columnId: string) => void;
};

/** Everything about one task, to read and to change. */
export function TaskForm({ task, board, onClose, onMove }: TaskFormProps) {
  const formId = useId();
  const [asking, setAsking] = useState<'discard' | 'remove'>();
  const cache = useBoardCache(board.id);
  const edit = useTaskEdit(task, (saved) => {
    cache.change((tasks) => tasks.map((each) => (each.id === saved.id ? saved : each)));
    cache.refresh();
    toast({ text: 'Saved', tone: 'good' });
    onClose();
  });
  useTitle(task.title);
  const leave = () => (edit.dirty ? setAsking('discard') : onClose());
  const stay = () => setAsking(undefined);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (edit.dirty && !edit.saving) void edit.save();
  };
  return (
    <>
      <Dialog
        open
        title="Task"
        placement="side"
        onClose={leave}
        footer={
          <TaskFormFooter
            formId={formId}
            dirty={edit.dirty}
            saving={edit.saving}
            onRemove={() => setAsking('remove')}
            onCancel={leave}
          />
        }
      >
        <form
          id={formId}
          className={styles.form}
          noValidate
          onSubmit={submit}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit()}
        >
          <EditTroubles edit={edit} fieldNames={fieldNames} />
          <TaskFields task={task} board={board} edit={edit} onMove={onMove} />
          <TaskLinks links={task.links} />
          <TaskFacts task={task} />
        </form>
      </Dialog>
      <ConfirmDialog
        open={asking === 'discard'}
        title="Leave without saving?"
        confirmLabel="Discard changes"
        danger
        onConfirm={onClose}
        onClose={stay}
      >
        What you have changed on “{task.title}” is not saved yet.
      </ConfirmDialog>
      <RemoveTaskDialog
        task={task}
        boardId={board.id}
        open={asking === 'remove'}
        onClose={stay}
        onRemoved={onClose}
      />
    </>
  );
}
