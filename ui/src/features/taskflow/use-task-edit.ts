import type { Task, TaskEdit } from '@/shared/api/taskflow';
import { useEdit } from '@/shared/edit/use-edit';
import { editTask } from './task-requests';

export const fieldNames: Record<keyof TaskEdit, string> = {
  title: 'Title',
  description: 'Description',
  priority: 'Priority',
  due: 'Due date',
  labels: 'Labels',
  links: 'Links',
};

export const useTaskEdit = (task: Task, onSaved: (saved: Task) => void) =>
  useEdit<Task, TaskEdit>(task, {
    send: (edits, version) => editTask(task.id, edits, version),
    onSaved,
  });
