import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { metricshub } from '@/shared/api/clients';
import type { App, NewEndpoint } from '@/shared/api/metricshub';
import { toProblem } from '@/shared/api/problem';
import { expectDone, unwrap } from '@/shared/api/unwrap';

export const keys = {
  system: ['metricshub', 'system'],
  history: ['metricshub', 'history'],
  endpoints: ['metricshub', 'endpoints'],
  endpoint: (id: string) => ['metricshub', 'endpoint', id],
  activity: (app: App | undefined) => ['metricshub', 'activity', app ?? 'all'],
} as const;

/** Latencies and last results change with each check; nothing tells of them. */
const CHECKED_EVERY_MILLIS = 5_000;
export const RIBBON_LENGTH = 80;

export const systemQuery = queryOptions({
  queryKey: keys.system,
  queryFn: async ({ signal }) => unwrap(await metricshub.GET('/system', { signal })),
});

export const historyQuery = queryOptions({
  queryKey: keys.history,
  queryFn: async ({ signal }) => unwrap(await metricshub.GET('/system/history', { signal })).items,
});

export const endpointsQuery = queryOptions({
  queryKey: keys.endpoints,
  queryFn: async ({ signal }) => unwrap(await metricshub.GET('/endpoints', { signal })).items,
  refetchInterval: CHECKED_EVERY_MILLIS,
});

export const endpointQuery = (endpointId: string) =>
  queryOptions({
    queryKey: keys.endpoint(endpointId),
    queryFn: async ({ signal }) =>
      unwrap(await metricshub.GET('/endpoints/{endpointId}', { params: { path: { endpointId } }, signal })),
    refetchInterval: ({ state }) => toProblem(state.error).status !== 404 && CHECKED_EVERY_MILLIS,
  });

export const activityQuery = (app: App | undefined) =>
  queryOptions({
    queryKey: keys.activity(app),
    queryFn: async ({ signal }) => {
      const query = { limit: RIBBON_LENGTH, ...(app && { app }) };
      return unwrap(await metricshub.GET('/activity/recent', { params: { query }, signal })).items;
    },
    // What comes later is heard on the stream, from the newest of these on.
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => state.status === 'error' && CHECKED_EVERY_MILLIS,
  });

export function useAddEndpoint() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: NewEndpoint) => unwrap(await metricshub.POST('/endpoints', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.endpoints }),
  });
}

export function useRemoveEndpoint() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (endpointId: string) =>
      expectDone(await metricshub.DELETE('/endpoints/{endpointId}', { params: { path: { endpointId } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.endpoints }),
  });
}
