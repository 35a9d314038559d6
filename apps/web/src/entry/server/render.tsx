import { createHash } from 'node:crypto';
import { App } from '../../app/app.tsx';
import { findPage } from '../../app/find-page.ts';
import { loadPageCode } from '../../app/page-code.ts';
import { PageLoader } from '../../app/page-loader.ts';
import type { PageRow } from '../../app/page-row.ts';
import { NOT_FOUND, PAGES } from '../../app/pages.ts';
import { type PageData, seed } from '../../data/page-data.ts';
import { createQueryClient } from '../../data/query-client.ts';
import { loadCountryWords } from '../../language/country-search/use-country-words.ts';
import { digitsOf } from '../../language/digits-of.ts';
import { LANGUAGE_CODES } from '../../language/languages.ts';
import { loadPack, loadPart } from '../../language/load-pack.ts';
import { createTexts, type Reader } from '../../language/reader.tsx';
import { TEXT_PARTS } from '../../language/text-parts.ts';
import { HeadSink, HeadSinkContext } from '../../page/page-head.tsx';
import type { PageAddress, PageModule } from '../../page/page-module.ts';
import type { Built, Manifest, Page, PageAnswer, PageRequest, Pages } from '../pages-of-build.ts';
import { dataText } from './data-text.ts';
import { documentOf } from './document.ts';
import { failurePages } from './failure-pages.ts';
import { findAssets } from './find-assets.ts';
import { letterWriter } from './letters.ts';
import { negotiateLanguage, splitPath } from './negotiate-language.ts';
import { previewOf } from './previews.ts';
import { type ReadAnswers, readAll, subjectsOf } from './read-all.ts';
import { toHtml } from './to-html.ts';

/** What a page is made of, beside its figures. */
interface Found {
  readonly reader: Reader;
  readonly row: PageRow;
  readonly page: PageModule;
  readonly address: PageAddress;
}

/** What pages are drawn with. */
interface Styled {
  readonly manifest: Manifest;
  /** The styles of all pages. */
  readonly css: string;
}

/** Where a page that is none is said to be: one address, so that there is one such page and not one for each. */
const NOWHERE = '/not-found';

/**
 * All code and texts are loaded before the first reader comes: nobody waits for them, and a newer build beside a
 * running server changes nothing for it.
 */
export async function createPages(built: Built): Promise<Omit<Pages, 'assets'>> {
  return {
    find: await createFind(built),
    failure: await failurePages(built.manifest),
    letter: await letterWriter(async (code) => {
      const [pack, letters, table] = await Promise.all([
        ...([loadPack(code), loadPart(code, 'letters'), loadPart(code, 'table')] as const),
      ]);
      return { ...pack, messages: { ...pack.messages, ...letters, ...table } };
    }),
  };
}

/** Makes the function that finds the page of any address. */
async function createFind({ manifest, read }: Built): Promise<(request: PageRequest) => Page> {
  const css = read(findAssets(manifest, NOT_FOUND, 'en').style);
  const styleHashes = [`sha256-${createHash('sha256').update(css).digest('base64')}`];
  const [pages] = await Promise.all([
    Promise.all([...PAGES, NOT_FOUND].map(async (row) => [row, await loadPageCode(row)] as const)),
    ...LANGUAGE_CODES.flatMap((code) => [loadPack(code), ...TEXT_PARTS.map((part) => loadPart(code, part))]),
    loadCountryWords(),
  ]);
  const modules = new Map(pages);
  return (request) => {
    const found = foundFor(request, modules);
    const { reader, page, address } = found;
    return {
      key: [
        ...[reader.base, reader.language, reader.digits, reader.theme, reader.exercise],
        ...[address.path, address.query],
      ].join(' '),
      subjects: subjectsOf(page.reads?.(address) ?? []),
      read: async (ask) => {
        const figures = await readAll(page.reads?.(address) ?? [], ask);
        return async () => ({ ...(await draw({ manifest, css }, found, figures)), styleHashes });
      },
    };
  };
}

function foundFor(request: PageRequest, modules: ReadonlyMap<PageRow, PageModule>): Found {
  const { language: named, rest } = splitPath(request.path);
  const language = named ?? negotiateLanguage(request.languages);
  const asked = new URLSearchParams(request.search);
  const reader: Reader = {
    language,
    digits: digitsOf(asked, language),
    theme: request.theme,
    origin: request.origin.replace(/\/$/, ''),
    base: named === undefined ? '' : `/${named}`,
    ...(request.exercise === undefined ? {} : { exercise: request.exercise }),
    ...(request.contact === undefined ? {} : { contact: request.contact }),
  };
  const { row, address } = findPage(rest, asked);
  const page = modules.get(row);
  if (page === undefined) throw new Error(`The page ${row.name} was not loaded`);
  const path = row === NOT_FOUND ? NOWHERE : address.path;
  const query = page.oneForm?.(asked) ?? new URLSearchParams();
  return { reader, row, page, address: { ...address, path, query } };
}

async function draw(
  { manifest, css }: Styled,
  { reader, row, address }: Found,
  { status, texts, ...figures }: ReadAnswers,
): Promise<Omit<PageAnswer, 'styleHashes'>> {
  const { language } = reader;
  const search = address.query.toString();
  const data: PageData = { reader, ...figures };
  const client = createQueryClient();
  seed(client, figures);
  const pack = await loadPack(language);
  const i18n = createTexts(reader, pack);
  const loader = new PageLoader(reader, i18n, loadPart);
  await loader.load(row);

  const sink = new HeadSink();
  const app = await toHtml(
    <HeadSinkContext value={sink}>
      <App
        reader={reader}
        pack={pack}
        i18n={i18n}
        client={client}
        loader={loader}
        address={{ path: `${reader.base}${address.path}`, search }}
      />
    </HeadSinkContext>,
  );
  // Else the figures stay in memory, each for as long as a browser would keep them.
  client.clear();
  const isBare = row.isBare === true;
  return {
    status: row === NOT_FOUND ? 404 : status,
    html: documentOf({
      reader,
      head: sink.head,
      preview: previewOf(row),
      siteName: i18n._('shell.name'),
      previewAlt: i18n._(`shell.preview.${previewOf(row)}`),
      assets: findAssets(manifest, row, language),
      css,
      app,
      data: dataText(data, texts),
      address: search === '' ? address.path : `${address.path}?${search}`,
      isIndexed: status === 200 && row !== NOT_FOUND && !isBare && row.isPrivate !== true,
    }),
    language,
    cache: status === 200 && row.isPrivate !== true ? 'public' : 'none',
    embeddable: isBare,
    isWorthKeeping: status === 200,
  };
}
