import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { ALL_ROWS, type Filter, rowQueryIn, withFilter, withRowQuery } from './row-query';

/** Opens the table with what is filtered already and these filters besides. */
export function useShowRows(): (filters: readonly Filter[]) => void {
  const [, setParams] = useSearchParams();
  return useCallback(
    (filters) =>
      setParams((before) => {
        const present = { ...ALL_ROWS, ...rowQueryIn(before) };
        const after = withRowQuery(before, filters.reduce(withFilter, present));
        after.set('view', 'table');
        return after;
      }),
    [setParams],
  );
}
