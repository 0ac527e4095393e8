import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useId } from 'react';
import { toProblem } from '@/shared/api/problem';
import { Button } from '@/shared/components/Button';
import { ConfirmDialog } from '@/shared/components/ConfirmDialog';
import { Dialog } from '@/shared/components/Dialog';
import { Field } from '@/shared/components/Field';
import { Input } from '@/shared/components/Input';
import type { MenuEntry } from '@/shared/components/Menu';
import { toast, toastProblem } from '@/shared/components/toast';
import { titleOf, useRemove, useRename } from '../queries';

type Named = { id: string; title: string };

/** What is about to be done with a chat. */
export type SessionTask = { kind: 'rename' | 'remove'; session: Named };

export function sessionMenu(session: Named, onTask: (task: SessionTask) => void): MenuEntry[] {
  return [
    { label: 'Rename', icon: Pencil, onSelect: () => onTask({ kind: 'rename', session }) },
    { label: 'Delete', icon: Trash2, danger: true, onSelect: () => onTask({ kind: 'remove', session }) },
  ];
}

type SessionDialogsProps = {
  task: SessionTask | undefined;
  onRemoved: (id: string) => void;
  onClose: () => void;
};

export function SessionDialogs({ task, onRemoved, onClose }: SessionDialogsProps) {
  return (
    <>
      <RenameDialog session={task?.kind === 'rename' ? task.session : undefined} onClose={onClose} />
      <RemoveDialog
        session={task?.kind === 'remove' ? task.session : undefined}
        onRemoved={onRemoved}
        onClose={onClose}
      />
    </>
  );
}

const TITLE_LENGTH = 200;

type DialogProps = { session: Named | undefined; onClose: () => void };

function RenameDialog({ session, onClose }: DialogProps) {
  const formId = useId();
  const rename = useRename();
  const close = () => {
    rename.reset();
    onClose();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title')).trim();
    if (session && title) rename.mutate({ sessionId: session.id, title }, { onSuccess: close });
  };
  return (
    <Dialog
      open={session !== undefined}
      title="Rename the chat"
      size="small"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" busy={rename.isPending}>
            Rename
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Field label="Title" error={rename.error ? toProblem(rename.error).detail : undefined}>
          <Input
            name="title"
            required
            maxLength={TITLE_LENGTH}
            defaultValue={session?.title}
            data-initial-focus
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
      </form>
    </Dialog>
  );
}

function RemoveDialog({ session, onRemoved, onClose }: DialogProps & Pick<SessionDialogsProps, 'onRemoved'>) {
  const remove = useRemove();
  const confirm = () => {
    if (!session) return;
    remove.mutate(session.id, {
      onSuccess: () => {
        toast({ text: `“${titleOf(session)}” was deleted.` });
        onRemoved(session.id);
      },
      onError: (error) => toastProblem(error),
      onSettled: onClose,
    });
  };
  return (
    <ConfirmDialog
      open={session !== undefined}
      title="Delete this chat?"
      confirmLabel="Delete"
      danger
      busy={remove.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>“{session && titleOf(session)}” and all its messages are removed for good.</p>
    </ConfirmDialog>
  );
}
