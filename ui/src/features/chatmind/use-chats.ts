import { type QueryClient, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Message, Run, RunStarted, Session } from '@/shared/api/chatmind';
import { chatmind } from '@/shared/api/clients';
import { toProblem } from '@/shared/api/problem';
import { unwrap } from '@/shared/api/unwrap';
import { toastProblem } from '@/shared/components/toast';
import type { ServerEvent } from '@/shared/sse/parser';
import { useEvents } from '@/shared/sse/use-events';
import { keys, listQuery, patchSession, refresh, type SessionPages } from './queries';
import { advance, notBegun, RUN_EVENTS, type RunProgress } from './run-progress';

const LOG_EVENTS = ['chatmind.run.finished'];

/** Follows the event log: a reply that ended anywhere makes the list, and by it the open chat, new. */
export function useLiveChats(): void {
  const client = useQueryClient();
  const refreshLists = () => void client.invalidateQueries({ queryKey: keys.lists });
  useEvents('/api/chatmind/events', {
    events: LOG_EVENTS,
    onEvent: refreshLists,
    // Before the stream was there, or while the page was hidden, something may have happened.
    onState: (state) => state === 'live' && refreshLists(),
  });
}

const GRACE_MILLIS = 3_000;

/**
 * Loads the open session anew when the list knows it to be newer: another window has asked something there. A run that
 * is followed here ends with its own stream; only if that is mute for long, the list decides.
 */
export function useFreshSession(sessionId: string | null): void {
  const client = useQueryClient();
  const { data } = useInfiniteQuery(listQuery(''));
  const listed = data?.pages.flatMap(({ items }) => items).find(({ id }) => id === sessionId);
  const stamp = listed && stampOf(listed, listed.runId);
  useEffect(() => {
    if (sessionId === null || stamp === undefined) return;
    const queryKey = keys.session(sessionId);
    const shown = () => client.getQueryData<SessionPages>(queryKey)?.pages[0];
    const compare = () => {
      const session = shown();
      const isOld = session && stampOf(session, session.run?.id ?? null) !== stamp;
      if (isOld) void client.invalidateQueries({ queryKey });
    };
    const timer = setTimeout(compare, shown()?.run ? GRACE_MILLIS : 0);
    return () => clearTimeout(timer);
  }, [client, sessionId, stamp]);
}

const stampOf = ({ updatedAt, title }: Pick<Session, 'updatedAt' | 'title'>, runId: string | null): string =>
  `${updatedAt} ${runId} ${title}`;

/** Follows a run from its first event, so that a page that came late has the whole of it. */
export function useRun({ id, sessionId }: Run): RunProgress {
  const client = useQueryClient();
  const [progress, take] = useReducer(advance, notBegun);
  const onEvent = (event: ServerEvent) => {
    if (event.event === 'run') void patchSession(client, sessionId, { title: titleIn(event) });
    const { ended } = advance(notBegun, event);
    if (!ended) return take(event);
    // At once, so that the stream is left before the service closes it: that would look like a cut connection.
    flushSync(() => take(event));
    void settle(client, sessionId, ended);
  };
  useEvents(progress.ended ? null : `/api/chatmind/sessions/${sessionId}/runs/${id}/events?after=0`, {
    events: RUN_EVENTS,
    onEvent,
    // The session may have been removed, or the run ended while nobody listened.
    onState: (state) => state === 'retrying' && void refresh(client, sessionId),
  });
  return progress;
}

/** The first message has just given it. */
const titleIn = ({ data }: ServerEvent): string => (JSON.parse(data) as RunStarted).title;

async function settle(client: QueryClient, sessionId: string, reply: Message): Promise<void> {
  await patchSession(client, sessionId, { run: null, messages: [reply] });
  await refresh(client, sessionId);
}

export type Question = { sessionId: string | null; text: string };

/** Sends a question; without a session it starts one first. Gives the session's id. */
export function useAsk() {
  const client = useQueryClient();
  // A session that was made for a question that then could not be sent serves the next one.
  const spare = useRef<string>(undefined);
  const sessionFor = async ({ sessionId }: Question) => {
    if (sessionId !== null) return sessionId;
    spare.current ??= await startSession(client);
    return spare.current;
  };
  return useMutation({
    mutationFn: async (question: Question) => {
      const sessionId = await sessionFor(question);
      await send(client, sessionId, question.text);
      spare.current = undefined;
      return sessionId;
    },
  });
}

async function startSession(client: QueryClient): Promise<string> {
  const session = unwrap(await chatmind.POST('/sessions', { body: {} }));
  client.setQueryData<SessionPages>(keys.session(session.id), emptyPages(session));
  return session.id;
}

const emptyPages = (session: Session): SessionPages => ({
  pages: [{ ...session, messages: [], earlier: null, run: null }],
  pageParams: [''],
});

async function send(client: QueryClient, sessionId: string, text: string): Promise<void> {
  try {
    const params = { path: { sessionId }, header: { Prefer: 'respond-async' } };
    const body = { text };
    const run = unwrap(await chatmind.POST('/sessions/{sessionId}/messages', { params, body })) as Run;
    await patchSession(client, sessionId, { run, messages: [questionOf(run, text)] });
  } catch (error) {
    // Another window was faster: its run is there to follow.
    if (toProblem(error).status === 409) await refresh(client, sessionId);
    throw error;
  }
  void client.invalidateQueries({ queryKey: keys.lists });
}

const questionOf = (run: Run, text: string): Message => ({
  id: run.questionId,
  role: 'user',
  runId: run.id,
  text,
  createdAt: run.createdAt,
  reply: null,
});

/** Stops a run; its text so far is kept, and the run's events end with it. */
export function useStop() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id: runId, sessionId }: Run) => {
      const params = { path: { sessionId, runId } };
      return unwrap(await chatmind.POST('/sessions/{sessionId}/runs/{runId}/cancel', { params }));
    },
    onSuccess: ({ sessionId }) => refresh(client, sessionId),
    onError: (error) => toastProblem(error),
  });
}
