import { App } from '../../app/app.tsx';
import { PageLoader } from '../../app/page-loader.ts';
import { findRoute, NOT_FOUND, ROUTES } from '../../app/routes.ts';
import { type PageData, seed } from '../../data/page-data.ts';
import { createQueryClient } from '../../data/query-client.ts';
import { digitsOf } from '../../language/digits-of.ts';
import { LANGUAGE_CODES } from '../../language/languages.ts';
import { loadPack, loadPart } from '../../language/load-pack.ts';
import { createTexts, type Reader } from '../../language/reader.tsx';
import { HeadSink, HeadSinkContext } from '../../page/page-head.tsx';
import type { PageModule, PageAddress, Route } from '../../page/page-module.ts';
import type { Manifest, Page, PageAnswer, PageRequest } from '../pages-of-build.ts';
import { documentOf } from './document.ts';
import { findAssets } from './find-assets.ts';
import { negotiateLanguage, splitPath } from './negotiate-language.ts';
import { oneForm } from './one-form.ts';
import { readAll } from './read-all.ts';
import { toHtml } from './to-html.ts';

/** What a page is made of, beside its figures. */
interface Found {
  readonly reader: Reader;
  readonly route: Route;
  readonly address: PageAddress;
}

/** Where a page that is none is said to be: one address, so that there is one such page and not one for each address. */
const NOWHERE = '/not-found';

/**
 * Makes the function that finds the page of any address. All code and texts are loaded before: the first reader
 * doesn't wait for them, and a newer build beside a running server changes nothing for it.
 */
export async function createFind(manifest: Manifest): Promise<(request: PageRequest) => Page> {
  const [pages] = await Promise.all([
    Promise.all(
      [...ROUTES, NOT_FOUND].map(async (route) => [route.name, (await route.load()).page] as const),
    ),
    ...LANGUAGE_CODES.flatMap((code) => [loadPack(code), loadPart(code, 'studio'), loadPart(code, 'help')]),
  ]);
  const modules = new Map(pages);
  return (request) => {
    const found = foundFor(request);
    const { reader, route, address } = found;
    const page = modules.get(route.name);
    return {
      key: [reader.base, reader.language, reader.digits, reader.theme, address.path, address.query].join(' '),
      hasFigures: page?.reads !== undefined,
      make: (read) => makePage(manifest, found, page, read),
    };
  };
}

function foundFor(request: PageRequest): Found {
  const { language: named, rest } = splitPath(request.path);
  const language = named ?? negotiateLanguage(request.languages);
  const asked = new URLSearchParams(request.search);
  const reader: Reader = {
    language,
    digits: digitsOf(asked, language),
    theme: request.theme,
    origin: request.origin.replace(/\/$/, ''),
    base: named === undefined ? '' : `/${named}`,
  };
  const { route, address } = findRoute(rest, asked);
  const path = route === NOT_FOUND ? NOWHERE : address.path;
  return { reader, route, address: { ...address, path, query: oneForm(route, asked) } };
}

async function makePage(
  manifest: Manifest,
  { reader, route, address }: Found,
  page: PageModule | undefined,
  read: (apiPath: string) => Promise<unknown>,
): Promise<PageAnswer> {
  const { language } = reader;
  const search = address.query.toString();
  const { status, ...figures } = await readAll(page?.reads?.(address) ?? [], read);
  const data: PageData = { reader, ...figures };
  const client = createQueryClient();
  seed(client, figures);
  const pack = await loadPack(language);
  const i18n = createTexts(reader, pack);
  const loader = new PageLoader(language, i18n, loadPart);
  await loader.load(route);

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
  const isBare = route.isBare === true;
  return {
    status: route === NOT_FOUND ? 404 : status,
    html: documentOf({
      reader,
      head: sink.head,
      previewAlt: i18n._('shell.preview'),
      assets: findAssets(manifest, route, language),
      app,
      data,
      address: search === '' ? address.path : `${address.path}?${search}`,
      isIndexed: status === 200 && route !== NOT_FOUND && !isBare,
    }),
    language,
    inlineHashes: [],
    cache: status === 200 ? 'public' : 'none',
    embeddable: isBare,
    isWorthKeeping: status === 200,
  };
}
