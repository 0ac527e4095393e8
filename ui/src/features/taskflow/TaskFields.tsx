import type { BoardDetail, Priority, Task } from '@/shared/api/taskflow';
import { Field } from '@/shared/components/Field';
import { Input } from '@/shared/components/Input';
import { Select } from '@/shared/components/Select';
import { TagsInput } from '@/shared/components/TagsInput';
import { Textarea } from '@/shared/components/Textarea';
import { labelCounts } from './filter';
import { priorities } from './priorities';
import styles from './TaskForm.module.css';
import type { useTaskEdit } from './use-task-edit';

type TaskFieldsProps = {
  task: Task;
  board: BoardDetail;
  edit: ReturnType<typeof useTaskEdit>;
  onMove: (task: Task, columnId: string) => void;
};

/** The fields of a task. The column changes at once, like a drag; the others wait for Save. */
export function TaskFields({ task, board, edit, onMove }: TaskFieldsProps) {
  const { value, set, problem } = edit;
  return (
    <>
      <Field label="Title" error={problem?.errorAt('/title')}>
        <Textarea
          rows={1}
          maxLength={200}
          className={styles.title}
          value={value.title}
          // A title is one line, however it is typed or pasted.
          onChange={(event) => set('title', event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
        />
      </Field>
      <div className={styles.columns}>
        <Field label="Column">
          <Select
            value={task.columnId}
            options={board.columns.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => onMove(task, event.target.value)}
          />
        </Field>
        <Field label="Priority">
          <Select
            value={value.priority}
            options={priorities.map(({ id, label }) => ({ value: id, label }))}
            onChange={(event) => set('priority', event.target.value as Priority)}
          />
        </Field>
        <Field label="Due date" error={problem?.errorAt('/due')}>
          <Input
            type="date"
            value={value.due ?? ''}
            onChange={(event) => set('due', event.target.value || null)}
          />
        </Field>
      </div>
      <Field label="Labels" error={problem?.errorAt('/labels')}>
        <TagsInput
          value={value.labels}
          suggestions={labelCounts(board.tasks).map(({ name }) => name)}
          placeholder={value.labels.length === 0 ? 'Add a label, then Enter' : 'Add…'}
          onChange={(labels) => set('labels', labels)}
        />
      </Field>
      <Field label="Description" error={problem?.errorAt('/description')}>
        <Textarea
          className={styles.description}
          maxLength={20_000}
          placeholder="What has to be known to do it"
          value={value.description}
          onChange={(event) => set('description', event.target.value)}
        />
      </Field>
    </>
  );
}
