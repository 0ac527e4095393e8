import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Endpoint, Sample } from '@/shared/api/metricshub';
import { fakeApi, problem } from '@/shared/test/fake-api';
import { FakeEventSource } from '@/shared/test/fake-event-source';
import { renderPage } from '@/shared/test/render-page';
import { MetricshubPage } from './MetricshubPage';

const sample: Sample = {
  sequence: 1,
  at: '2026-11-23T12:00:00Z',
  intervalSeconds: 1,
  host: {
    scope: 'host',
    name: 'box',
    system: 'Debian 12',
    uptimeSeconds: 4_824,
    cpu: { percent: 43.2, cores: [40, 46.4], load1: 1.5, load5: null, load15: null },
    memory: { total: 8e9, used: 2e9, available: 6e9, cached: 1e9, percent: 25 },
    swap: { total: 0, used: 0 },
    disks: [],
    network: { receivedPerSecond: 1200, sentPerSecond: null, interfaces: [] },
  },
  task: {
    scope: 'task',
    source: 'cgroup2',
    path: '/task',
    cpu: { limitCores: 0.25, limitFrom: 'ecs', usedCores: 0.1, percent: 40, throttledPercent: 12 },
    memory: { limit: 512e6, limitFrom: 'ecs', used: 400e6, percent: 78 },
    pids: { limit: null, used: null },
    ecs: null,
  },
  jvm: {
    scope: 'process',
    version: '17',
    heapUsed: 1e8,
    heapMax: 4e8,
    threads: 60,
    cpuCores: 0.1,
    eventLoopLagMillis: null,
    uptimeSeconds: 60,
  },
};

const endpoint: Endpoint = {
  id: '7',
  name: 'Shop',
  url: 'http://shop.test/health',
  intervalSeconds: 30,
  timeoutMillis: 5000,
  expectedStatus: null,
  seeded: false,
  status: 'down',
  reason: 'Nobody listens at shop.test.',
  statusSince: sample.at,
  checkedAt: sample.at,
  latencyMillis: null,
  uptimePercent: 50,
  createdAt: sample.at,
  recent: [
    { at: '2026-11-23T11:59:00Z', status: 'up', latencyMillis: 12, httpStatus: 200, reason: 'Answered 200.' },
    {
      at: sample.at,
      status: 'down',
      latencyMillis: null,
      httpStatus: null,
      reason: 'Nobody listens at shop.test.',
    },
  ],
};

const answers = {
  'GET /api/metricshub/system': sample,
  'GET /api/metricshub/system/history': { items: [], next: null },
  'GET /api/metricshub/endpoints': { items: [endpoint], next: null },
  'GET /api/metricshub/activity/recent': { items: [], next: null },
};

const streamOf = (path: string) => FakeEventSource.made.filter(({ url }) => url.includes(path)).at(-1);
const tile = (label: string) => screen.getByText(label, { selector: 'dt' }).parentElement?.textContent ?? '';

test('names the limits of host and task apart, and says what is not available', async () => {
  fakeApi(answers);
  renderPage(<MetricshubPage />);
  await screen.findByText('Memory, task', { selector: 'dt' });

  expect(tile('Memory, host')).toContain('2 GBLimit of the host 8 GB');
  expect(tile('Memory, task')).toContain('400 MBLimit of the task 512 MB');
  expect(tile('CPU, task')).toContain('Limit of the task 0.25, held back 12%');
  expect(tile('Event loop')).toContain('Not available here');
  expect(tile('Swap')).toContain('The host has no swap');
  expect(screen.getByText('No real interface is up')).toBeTruthy();
});

test('shows each new sample, and none while it is paused', async () => {
  fakeApi(answers);
  const user = renderPage(<MetricshubPage />);
  await screen.findByText('CPU, host', { selector: 'dt' });
  const next = {
    ...sample,
    at: '2026-11-23T12:00:01Z',
    host: { ...sample.host, cpu: { ...sample.host.cpu, percent: 77 } },
  };
  streamOf('/system/stream')?.tell('sample', '2', next);
  expect(tile('CPU, host')).toContain('77%');

  await user.click(screen.getByRole('button', { name: 'Pause' }));
  expect(streamOf('/system/stream')?.readyState).toBe(FakeEventSource.CLOSED);
  expect(screen.getByText('Paused')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Resume' }));
  expect(streamOf('/system/stream')?.readyState).not.toBe(FakeEventSource.CLOSED);
});

test('lets the stream go as soon as nobody sees the page', async () => {
  fakeApi(answers);
  renderPage(<MetricshubPage />);
  await screen.findByText('CPU, host', { selector: 'dt' });
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  Reflect.deleteProperty(document, 'visibilityState');

  expect(streamOf('/system/stream')?.readyState).toBe(FakeEventSource.CLOSED);
});

test('says why an endpoint is down, and why it was up before', async () => {
  fakeApi(answers);
  const user = renderPage(<MetricshubPage />);
  const row = await screen.findByRole('article', { name: 'Shop' });
  expect(within(row).getByText('Down')).toBeTruthy();
  expect(within(row).getByText('Nobody listens at shop.test.')).toBeTruthy();

  const beats = within(row).getByRole('slider', { name: 'Last results of Shop' });
  expect(beats.getAttribute('aria-valuetext')).toContain('down. Nobody listens at shop.test.');
  await user.click(beats);
  expect(within(row).getByText(/down\. Nobody listens/)).toBeTruthy();
});

test('puts what the service says beside the field it is about', async () => {
  const detail = 'The URL must start with http:// or https://.';
  fakeApi({
    ...answers,
    'POST /api/metricshub/endpoints': problem(400, detail, { errors: [{ pointer: '/url', detail }] }),
  });
  const user = renderPage(<MetricshubPage />);
  await user.click(await screen.findByRole('button', { name: 'Add endpoint' }));
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Shop');
  const dialog = screen.getByRole('dialog', { name: 'Add endpoint' });
  await user.click(within(dialog).getByRole('button', { name: 'Add endpoint' }));

  expect(await screen.findByText(detail)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'URL' }).getAttribute('aria-invalid')).toBe('true');
});

test('hears what happens in the other apps, newest first, with a link', async () => {
  const told = { app: 'taskflow', sequence: 1, at: sample.at, event: 'taskflow.task.changed', data: {} };
  fakeApi({
    ...answers,
    'GET /api/metricshub/activity/recent': {
      items: [{ ...told, id: 8, title: 'Task “One” added to To do', link: null }],
      next: null,
    },
  });
  renderPage(<MetricshubPage />);
  await screen.findByText('Task “One” added to To do');
  await waitFor(() => expect(streamOf('/activity?after=8')).toBeTruthy());
  streamOf('/activity')?.tell('activity', '9', {
    ...told,
    id: 9,
    title: 'Task “Two” moved to Done',
    link: '/taskflow?task=2',
  });

  const items = within(screen.getByRole('log')).getAllByRole('listitem');
  expect(items.map((item) => item.textContent?.slice(0, 10))).toEqual(['Task “Two”', 'Task “One”']);
  expect(screen.getByRole('link', { name: 'Task “Two” moved to Done' }).getAttribute('href')).toBe(
    '/taskflow?task=2',
  );
});

test('says so when the figures cannot be had', async () => {
  fakeApi({ ...answers, 'GET /api/metricshub/system': problem(400, 'The machine cannot be read.') });
  renderPage(<MetricshubPage />);

  expect((await screen.findByRole('alert')).textContent).toContain('The machine cannot be read.');
});
