import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { datapulse } from '@/shared/api/clients';
import { Problem } from '@/shared/api/problem';
import { expectDone, unwrap } from '@/shared/api/unwrap';

export const keys = {
  all: ['datapulse'],
  lists: ['datapulse', 'list'],
  list: (q: string) => ['datapulse', 'list', q],
  dataset: (id: string) => ['datapulse', 'dataset', id],
  rows: (id: string, page: number) => ['datapulse', 'rows', id, page],
} as const;

export const datasetAddress = (id: string): string => `/datapulse?dataset=${encodeURIComponent(id)}`;

const LISTED = 50;

export const listQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: keys.list(q),
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: LISTED, ...(q && { q }), ...(pageParam && { cursor: pageParam }) };
      return unwrap(await datapulse.GET('/datasets', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const datasetQuery = (datasetId: string) =>
  queryOptions({
    queryKey: keys.dataset(datasetId),
    queryFn: async ({ signal }) => {
      const found = unwrap(
        await datapulse.GET('/datasets/{datasetId}', { params: { path: { datasetId } }, signal }),
      );
      if (!('state' in found)) return found;
      const detail = `${found.rowCount.toLocaleString('en')} rows of ${found.name} so far; it opens when all of it is here.`;
      throw new Problem(503, { title: 'Still being received', detail });
    },
    // A dataset never changes; it can only be removed, and the event log tells of that.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Rows of one page of the table; the service numbers pages by offset. */
export const PAGE_ROWS = 100;

export const rowsQuery = (datasetId: string, page: number) =>
  queryOptions({
    queryKey: keys.rows(datasetId, page),
    queryFn: ({ signal }) => readRows(datasetId, page * PAGE_ROWS, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

/** A whole page; where cells are very long the service gives it in parts. */
async function readRows(datasetId: string, from: number, signal: AbortSignal): Promise<string[][]> {
  const rows: string[][] = [];
  while (rows.length < PAGE_ROWS) {
    const query = { offset: from + rows.length, limit: PAGE_ROWS - rows.length };
    const params = { path: { datasetId }, query };
    const part = unwrap(await datapulse.GET('/datasets/{datasetId}/rows', { params, signal }));
    rows.push(...part.items);
    if (part.next === null || part.items.length === 0) break;
  }
  return rows;
}

export function useRemoveDataset() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (datasetId: string) =>
      expectDone(await datapulse.DELETE('/datasets/{datasetId}', { params: { path: { datasetId } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.lists }),
  });
}
