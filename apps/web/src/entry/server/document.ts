import { escaped } from '../../language/escaped.ts';
import { LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts';
import type { Reader } from '../../language/reader.tsx';
import type { Head } from '../../page/page-head.tsx';
import type { PageAssets } from './find-assets.ts';
import { PREVIEW_SIZE, type Preview, previewPath } from './previews.ts';

export interface DocumentParts {
  readonly reader: Reader;
  /** What the platform is called in the reader's language. */
  readonly siteName: string;
  readonly head: Head;
  /** The picture of a link preview, and what it shows in words. */
  readonly preview: Preview;
  readonly previewAlt: string;
  readonly assets: PageAssets;
  /** The styles of all pages. */
  readonly css: string;
  /** The application as HTML. */
  readonly app: string;
  /** What the browser needs to take over, as JSON text. */
  readonly data: string;
  /** The path below the language, with its query: `/studio?target=140`. */
  readonly address: string;
  /** Pages that stand in other sites' frames are found through the page that they are a part of. */
  readonly isIndexed: boolean;
}

/**
 * The whole page. Its styles stand in it, so that it can be read before anything else has come; the content security
 * policy admits them by their hash. No script does, and none is waited for but the
 * one that keeps room for letters.
 */
export function documentOf(parts: DocumentParts): string {
  const { reader, siteName, head, preview, previewAlt, assets, css, app, data, address, isIndexed } = parts;
  const { language, theme, origin, exercise } = reader;
  const theme_ = theme === undefined ? '' : ` data-theme="${theme}"`;
  const exercise_ = exercise === undefined ? '' : ` data-exercise="${exercise}"`;
  const linkTo = (code: string) => escaped(`${origin}/${code}${address === '/' ? '/' : address}`);
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${LANGUAGES[language].direction}"${theme_}${exercise_}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // First of all: fonts are shown where they are there when the page is painted.
    ...assets.fonts.map(
      (file) => `<link rel="preload" href="/assets/${file}" as="font" type="font/woff2" crossorigin>`,
    ),
    // Before sheets, which it would wait for.
    ...(assets.room === undefined
      ? []
      : [
          `<script src="/assets/${assets.room.script}" data-own="${language}" data-sheet="/assets/${assets.room.sheet}"></script>`,
        ]),
    `<link rel="stylesheet" href="/assets/${assets.faces}">`,
    `<title>${escaped(head.title)}</title>`,
    `<meta name="description" content="${escaped(head.description)}">`,
    `<meta property="og:title" content="${escaped(head.finding ?? head.title)}">`,
    `<meta property="og:description" content="${escaped(head.description)}">`,
    '<meta property="og:type" content="website">',
    `<meta property="og:site_name" content="${escaped(siteName)}">`,
    `<meta property="og:locale" content="${language}">`,
    `<meta property="og:url" content="${linkTo(language)}">`,
    `<meta property="og:image" content="${escaped(`${origin}${previewPath(preview, language)}`)}">`,
    `<meta property="og:image:width" content="${PREVIEW_SIZE.width}">`,
    `<meta property="og:image:height" content="${PREVIEW_SIZE.height}">`,
    `<meta property="og:image:alt" content="${escaped(previewAlt)}">`,
    '<meta name="twitter:card" content="summary_large_image">',
    '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">',
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#171e26">',
    ...(isIndexed ? [] : ['<meta name="robots" content="noindex">']),
    `<link rel="canonical" href="${linkTo(language)}">`,
    ...LANGUAGE_CODES.map((code) => `<link rel="alternate" hreflang="${code}" href="${linkTo(code)}">`),
    `<link rel="alternate" hreflang="x-default" href="${escaped(`${origin}${address}`)}">`,
    `<style>${css}</style>`,
    `<script type="module" src="/assets/${assets.script}" data-program="${assets.program.map((file) => `/assets/${file}`).join(' ')}"></script>`,
    ...assets.preloads.map((file) => `<link rel="modulepreload" href="/assets/${file}">`),
    '<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">',
    '</head>',
    '<body>',
    `<div id="app">${app}</div>`,
    `<script type="application/json" id="page-data">${unclosed(data)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** JSON that can't end the element it stands in. */
function unclosed(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
