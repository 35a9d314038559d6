import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from '../app/app.tsx';
import { findPage } from '../app/find-page.ts';
import { PageLoader } from '../app/page-loader.ts';
import { type PageData, seed } from '../data/page-data.ts';
import { createQueryClient } from '../data/query-client.ts';
import { loadCountryWords } from '../language/country-search/use-country-words.ts';
import { loadPack, loadPart } from '../language/load-pack.ts';
import { createTexts } from '../language/reader.tsx';

/** The page's own data; the server wrote it, so it is what it says. */
function readPageData(): PageData {
  return JSON.parse(document.getElementById('page-data')?.textContent ?? '');
}

/** Pictures that come one after the other are there by then, and later ones at once: see observatory/page.css. */
const SETTLED_MS = 1_000;

/** Where the address looks for countries by name, the first picture needs the names, as the server had them. */
async function wordsAskedFor(search: string): Promise<unknown> {
  return new URLSearchParams(search).has('find') ? loadCountryWords().catch(() => undefined) : undefined;
}

/** Takes the server's page over, once its code and texts are there. */
export async function start(): Promise<void> {
  const { reader, ...figures } = readPageData();
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no place for the application');
  const { pathname, search } = window.location;
  const { row } = findPage(pathname.slice(reader.base.length) || '/', new URLSearchParams(search));
  const pack = await loadPack(reader.language);
  const i18n = createTexts(reader, pack);
  const loader = new PageLoader(reader, i18n, loadPart);
  await Promise.all([loader.load(row), wordsAskedFor(search)]);
  const client = createQueryClient();
  seed(client, figures);
  startTransition(() => {
    hydrateRoot(root, <App reader={reader} pack={pack} i18n={i18n} client={client} loader={loader} />);
  });
  const { dataset } = document.documentElement;
  dataset.usable = '';
  setTimeout(() => {
    dataset.settled = '';
  }, SETTLED_MS);
}
