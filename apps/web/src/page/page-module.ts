import type { ComponentType } from 'react';
import type { ApiRead } from '../data/api.ts';

/** Where the reader is: below the language, with the names in the route filled in. */
export interface PageAddress {
  /** `/destinations/IND` */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/**
 * A page: `page.tsx` of a folder exports one as `page`. It is loaded with the address that shows it. What `reads`
 * names stands in the page's HTML already, so `useApi` has it at the first paint, on the server too.
 */
export interface PageModule {
  readonly Page: ComponentType<PageAddress>;
  readonly reads?: (address: PageAddress) => readonly ApiRead<unknown>[];
  /**
   * The query as the page understands it, in one form: however an address writes a state, and whatever else it says, it
   * is the same page. Else one page could be had under endless addresses. Without it, a query says nothing.
   */
  readonly oneForm?: (query: URLSearchParams) => URLSearchParams;
}
