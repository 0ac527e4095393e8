import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { keys, PAGE_ROWS, type RowPage, rowsQuery } from '../queries';
import type { RowQuery } from './row-query';

/** While the scroll bar is dragged past thousands of pages only where it stops is asked for. */
const SETTLE_MILLIS = 70;

type RowPages = {
  /** The cells of a row; nothing while they are on their way. */
  cellsOf: (row: number) => readonly string[] | undefined;
  /** The number of a row in the file. */
  numberOf: (row: number) => number | undefined;
  error: unknown;
  retry: () => void;
};

/** The rows from `first` to before `end`, fetched page by page and kept for a while. */
export function useRowPages(datasetId: string, query: RowQuery, first: number, end: number): RowPages {
  const queryClient = useQueryClient();
  const span = useDebounced(pagesBetween(first, end).join(), SETTLE_MILLIS);
  const pages = span === '' ? [] : span.split(',').map(Number);
  const results = useQueries({ queries: pages.map((page) => rowsQuery(datasetId, query, page)) });
  const arrived = new Map(pages.map((page, index) => [page, results[index]?.data]));
  // What was seen a moment ago is still there, and need not be waited for.
  const pageOf = (page: number) =>
    arrived.get(page) ?? queryClient.getQueryData<RowPage>(keys.rows(datasetId, query, page));
  const failed = results.filter(({ isError }) => isError);
  return {
    cellsOf: (row) => pageOf(Math.floor(row / PAGE_ROWS))?.rows[row % PAGE_ROWS],
    numberOf: (row) => pageOf(Math.floor(row / PAGE_ROWS))?.numbers[row % PAGE_ROWS],
    error: failed[0]?.error,
    retry: () => {
      for (const { refetch } of failed) void refetch();
    },
  };
}

function pagesBetween(first: number, end: number): number[] {
  const from = Math.floor(first / PAGE_ROWS);
  const to = Math.ceil(end / PAGE_ROWS);
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
