import type { PageAddress } from '../page/page-module.ts';
import type { PageRow } from './page-row.ts';
import { NOT_FOUND, PAGES } from './pages.ts';

/** The page at a path, and what the names in the path stand for. A slash at the end changes nothing. */
export function findPage(
  path: string,
  query: URLSearchParams,
): { readonly row: PageRow; readonly address: PageAddress } {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
  for (const row of PAGES) {
    const found = row.path.exec(trimmed);
    if (found === null) continue;
    const params = Object.fromEntries(
      Object.entries(found.groups ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    return { row, address: { path: trimmed, params, query } };
  }
  return { row: NOT_FOUND, address: { path: trimmed, params: {}, query } };
}
