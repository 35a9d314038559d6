import type { ComponentType } from 'react';
import type { ApiRead } from '../data/api.ts';
import type { TextPart } from '../language/pack.ts';

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
}

/** How an address is shown. */
export interface Route {
  readonly name: string;
  /** The file that `load` imports, from the room's folder: by it the build names the files that the page needs. */
  readonly source: string;
  readonly pattern: RegExp;
  readonly load: () => Promise<{ readonly page: PageModule }>;
  /** Texts that it needs besides those of the core. */
  readonly texts: TextPart;
  /** Without bars: to be shown inside of other sites' pages. */
  readonly isBare?: true;
}
