import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useEvents } from '@/shared/sse/use-events';
import { fakeApi, problem } from '@/shared/test/fake-api';
import { FakeEventSource } from '@/shared/test/fake-event-source';
import { renderPage } from '@/shared/test/render-page';
import { ConnectionState } from './ConnectionState';

const nothing: readonly string[] = [];

function Following() {
  useEvents('/api/taskflow/events', { events: nothing, onEvent: () => {} });
  return null;
}

test('without a stream it asks whether the service is healthy', async () => {
  const requests = fakeApi({ 'GET /api/filevault/health': { status: 'UP' } });
  renderPage(<ConnectionState />, '/filevault');

  expect(await screen.findByText('Connected')).toBeTruthy();
  expect(requests).toHaveLength(1);
});

test('says so when the service does not answer', async () => {
  fakeApi({ 'GET /api/filevault/health': problem(503, 'Not there.') });
  renderPage(<ConnectionState />, '/filevault');

  expect(await screen.findByText('Not answering')).toBeTruthy();
});

test('with a stream it shows how that is, and says aloud when it is cut', async () => {
  fakeApi({});
  renderPage(
    <>
      <ConnectionState />
      <Following />
    </>,
    '/taskflow',
  );
  FakeEventSource.newest().open();
  await waitFor(() => expect(screen.getByText('Live')).toBeTruthy());
  FakeEventSource.newest().breakForGood();

  expect(await screen.findByText('Reconnecting')).toBeTruthy();
  expect(screen.getByText('The connection was cut. Trying again by itself.')).toBeTruthy();
});
