import { App } from '../app/app.tsx';
import { findPage } from '../app/find-page.ts';
import { PageLoader } from '../app/page-loader.ts';
import { seed } from '../data/page-data.ts';
import { createQueryClient } from '../data/query-client.ts';
import { dataText } from '../entry/server/data-text.ts';
import { documentOf } from '../entry/server/document.ts';
import { previewOf } from '../entry/server/previews.ts';
import { readAll } from '../entry/server/read-all.ts';
import { toHtml } from '../entry/server/to-html.ts';
import { type Digits, firstDigits, type Language } from '../language/languages.ts';
import { createTexts, type Reader } from '../language/reader.tsx';
import { packOf } from '../language/testing/pack-of.ts';
import { type Head, HeadSink, HeadSinkContext } from '../page/page-head.tsx';

/** Answers of the API by path, without the query; others are not found. */
export type Answers = Readonly<Record<string, unknown>>;

/** An API that gives no answer at all: what it throws. */
export type Silence = () => Error;

/** A problem of the API, as the server hands it to a page. */
export function problem(code: string, parameters: Readonly<Record<string, string>> = {}): Error {
  return Object.assign(new Error(code), { code, parameters });
}

export interface RenderedPage {
  /** The application alone. */
  readonly html: string;
  readonly head: Head;
  readonly status: number;
  /** The whole page, but for the names of its files. */
  readonly document: string;
}

const NO_ASSETS = { script: '', preloads: [], program: [], style: '', faces: '', fonts: [] };

/** A page as the server sends it: with its first figures, and before any script. */
export async function renderPage(
  asked: string,
  answers: Answers | Silence,
  language: Language = 'en',
  digits: Digits = firstDigits(language),
): Promise<RenderedPage> {
  const [path = '', search = ''] = asked.split('?');
  const reader: Reader = {
    language,
    digits,
    theme: undefined,
    origin: 'https://example.org',
    base: `/${language}`,
  };
  const query = new URLSearchParams(search);
  const { row, address } = findPage(path, query);
  const pack = packOf(language);
  const i18n = createTexts(reader, pack);
  const loader = new PageLoader(reader, i18n, async () => undefined);
  const page = await loader.load(row);
  const { status, texts, ...figures } = await readAll(page.reads?.(address) ?? [], async (path) => {
    if (typeof answers === 'function') throw answers();
    const answer = answers[path.split('?')[0] ?? ''];
    if (answer === undefined) throw problem('not-found');
    if (answer instanceof Error) throw answer;
    return JSON.stringify(answer);
  });
  const client = createQueryClient();
  seed(client, figures);
  const sink = new HeadSink();
  const html = await toHtml(
    <HeadSinkContext value={sink}>
      <App
        reader={reader}
        pack={pack}
        i18n={i18n}
        client={client}
        loader={loader}
        address={{ path: `/${language}${path}`, search }}
      />
    </HeadSinkContext>,
  );
  client.clear();
  const document = documentOf({
    reader,
    head: sink.head,
    preview: previewOf(row),
    siteName: i18n._('shell.name'),
    previewAlt: i18n._(`shell.preview.${previewOf(row)}`),
    assets: NO_ASSETS,
    css: '',
    app: html,
    data: dataText({ reader, ...figures }, texts),
    address: asked,
    isIndexed: true,
  });
  return { html, head: sink.head, status, document };
}
