import { useParamState } from '@/shared/hooks/use-param-state';
import { type Filter, filterOf, isFiltering } from './filter';

const names = ['q', 'label', 'priority', 'due'] as const;
const nothing = { q: '', label: '', priority: '', due: '' };

/** The filter of the board, kept in the address. */
export function useFilter() {
  const [values, change] = useParamState(names);
  const filter: Filter = filterOf(values);
  return { filter, active: isFiltering(filter), change, clear: () => change(nothing) };
}

export type BoardFilter = ReturnType<typeof useFilter>;
