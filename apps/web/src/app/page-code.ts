import type { PageModule } from '../page/page-module.ts';
import type { PageRow } from './page-row.ts';

/** The code of every page, each loaded when it is asked for. */
const CODE = import.meta.glob<{ readonly page: PageModule }>('../pages/**/page.tsx');

/** Loads the code of a page. */
export async function loadPageCode({ folder }: PageRow): Promise<PageModule> {
  const load = CODE[`../pages/${folder}/page.tsx`];
  if (load === undefined) throw new Error(`There is no page in pages/${folder}`);
  return (await load()).page;
}

/** Where the code of a page lies, from the room's folder: by it the build names the files that the page needs. */
export function sourceOf({ folder }: PageRow): string {
  return `src/pages/${folder}/page.tsx`;
}
