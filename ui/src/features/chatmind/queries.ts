import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { Limits, Message, SessionDetail } from '@/shared/api/chatmind';
import { chatmind } from '@/shared/api/clients';
import { toProblem } from '@/shared/api/problem';
import { expectDone, unwrap } from '@/shared/api/unwrap';

export const keys = {
  lists: ['chatmind', 'list'],
  list: (q: string) => ['chatmind', 'list', q],
  session: (id: string) => ['chatmind', 'session', id],
} as const;

export const chatAddress = (id: string): string => `/chatmind?session=${encodeURIComponent(id)}`;

/** A session has no title until its first message gives it one. */
export const titleOf = ({ title }: { title: string }): string => title || 'New chat';

const LISTED = 40;
const MESSAGES = 60;
/** The log tells when a reply has ended; what another window starts, renames or removes is asked for. */
const ASK_AGAIN_MILLIS = 4_000;

export const listQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: keys.list(q),
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: LISTED, ...(q && { q }), ...(pageParam && { cursor: pageParam }) };
      return unwrap(await chatmind.GET('/sessions', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ASK_AGAIN_MILLIS,
    placeholderData: keepPreviousData,
  });

/** The first page is the newest messages and how the session stands; each next one is older. */
export const sessionQuery = (sessionId: string) =>
  infiniteQueryOptions({
    queryKey: keys.session(sessionId),
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: MESSAGES, ...(pageParam && { before: pageParam }) };
      const params = { path: { sessionId }, query };
      return unwrap(await chatmind.GET('/sessions/{sessionId}', { params, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ earlier }) => earlier,
  });

export type SessionPages = InfiniteData<SessionDetail>;

export const messagesOf = ({ pages }: SessionPages): Message[] =>
  pages.toReversed().flatMap(({ messages }) => messages);

type Patch = Partial<Pick<SessionDetail, 'run' | 'title' | 'messages'>>;

function patched(page: SessionDetail, { messages = [], ...rest }: Patch): SessionDetail {
  const known = new Set(page.messages.map(({ id }) => id));
  return { ...page, ...rest, messages: [...page.messages, ...messages.filter(({ id }) => !known.has(id))] };
}

/** Puts what is known to have been stored into the cache; the answer of a question asked before is not waited for. */
export async function patchSession(client: QueryClient, id: string, patch: Patch): Promise<void> {
  const queryKey = keys.session(id);
  await client.cancelQueries({ queryKey });
  client.setQueryData<SessionPages>(queryKey, (data) => {
    const [newest, ...older] = data?.pages ?? [];
    return data && newest && { ...data, pages: [patched(newest, patch), ...older] };
  });
}

export async function refresh(client: QueryClient, id: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.session(id) }),
    client.invalidateQueries({ queryKey: keys.lists }),
  ]);
}

const MESSAGE_LENGTH = 'message length';

/** Characters a message may have, when the service has said so. */
export const messageLengthQuery = queryOptions({
  queryKey: ['chatmind', 'limits'],
  queryFn: async ({ signal }) => unwrap(await chatmind.GET('/limits', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
  select: ({ items }: Limits) => Number.parseInt(items.find(isMessageLength)?.value ?? '', 10) || undefined,
});

const isMessageLength = ({ name }: Limits['items'][number]): boolean => name === MESSAGE_LENGTH;

export function useRename() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ sessionId, title }: { sessionId: string; title: string }) => {
      const params = { path: { sessionId } };
      return unwrap(await chatmind.PATCH('/sessions/{sessionId}', { params, body: { title } }));
    },
    onSuccess: ({ id }) => refresh(client, id),
  });
}

export function useRemove() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (sessionId: string) => {
      const result = await chatmind.DELETE('/sessions/{sessionId}', { params: { path: { sessionId } } });
      // Somebody else was faster: it is gone, which is what was wanted.
      if (result.response.status !== 404) expectDone(result);
    },
    onSuccess: (_, sessionId) =>
      client.removeQueries({ queryKey: keys.session(sessionId), type: 'inactive' }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.lists }),
  });
}

export const isGone = (error: unknown): boolean => toProblem(error).status === 404;
