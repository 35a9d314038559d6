import type { PageAddress, Route } from '../page/page-module.ts';
import { ROLE_NAMES } from '../pages/help/role-names.ts';
import { FIGURE_NAMES } from '../pages/observatory/address/observatory-address.ts';

/** Every page, by the path below the language. */
export const ROUTES: readonly Route[] = [
  {
    name: 'observatory',
    source: 'src/pages/observatory/page.tsx',
    pattern: /^\/$/,
    load: () => import('../pages/observatory/page.tsx'),
    texts: 'core',
  },
  {
    name: 'studio',
    source: 'src/pages/studio/page.tsx',
    pattern: /^\/studio$/,
    load: () => import('../pages/studio/page.tsx'),
    texts: 'studio',
  },
  {
    name: 'destination',
    source: 'src/pages/observatory/destination/page.tsx',
    pattern: /^\/destinations\/(?<key>[A-Z0-9_-]{2,32})$/,
    load: () => import('../pages/observatory/destination/page.tsx'),
    texts: 'core',
  },
  {
    name: 'figure',
    source: 'src/pages/observatory/figure-page.tsx',
    pattern: new RegExp(`^/figures/(?<figure>${FIGURE_NAMES.join('|')})$`),
    load: () => import('../pages/observatory/figure-page.tsx'),
    texts: 'core',
  },
  {
    name: 'embed',
    source: 'src/pages/observatory/embed-page.tsx',
    pattern: new RegExp(`^/embed/(?<figure>${FIGURE_NAMES.join('|')})$`),
    load: () => import('../pages/observatory/embed-page.tsx'),
    texts: 'core',
    isBare: true,
  },
  {
    name: 'sources',
    source: 'src/pages/sources/page.tsx',
    pattern: /^\/sources$/,
    load: () => import('../pages/sources/page.tsx'),
    texts: 'core',
  },
  {
    name: 'corrections',
    source: 'src/pages/corrections/page.tsx',
    pattern: /^\/corrections$/,
    load: () => import('../pages/corrections/page.tsx'),
    texts: 'core',
  },
  {
    name: 'help',
    source: 'src/pages/help/page.tsx',
    pattern: new RegExp(`^/help(?:/(?<role>${ROLE_NAMES.join('|')}))?$`),
    load: () => import('../pages/help/page.tsx'),
    texts: 'help',
  },
  {
    name: 'accessibility',
    source: 'src/pages/accessibility/page.tsx',
    pattern: /^\/accessibility$/,
    load: () => import('../pages/accessibility/page.tsx'),
    texts: 'help',
  },
];

/** Shown at every other address, with the status 404. */
export const NOT_FOUND: Route = {
  name: 'not-found',
  source: 'src/pages/not-found/page.tsx',
  pattern: /^/,
  load: () => import('../pages/not-found/page.tsx'),
  texts: 'core',
};

/** The route of a path, and what its names stand for. A slash at the end changes nothing. */
export function findRoute(
  path: string,
  query: URLSearchParams,
): { readonly route: Route; readonly address: PageAddress } {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
  for (const route of ROUTES) {
    const found = route.pattern.exec(trimmed);
    if (found === null) continue;
    const params = Object.fromEntries(
      Object.entries(found.groups ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    return { route, address: { path: trimmed, params, query } };
  }
  return { route: NOT_FOUND, address: { path: trimmed, params: {}, query } };
}
