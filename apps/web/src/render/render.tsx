import { createHash } from 'node:crypto';
import { App } from '../app/app.tsx';
import { HeadSink, HeadSinkContext } from '../app/page-head.tsx';
import { PageLoader } from '../app/page-loader.ts';
import { findRoute, NOT_FOUND, ROUTES } from '../app/routes.ts';
import { type PageData, seed } from '../data/page-data.ts';
import { createQueryClient } from '../data/query-client.ts';
import { digitsOf } from '../language/digits-of.ts';
import { loadPack, loadPart } from '../language/load-pack.ts';
import { createTexts, type Reader } from '../language/reader.tsx';
import { LANGUAGE_CODES } from '../languages.ts';
import type { Manifest, PageAnswer, PageRequest } from '../pages-of-build.ts';
import { documentOf } from './document.ts';
import { findAssets } from './find-assets.ts';
import { negotiateLanguage, splitPath } from './negotiate-language.ts';
import { readAll } from './read-all.ts';
import { RecentPages } from './recent-pages.ts';
import { toHtml } from './to-html.ts';

/**
 * Makes the function that answers any address with its page. All code and texts are loaded before: the first reader
 * doesn't wait for them, and a newer build beside a running server changes nothing for it.
 */
export async function createRender(
  manifest: Manifest,
): Promise<(request: PageRequest) => Promise<PageAnswer>> {
  await Promise.all([
    ...[...ROUTES, NOT_FOUND].map((route) => route.load()),
    ...LANGUAGE_CODES.flatMap((code) => [loadPack(code), loadPart(code, 'studio'), loadPart(code, 'help')]),
  ]);
  const recent = new RecentPages<PageAnswer>();
  return async (request) => {
    const { language: named, rest } = splitPath(request.path);
    const language = named ?? negotiateLanguage(request.languages);
    const query = new URLSearchParams(request.search);
    const reader: Reader = {
      language,
      digits: digitsOf(query, language),
      theme: request.theme,
      origin: request.origin.replace(/\/$/, ''),
      base: named === undefined ? '' : `/${named}`,
    };
    const { route, place } = findRoute(rest, query);
    const page = (await route.load()).page;
    const { status, ...figures } = await readAll(page.reads?.(place) ?? [], request.read);
    const data: PageData = { reader, ...figures };
    const key = keyOf(request.path, query, data);
    const known = recent.get(key);
    if (known !== undefined) return known;

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
          address={{ path: `${reader.base}${rest}`, search: query.toString() }}
        />
      </HeadSinkContext>,
    );
    // Else the figures stay in memory, each for as long as a browser would keep them.
    client.clear();
    const isBare = route.isBare === true;
    const answer: PageAnswer = {
      status: route === NOT_FOUND ? 404 : status,
      html: documentOf({
        reader,
        head: sink.head,
        previewAlt: i18n._('shell.preview'),
        assets: findAssets(manifest, route, language),
        app,
        data,
        address: query.size === 0 ? place.path : `${place.path}?${query}`,
        isIndexed: status === 200 && route !== NOT_FOUND && !isBare,
      }),
      language,
      inlineHashes: [],
      cache: status === 200 ? 'public' : 'none',
      embeddable: isBare,
    };
    recent.set(key, answer);
    return answer;
  };
}

/** All that a page is made from, in short. */
function keyOf(path: string, query: URLSearchParams, data: PageData): string {
  return createHash('sha256').update(`${path}?${query}\n`).update(JSON.stringify(data)).digest('base64');
}
