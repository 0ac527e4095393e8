import type { Task } from '@/shared/api/taskflow';

/** A task for unit tests; only what matters there is given. */
export const aTask = (given: Partial<Task> & { id: string }): Task => ({
  boardId: 'board',
  columnId: 'todo',
  title: `Task ${given.id}`,
  description: '',
  priority: 'normal',
  due: null,
  labels: [],
  links: [],
  version: 1,
  createdAt: '2026-11-01T08:00:00Z',
  updatedAt: '2026-11-01T08:00:00Z',
  ...given,
});

export const columns = [
  { id: 'todo', name: 'To do', done: false },
  { id: 'doing', name: 'Doing', done: false },
  { id: 'done', name: 'Done', done: true },
];
