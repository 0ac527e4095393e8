import { taskflow } from '@/shared/api/clients';
import type { NewTask, TaskEdit } from '@/shared/api/taskflow';
import { expectDone, unwrap } from '@/shared/api/unwrap';
import type { Move } from './placement';

export const boardsKey = ['taskflow', 'boards'] as const;
export const boardKey = (boardId: string) => ['taskflow', 'board', boardId] as const;

const task = (taskId: string) => ({ path: { taskId } });

const taskAt = (taskId: string, version: number) => ({
  path: { taskId },
  header: { 'If-Match': `"${version}"` },
});

export const readBoards = async (signal: AbortSignal) =>
  unwrap(await taskflow.GET('/boards', { signal })).items;

export const readBoard = async (boardId: string, signal: AbortSignal) =>
  unwrap(await taskflow.GET('/boards/{boardId}', { params: { path: { boardId } }, signal }));

export const readTask = async (taskId: string, signal: AbortSignal) =>
  unwrap(await taskflow.GET('/tasks/{taskId}', { params: task(taskId), signal }));

export const addTask = async (body: NewTask) => unwrap(await taskflow.POST('/tasks', { body }));

/** The last one to move a task wins: where it lies is no text that could be lost. */
export const moveTask = async ({ taskId, to }: Move) =>
  unwrap(await taskflow.POST('/tasks/{taskId}/move', { params: task(taskId), body: to }));

export const editTask = async (taskId: string, body: TaskEdit, version: number) =>
  unwrap(await taskflow.PATCH('/tasks/{taskId}', { params: taskAt(taskId, version), body }));

export const removeTask = async (taskId: string, version: number) =>
  expectDone(await taskflow.DELETE('/tasks/{taskId}', { params: taskAt(taskId, version) }));
