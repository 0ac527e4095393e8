import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Message, Outcome, Run, Session, SessionDetail } from '@/shared/api/chatmind';
import { fakeApi, problem } from '@/shared/test/fake-api';
import { FakeEventSource } from '@/shared/test/fake-event-source';
import { renderPage } from '@/shared/test/render-page';
import { ChatmindPage } from './ChatmindPage';

const AT = '2026-11-23T12:00:00Z';

const session: Session = {
  id: 's1',
  title: 'Overdue things',
  messageCount: 2,
  runId: null,
  createdAt: AT,
  updatedAt: AT,
};

const run: Run = {
  id: 'r1',
  sessionId: 's1',
  questionId: 'q1',
  status: 'running',
  model: 'quintet-assistant',
  createdAt: AT,
  finishedAt: null,
};

const question: Message = {
  id: 'q1',
  role: 'user',
  runId: 'r1',
  text: 'What is overdue?',
  createdAt: AT,
  reply: null,
};

const answer = (outcome: Outcome, text: string, told: string | null = null): Message => ({
  ...question,
  id: 'a1',
  role: 'assistant',
  text,
  reply: {
    outcome,
    problem: told,
    model: 'quintet-assistant',
    tokens: 3,
    firstTokenMs: 10,
    totalMs: 1_200,
    steps: [{ app: 'taskflow', question: 'which tasks are overdue' }],
    citations: [{ title: 'Pay', app: 'taskflow', link: '/taskflow?task=t1' }],
  },
});

const detail = (more: Partial<SessionDetail>): SessionDetail => ({
  ...session,
  messages: [],
  earlier: null,
  run: null,
  ...more,
});

const LISTED = { 'GET /api/chatmind/sessions': { items: [session], next: null } };
const ONE = 'GET /api/chatmind/sessions/s1';
const ASK = 'POST /api/chatmind/sessions/s1/messages';
const LIMITS = {
  'GET /api/chatmind/limits': {
    items: [{ name: 'message length', value: '20 characters', setting: '', meaning: '' }],
    next: null,
  },
};

const open = () => renderPage(<ChatmindPage />, '/chatmind?session=s1');
const box = () => screen.findByRole('textbox', { name: 'Message' });
const streamOf = (part: string) => FakeEventSource.made.findLast(({ url }) => url.includes(part));

async function runStream(): Promise<FakeEventSource> {
  await waitFor(() => expect(streamOf('/runs/r1/events')).toBeTruthy());
  return streamOf('/runs/r1/events') as FakeEventSource;
}

const sourceLink = async () =>
  within(await screen.findByRole('list', { name: 'Sources' })).getByRole('link', { name: /Pay/ });

beforeEach(() => sessionStorage.clear());

test('offers questions in a new chat and says what the assistant cannot do', async () => {
  fakeApi(LISTED);
  renderPage(<ChatmindPage />, '/chatmind');

  expect(await screen.findByRole('button', { name: 'What is overdue?' })).toBeTruthy();
  expect(screen.getByText(/own data only/)).toBeTruthy();
});

test('replays the run that is answering, follows it, and settles with what is stored', async () => {
  let shown = detail({ messages: [question], run });
  fakeApi({ ...LISTED, [ONE]: () => shown });
  open();
  const stream = await runStream();
  stream.open();
  stream.tell('step', '2', { app: 'taskflow', question: 'which tasks are overdue' });
  expect(screen.getByText('which tasks are overdue')).toBeTruthy();
  stream.tell('token', '3', { text: '**1 task** is ' });
  stream.tell('token', '3', { text: '**1 task** is ' });
  stream.tell('citation', '4', { title: 'Pay', app: 'taskflow', link: '/taskflow?task=t1' });
  expect((await sourceLink()).getAttribute('href')).toBe('/taskflow?task=t1');

  shown = detail({ messages: [question, answer('done', '**1 task** is overdue.')] });
  stream.tell('token', '5', { text: 'overdue.' });
  stream.tell('done', '6', answer('done', '**1 task** is overdue.'));

  expect(await screen.findByRole('button', { name: 'Copy the reply' })).toBeTruthy();
  expect(screen.getByText(/1\.2 s/)).toBeTruthy();
  expect(stream.readyState).toBe(FakeEventSource.CLOSED);
  expect(screen.getAllByRole('article')).toHaveLength(2);
  expect(screen.getByText('What I looked at').closest('details')?.open).toBe(false);
});

