import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Document } from '@/shared/api/filevault';
import { fakeApi } from '@/shared/test/fake-api';
import { FakeEventSource } from '@/shared/test/fake-event-source';
import { renderPage } from '@/shared/test/render-page';
import { FilevaultPage } from './FilevaultPage';

const aDocument = (given: Partial<Document> & { id: string }): Document => ({
  name: `${given.id}.bin`,
  size: 1234,
  mediaType: 'application/octet-stream',
  sha256: 'ab'.repeat(32),
  tags: [],
  version: 1,
  createdAt: '2026-11-01T08:00:00Z',
  updatedAt: '2026-11-01T08:00:00Z',
  duplicates: [],
  ...given,
});
const serve = (documents: Document[], more: Parameters<typeof fakeApi>[0] = {}) =>
  fakeApi({
    'GET /api/filevault/documents': { items: documents, next: null },
    'GET /api/filevault/tags': { items: [{ tag: 'invoice', count: 2 }], next: null },
    'GET /api/filevault/limits': { items: [], next: null },
    ...more,
  });
const asked = (requests: Request[], path: string) =>
  requests.filter(({ url }) => new URL(url).pathname === path).map(({ url }) => new URL(url).search);

test('offers the upload while the vault is empty', async () => {
  serve([]);
  renderPage(<FilevaultPage />, '/filevault');
  expect(await screen.findByText('The vault is empty. Drop the first files here')).toBeTruthy();
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('asks for what the address filters, and goes on from page to page', async () => {
  const requests = serve([], {
    'GET /api/filevault/documents': ({ url }) =>
      new URL(url).searchParams.has('cursor')
        ? { items: [aDocument({ id: 'b' })], next: null }
        : { items: [aDocument({ id: 'a' })], next: 'more' },
  });
  const user = renderPage(<FilevaultPage />, '/filevault?q=bill&tag=invoice');
  await user.click(await screen.findByRole('button', { name: 'Load more' }));

  expect(await screen.findByRole('link', { name: 'b.bin' })).toBeTruthy();
  const [first, second] = asked(requests, '/api/filevault/documents');
  expect(first).toBe('?limit=50&q=bill&tag=invoice');
  expect(second).toBe('?limit=50&q=bill&tag=invoice&cursor=more');
  expect(screen.getByRole('button', { name: /^invoice ?2$/, pressed: true })).toBeTruthy();
  expect(screen.getByText('New files get the tag “invoice”.')).toBeTruthy();
});

test('shows a document with its whole hash, and says when it is removed elsewhere', async () => {
  const document = aDocument({ id: 'a', tags: ['red'] });
  serve([document], { 'GET /api/filevault/documents/a': document });
  renderPage(<FilevaultPage />, '/filevault?document=a');
  const dialog = await screen.findByRole('dialog', { name: 'a.bin' });
  expect(within(dialog).getByText('ab'.repeat(32))).toBeTruthy();

  FakeEventSource.newest().open();
  FakeEventSource.newest().tell('filevault.document.changed', '3', { data: { change: 'removed', id: 'a' } });
  expect(await screen.findByText('This document is gone')).toBeTruthy();
});

test('sends only what was changed, over the version that was seen', async () => {
  const document = aDocument({ id: 'a', tags: ['red'] });
  const requests = serve([document], {
    'GET /api/filevault/documents/a': document,
    'PATCH /api/filevault/documents/a': { ...document, tags: ['blue', 'red'], version: 2 },
  });
  const user = renderPage(<FilevaultPage />, '/filevault?document=a');
  const dialog = await screen.findByRole('dialog', { name: 'a.bin' });
  await user.type(within(dialog).getByLabelText('Tags'), 'Blue{Enter}');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const sent = requests.find(({ method }) => method === 'PATCH');
  expect(sent?.headers.get('If-Match')).toBe('"1"');
  expect(await sent?.json()).toEqual({ tags: ['blue', 'red'] });
});
