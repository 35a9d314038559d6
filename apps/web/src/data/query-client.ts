import { QueryClient } from '@tanstack/react-query';

/** Figures change with an import, a few times a day at most: an hour old is new enough until the page is loaded again. */
const FRESH_FOR = 60 * 60 * 1000;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_FOR,
        gcTime: FRESH_FOR,
        refetchOnWindowFocus: false,
        retry: 1,
        retryOnMount: false,
        networkMode: 'always',
      },
    },
  });
}
