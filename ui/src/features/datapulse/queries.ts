import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { datapulse } from '@/shared/api/clients';
import type { Reading } from '@/shared/api/datapulse';
import { expectDone, unwrap } from '@/shared/api/unwrap';
import { parametersOf, type RowQuery } from './rows/row-query';

export const keys = {
  all: ['datapulse'],
  lists: ['datapulse', 'list'],
  list: (q: string) => ['datapulse', 'list', q],
  dataset: (id: string) => ['datapulse', 'dataset', id],
  rows: (id: string, query: RowQuery, page: number) => ['datapulse', 'rows', id, query, page],
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
    queryFn: async ({ signal }) =>
      unwrap(await datapulse.GET('/datasets/{datasetId}', { params: { path: { datasetId } }, signal })),
    // What changes it, another reading or its removal, is told by the event log.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Rows of one page of the table; the service numbers pages by offset. */
export const PAGE_ROWS = 100;

export type RowPage = {
  rows: string[][];
  /** The number of each in the file. */
  numbers: number[];
  /** How many rows there are on all pages. */
  total: number;
};

export const rowsQuery = (datasetId: string, asked: RowQuery, page: number) =>
  queryOptions({
    queryKey: keys.rows(datasetId, asked, page),
    queryFn: ({ signal }) => readRows(datasetId, asked, page * PAGE_ROWS, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

/** A filter is a parameter with a name of its own. */
const querySerializer = { object: { style: 'form', explode: true } } as const;

/** A whole page; where cells are very long the service gives it in parts. */
async function readRows(
  datasetId: string,
  asked: RowQuery,
  from: number,
  signal: AbortSignal,
): Promise<RowPage> {
  const page: RowPage = { rows: [], numbers: [], total: 0 };
  while (page.rows.length < PAGE_ROWS) {
    const place = { offset: from + page.rows.length, limit: PAGE_ROWS - page.rows.length };
    const params = { path: { datasetId }, query: { ...place, ...parametersOf(asked) } };
    const init = { params, signal, querySerializer };
    const part = unwrap(await datapulse.GET('/datasets/{datasetId}/rows', init));
    page.rows.push(...part.items);
    page.numbers.push(...part.numbers);
    page.total = part.total;
    if (part.next === null || part.items.length === 0) break;
  }
  return page;
}

/** Asked again only by hand: a query may be long. A reader that leaves ends it. */
export const sqlQuery = (datasetId: string, sql: string) =>
  queryOptions({
    queryKey: ['datapulse', 'sql', datasetId, sql],
    queryFn: async ({ signal }) => {
      const params = { path: { datasetId } };
      const body = { sql, limit: 500 };
      return unwrap(await datapulse.POST('/datasets/{datasetId}/query', { params, body, signal }));
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

/** Gives up what is being received or read again. */
export const cancelReading = async (datasetId: string) =>
  expectDone(await datapulse.POST('/datasets/{datasetId}/cancel', { params: { path: { datasetId } } }));

/** Reads the stored file as told; what is not told is found out. */
export function useReparse(datasetId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (reading: Reading) => {
      const params = { path: { datasetId } };
      return unwrap(await datapulse.POST('/datasets/{datasetId}/reparse', { params, body: reading }));
    },
    onSuccess: (dataset) => {
      queryClient.setQueryData(keys.dataset(datasetId), dataset);
      queryClient.removeQueries({ queryKey: ['datapulse', 'rows', datasetId] });
      void queryClient.invalidateQueries({ queryKey: keys.lists });
    },
  });
}

export function useRemoveDataset() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (datasetId: string) =>
      expectDone(await datapulse.DELETE('/datasets/{datasetId}', { params: { path: { datasetId } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.lists }),
  });
}
