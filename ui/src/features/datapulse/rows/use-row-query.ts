import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type RowQuery, rowQueryIn, withRowQuery } from './row-query';

/** Filters, search and order of the table: they are the address, so that it can be shared and the back button works. */
export function useRowQuery(): [RowQuery, (next: RowQuery) => void] {
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => rowQueryIn(params), [params]);
  const change = useCallback(
    (next: RowQuery) => setParams((before) => withRowQuery(before, next)),
    [setParams],
  );
  return [query, change];
}
