import type { QueryClient } from '@tanstack/react-query';
import type { Reader } from '../language/reader.tsx';
import { type Failure, ReadError } from './api.ts';

/** What stands in a page beside its HTML, so that the browser paints the same picture from the same figures. */
export interface PageData {
  readonly reader: Reader;
  /** Answers of the API by their address. */
  readonly answers: readonly (readonly [path: string, answer: unknown])[];
  /** Reads that failed. */
  readonly failures: readonly (readonly [path: string, failure: Failure])[];
}

/** Puts the page's answers where `useApi` looks first. */
export function seed(client: QueryClient, { answers, failures }: Omit<PageData, 'reader'>): void {
  for (const [path, answer] of answers) client.setQueryData([path], answer);
  for (const [path, failure] of failures) {
    client
      .getQueryCache()
      .build(client, { queryKey: [path] })
      .setState({ status: 'error', fetchStatus: 'idle', error: new ReadError(failure) });
  }
}
