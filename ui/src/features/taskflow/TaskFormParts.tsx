import { Trash2 } from 'lucide-react';
import type { Task } from '@/shared/api/taskflow';
import { Button } from '@/shared/components/Button';
import { CopyButton } from '@/shared/components/CopyButton';
import { RelativeTime } from '@/shared/components/RelativeTime';
import styles from './TaskForm.module.css';

/** What nobody types: when it was made and changed, and where it can be linked to. */
export function TaskFacts({ task }: { task: Task }) {
  const link = `${window.location.origin}/taskflow?task=${task.id}`;
  return (
    <div className={styles.facts}>
      <span>
        Created <RelativeTime at={task.createdAt} />
      </span>
      <span>
        Changed <RelativeTime at={task.updatedAt} />
      </span>
      <span className={styles.link}>
        Link <CopyButton text={link} label="Copy the link to this task" />
      </span>
    </div>
  );
}

type FooterProps = {
  formId: string;
  dirty: boolean;
  saving: boolean;
  onRemove: () => void;
  onCancel: () => void;
};

export function TaskFormFooter({ formId, dirty, saving, onRemove, onCancel }: FooterProps) {
  return (
    <>
      <Button variant="quiet" icon={Trash2} className={styles.remove} onClick={onRemove}>
        Delete
      </Button>
      <Button onClick={onCancel}>{dirty ? 'Cancel' : 'Close'}</Button>
      <Button type="submit" form={formId} variant="primary" disabled={!dirty} busy={saving}>
        Save
      </Button>
    </>
  );
}
