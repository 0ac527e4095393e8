import { expect, test } from 'vitest';
import { advance, notBegun } from './run-progress';

const events = [
  { id: '1', event: 'run', data: '{"runId":"r"}' },
  { id: '2', event: 'step', data: '{"app":"taskflow","question":"which tasks are overdue"}' },
  { id: '3', event: 'token', data: '{"text":"**1 task** "}' },
  { id: '4', event: 'citation', data: '{"title":"Pay","app":"taskflow","link":"/taskflow?task=1"}' },
  { id: '5', event: 'token', data: '{"text":"is overdue."}' },
];

test('joins the tokens and keeps steps and citations', () => {
  const progress = events.reduce(advance, notBegun);

  expect(progress.text).toBe('**1 task** is overdue.');
  expect(progress.steps).toEqual([{ app: 'taskflow', question: 'which tasks are overdue' }]);
  expect(progress.citations.map(({ link }) => link)).toEqual(['/taskflow?task=1']);
  expect(progress.ended).toBeUndefined();
});

test('takes an event that is told twice only once', () => {
  const again = [...events, ...events].reduce(advance, notBegun);

  expect(again).toEqual(events.reduce(advance, notBegun));
});

test.each(['done', 'stopped', 'failed', 'interrupted'])('ends with the stored reply: %s', (event) => {
  const progress = advance(notBegun, { id: '6', event, data: '{"id":"m","text":"all"}' });

  expect(progress.ended).toMatchObject({ id: 'm', text: 'all' });
});
