import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi, problem } from '@/shared/test/fake-api';
import { FakeEventSource } from '@/shared/test/fake-event-source';
import { renderPage } from '@/shared/test/render-page';
import { TaskflowPage } from './TaskflowPage';
import { aTask, columns } from './test-tasks';

const board = { id: 'board', name: 'My board', columns };
const boards = { items: [board], next: null };
const stored = () => ({
  ...board,
  sequence: 7,
  tasks: [
    aTask({ id: 'a', title: 'Water' }),
    aTask({ id: 'b', title: 'Feed', columnId: 'doing', priority: 'urgent', due: '2020-01-01' }),
  ],
});
const serve = (more: Parameters<typeof fakeApi>[0] = {}) =>
  fakeApi({
    'GET /api/taskflow/boards': boards,
    'GET /api/taskflow/boards/board': () => stored(),
    ...more,
  });

test('draws columns with counts, and cards with what is known of them', async () => {
  serve();
  renderPage(<TaskflowPage />, '/taskflow');

  const doing = await screen.findByRole('region', { name: 'Doing' });
  expect(doing.textContent).toContain('Overdue · 1 Jan 2020');
  expect(doing.textContent).toContain('Urgent');
  expect(screen.getByText('2 tasks · 1 overdue')).toBeTruthy();
});

test('follows the board from the state it was read at, and asks again when something happens', async () => {
  const requests = serve();
  renderPage(<TaskflowPage />, '/taskflow');
  await screen.findByText('Water');
  const before = requests.length;

  expect(FakeEventSource.newest().url).toBe('/api/taskflow/events?after=7');
  FakeEventSource.newest().open();
  FakeEventSource.newest().tell('taskflow.task.changed', '7');
  FakeEventSource.newest().tell('taskflow.task.changed', '8');
  await waitFor(() => expect(requests.length).toBe(before + 1));
});

test('adds what the line says to the column, and keeps the field open', async () => {
  const requests = serve({
    'POST /api/taskflow/tasks': () => aTask({ id: 'c', title: 'Call', columnId: 'doing' }),
  });
  const user = renderPage(<TaskflowPage />, '/taskflow');
  await user.click(await screen.findByRole('button', { name: 'Add a task to Doing' }));
  await user.keyboard('Call !low{Enter}');

  const sent = requests.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toEqual({ title: 'Call', priority: 'low', columnId: 'doing' });
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title of a new task in Doing' });
  expect(field.value).toBe('');
});

test('gives the typed line back when it could not be added', async () => {
  serve({ 'POST /api/taskflow/tasks': problem(503, 'TaskFlow is not there.') });
  const user = renderPage(<TaskflowPage />, '/taskflow');
  await user.click(await screen.findByRole('button', { name: 'Add a task to Doing' }));
  await user.keyboard('Call{Enter}');

  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title of a new task in Doing' });
  await waitFor(() => expect(field.value).toBe('Call'));
  expect((await screen.findAllByText('TaskFlow is not there.')).length).toBeGreaterThan(0);
});

test('says when the task of the address is gone', async () => {
  serve({ 'GET /api/taskflow/tasks/x': problem(404, 'There is no task x.') });
  renderPage(<TaskflowPage />, '/taskflow?task=x');

  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('This task is gone')).toBeTruthy();
});

test('saves over a change that touched other fields, without asking', async () => {
  const present = aTask({ id: 'a', title: 'Water', priority: 'high', version: 2 });
  const versions: (string | null)[] = [];
  serve({
    'PATCH /api/taskflow/tasks/a': (request) => {
      versions.push(request.headers.get('If-Match'));
      return versions.length === 1
        ? problem(412, 'Stale.', { present })
        : { ...present, title: 'Wine', version: 3 };
    },
  });
  const user = renderPage(<TaskflowPage />, '/taskflow?task=a');
  const dialog = await screen.findByRole('dialog');
  const title = within(dialog).getByLabelText('Title');
  await user.clear(title);
  await user.type(title, 'Wine');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(versions).toEqual(['"1"', '"2"']);
});
