import { QueryClient } from '@tanstack/react-query';
import { toProblem } from './problem';

const RETRIES = 2;

/** Asks again only when the same request may work a moment later: not for a 404 or a wrong input. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < RETRIES && toProblem(error).temporary,
        retryDelay: (attempt) => 500 * 2 ** attempt,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
