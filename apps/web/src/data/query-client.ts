import { QueryClient } from '@tanstack/react-query';

/**
 * Figures change with an import, a few times a day at most: an hour old is new enough until the page is loaded again.
 */
const FRESH_FOR = 60 * 60 * 1000;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_FOR,
        gcTime: FRESH_FOR,
        refetchOnWindowFocus: false,
        // A failure is said at once, with a button: no tab asks by itself, again and again, what has just failed.
        retry: false,
        retryOnMount: false,
        networkMode: 'always',
      },
    },
  });
}
