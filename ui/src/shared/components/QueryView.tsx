import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice, ProblemState } from './ProblemState';
import { Skeleton } from './Skeleton';

type QueryViewProps<T> = {
  query: UseQueryResult<T, unknown>;
  /** What is being loaded: "Loading the board". */
  label: string;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
};

/** One query in its four states: on its way, failed, here, and here but the refresh failed. */
export function QueryView<T>({ query, label, skeleton, children }: QueryViewProps<T>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    if (query.isError) return <ProblemState problem={query.error} onRetry={retry} />;
    return skeleton ?? <Skeleton label={label} />;
  }
  return (
    <>
      {query.isError && <ProblemNotice problem={query.error} onRetry={retry} />}
      {children(query.data)}
    </>
  );
}
