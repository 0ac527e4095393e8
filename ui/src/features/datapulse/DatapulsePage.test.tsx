import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Dataset } from '@/shared/api/datapulse';
import { Problem } from '@/shared/api/problem';
import { uploadFile } from '@/shared/api/upload';
import { fakeApi, problem } from '@/shared/test/fake-api';
import { FakeEventSource } from '@/shared/test/fake-event-source';
import { renderPage } from '@/shared/test/render-page';
import { DatapulsePage } from './DatapulsePage';

vi.mock('@/shared/api/upload', () => ({ uploadFile: vi.fn() }));

const dataset: Dataset = {
  id: '7',
  name: 'sales.csv',
  rowCount: 0,
  columnCount: 1,
  badRowCount: 1,
  bytes: 1234,
  sha256: '59d77a648addffffffffffffffffffff',
  createdAt: '2026-11-23T12:00:00Z',
  profiledInMillis: 12,
  sent: { sha256: '59d77a648addffffffffffffffffffff', bytes: 1234 },
  reading: {},
  version: 1,
  dialect: {
    delimiter: ';',
    encoding: 'UTF-8',
    byteOrderMark: false,
    lineEnd: 'LF',
    quote: '"',
    header: true,
    skip: 0,
    nullWords: [],
    sentence: 'Semicolon-separated UTF-8; the first row names 1 column.',
  },
  columns: [],
  duplicates: null,
  correlations: [],
  badRows: [{ line: 3, reason: '3 cells where the header has 1.', text: 'a;b;c' }],
};

const LIST = 'GET /api/datapulse/datasets';
const ONE = 'GET /api/datapulse/datasets/7';

test('says what to do when there is nothing yet', async () => {
  fakeApi({ [LIST]: { items: [], next: null } });
  renderPage(<DatapulsePage />);

  expect(await screen.findByRole('heading', { name: 'No datasets yet' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try a sample' })).toBeTruthy();
});

test('shows the figures of a file and why rows were left out', async () => {
  fakeApi({ [ONE]: dataset });
  renderPage(<DatapulsePage />, '/datapulse?dataset=7&view=bad');

  expect(await screen.findByRole('heading', { level: 1, name: 'sales.csv' })).toBeTruthy();
  expect(screen.getByText(dataset.dialect.sentence)).toBeTruthy();
  expect(screen.getByRole('row', { name: '3 3 cells where the header has 1. a;b;c' })).toBeTruthy();
});

test('says so when the dataset is not there', async () => {
  fakeApi({ [ONE]: problem(404, 'There is no dataset 7.') });
  renderPage(<DatapulsePage />, '/datapulse?dataset=7');
  expect(await screen.findByRole('heading', { name: 'This dataset is not here' })).toBeTruthy();
});

test('says so when the dataset is removed in another window', async () => {
  fakeApi({ [ONE]: dataset });
  renderPage(<DatapulsePage />, '/datapulse?dataset=7');
  await screen.findByRole('heading', { level: 1, name: 'sales.csv' });
  FakeEventSource.newest().tell('datapulse.dataset.changed', '9', { data: { change: 'removed', id: '7' } });

  expect(await screen.findByRole('heading', { name: 'This dataset is not here' })).toBeTruthy();
});

test('asks before it removes, and shows what the service says when it cannot', async () => {
  fakeApi({
    [LIST]: { items: [dataset], next: null },
    'DELETE /api/datapulse/datasets/7': problem(503, 'The disk is not there.'),
  });
  const user = renderPage(<DatapulsePage />);
  await user.click(await screen.findByRole('button', { name: 'Remove sales.csv' }));
  const dialog = screen.getByRole('dialog', { name: 'Remove sales.csv?' });
  await user.click(within(dialog).getByRole('button', { name: 'Remove dataset' }));

  expect(await screen.findByRole('status')).toBeTruthy();
  expect((await screen.findAllByText('The disk is not there.')).length).toBeGreaterThan(0);
});

test('names a file that was refused, with the reason, until it is dismissed', async () => {
  fakeApi({ [LIST]: { items: [], next: null } });
  vi.mocked(uploadFile).mockRejectedValueOnce(
    new Problem(415, { detail: 'This is a PNG picture, not a CSV file.' }),
  );
  const user = renderPage(<DatapulsePage />);
  await user.upload(screen.getByLabelText('Choose files', { selector: 'input' }), new File(['x'], 'a.csv'));

  expect((await screen.findByRole('alert')).textContent).toContain('This is a PNG picture, not a CSV file.');
  await user.click(screen.getByRole('button', { name: 'Dismiss a.csv' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('opens the one file that was uploaded when it is ready', async () => {
  fakeApi({ [LIST]: { items: [], next: null }, [ONE]: dataset });
  vi.mocked(uploadFile).mockResolvedValueOnce(dataset);
  const user = renderPage(<DatapulsePage />);
  await user.upload(
    screen.getByLabelText('Choose files', { selector: 'input' }),
    new File(['x'], 'sales.csv'),
  );

  expect(await screen.findByRole('heading', { level: 1, name: 'sales.csv' })).toBeTruthy();
});