test('stops a run and gives the focus back to the box', async () => {
  const asked = fakeApi({
    ...LISTED,
    [ONE]: detail({ messages: [question], run }),
    'POST /api/chatmind/sessions/s1/runs/r1/cancel': { ...run, status: 'stopped' },
  });
  const user = open();
  await user.click(await screen.findByRole('button', { name: 'Stop' }));

  await waitFor(() => expect(asked.some(({ url }) => url.endsWith('/cancel'))).toBe(true));
  expect(document.activeElement).toBe(await box());
});

test.each([
  ['stopped', null, 'What was written is kept.'],
  ['failed', 'TaskFlow is not there.', 'TaskFlow is not there.'],
  ['interrupted', null, 'The service went down in the middle. What was written is kept.'],
] as const)('says that a reply was %s and asks again', async (outcome, told, sentence) => {
  const asked = fakeApi({
    ...LISTED,
    [ONE]: detail({ messages: [question, answer(outcome, 'Half', told)] }),
    [ASK]: Response.json(run, { status: 202 }),
  });
  const user = open();
  expect(await screen.findByText(sentence)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ask again' }));

  await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
  const sent = asked.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toEqual({ text: 'What is overdue?' });
  expect(sent?.headers.get('Prefer')).toBe('respond-async');
});

test('follows the run that another window has started, and keeps what was typed', async () => {
  let shown = detail({ messages: [] });
  fakeApi({
    ...LISTED,
    [ONE]: () => shown,
    [ASK]: () => {
      shown = detail({ messages: [question], run });
      return problem(409, 'This session is still answering.');
    },
  });
  const user = open();
  await user.type(await box(), 'Mine too?{Enter}');

  expect(await screen.findByText(/A reply is still being written here/)).toBeTruthy();
  await runStream();
  expect(await box()).toHaveProperty('value', 'Mine too?');
});

test('tells how near a message is to the limit, and does not send one that is too long', async () => {
  const asked = fakeApi({ ...LISTED, ...LIMITS, [ONE]: detail({}) });
  const user = open();
  await user.type(await box(), 'a'.repeat(17));
  expect(await screen.findByText('17 of 20 characters')).toBeTruthy();
  await user.type(await box(), 'aaaa{Enter}');

  expect(screen.getByText(/21 of 20 characters: make it shorter/)).toBeTruthy();
  expect(asked.every(({ method }) => method === 'GET')).toBe(true);
});

test('begins a new line with Shift and Enter', async () => {
  fakeApi({ ...LISTED, [ONE]: detail({}) });
  const user = open();
  await user.type(await box(), 'one{Shift>}{Enter}{/Shift}two');

  expect(await box()).toHaveProperty('value', 'one\ntwo');
});

test('shows what another window asked as soon as its reply has come', async () => {
  let shown = detail({});
  fakeApi({
    'GET /api/chatmind/sessions': () => ({ items: [{ ...session, updatedAt: shown.updatedAt }], next: null }),
    [ONE]: () => shown,
  });
  open();
  await screen.findByRole('heading', { level: 1, name: session.title });
  const updatedAt = '2026-11-23T12:00:01Z';
  shown = detail({ messages: [question, answer('done', 'Nothing.')], updatedAt });
  streamOf('/chatmind/events')?.tell('chatmind.run.finished', '1', { data: { session: 's1' } });

  expect(await screen.findByText('Nothing.', { selector: 'p' })).toBeTruthy();
});

test('says so when the chat is gone', async () => {
  fakeApi(LISTED);
  open();

  expect(await screen.findByRole('heading', { name: 'This chat is gone' })).toBeTruthy();
});
