import { expect, test } from 'vitest';
import { lanesOf, placementByKey, placementWords, spotWords } from './lanes';
import { placed, placementAt } from './placement';
import { aTask, columns } from './test-tasks';

const tasks = [
  aTask({ id: 'a' }),
  aTask({ id: 'b' }),
  aTask({ id: 'c' }),
  aTask({ id: 'x', columnId: 'doing' }),
  aTask({ id: 'y', columnId: 'doing' }),
];
const everything = () => true;
const lanes = lanesOf(columns, tasks, everything);
const after = (taskId: string, to: Parameters<typeof placed>[1]['to']) =>
  lanesOf(columns, placed(tasks, { taskId, to }), everything).map((lane) =>
    lane.tasks.map(({ id }) => id).join(''),
  );

test('places a task before or after another, else at the foot', () => {
  expect(after('c', { columnId: 'todo', beforeId: 'a' })).toEqual(['cab', 'xy', '']);
  expect(after('a', { columnId: 'doing', afterId: 'x' })).toEqual(['bc', 'xay', '']);
  expect(after('a', { columnId: 'doing' })).toEqual(['bc', 'xya', '']);
  expect(after('y', { columnId: 'done' })).toEqual(['abc', 'x', 'y']);
});

test('places a task at the foot when its neighbour has left the column', () => {
  expect(after('a', { columnId: 'doing', beforeId: 'b' })).toEqual(['bc', 'xya', '']);
});

test('changes nothing when the task is gone, and nothing more when it is placed twice', () => {
  expect(placed(tasks, { taskId: 'gone', to: { columnId: 'done' } })).toBe(tasks);
  const move = { taskId: 'c', to: { columnId: 'todo', afterId: 'a' } };
  expect(placed(placed(tasks, move), move)).toEqual(placed(tasks, move));
});

test('names the neighbour for a wanted index among the other tasks', () => {
  const [todo] = lanes;
  const shown = todo?.tasks ?? [];
  expect(placementAt(shown, 'c', 'todo', 0)).toEqual({ columnId: 'todo', beforeId: 'a' });
  expect(placementAt(shown, 'a', 'todo', 1)).toEqual({ columnId: 'todo', afterId: 'b' });
  expect(placementAt(shown, 'x', 'todo', 99)).toEqual({ columnId: 'todo', afterId: 'c' });
  expect(placementAt([], 'x', 'done', 3)).toEqual({ columnId: 'done' });
});

test('carries a task with arrow keys, and stops at the edges', () => {
  expect(placementByKey(lanes, 'b', 'ArrowUp')).toEqual({ columnId: 'todo', beforeId: 'a' });
  expect(placementByKey(lanes, 'b', 'End')).toEqual({ columnId: 'todo', afterId: 'c' });
  expect(placementByKey(lanes, 'c', 'ArrowRight')).toEqual({ columnId: 'doing', afterId: 'y' });
  expect(placementByKey(lanes, 'y', 'ArrowRight')).toEqual({ columnId: 'done' });
  expect(placementByKey(lanes, 'a', 'ArrowUp')).toBeUndefined();
  expect(placementByKey(lanes, 'a', 'ArrowLeft')).toBeUndefined();
  expect(placementByKey(lanes, 'a', 'Tab')).toBeUndefined();
});

test('says where a task is and would be', () => {
  expect(spotWords(lanes, 'c')).toBe('To do, 3 of 3');
  expect(placementWords(lanes, 'c', { columnId: 'todo', beforeId: 'a' })).toBe('To do, 1 of 3');
  expect(placementWords(lanes, 'c', { columnId: 'doing', afterId: 'x' })).toBe('Doing, 2 of 3');
  expect(placementWords(lanes, 'c', { columnId: 'done' })).toBe('Done, 1 of 1');
});
