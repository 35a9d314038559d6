import { NOT_FOUND } from '../../app/pages.ts';
import { escaped } from '../../language/escaped.ts';
import { firstDigits, LANGUAGE_CODES, LANGUAGES, type Language } from '../../language/languages.ts';
import { loadPack } from '../../language/load-pack.ts';
import { createTexts } from '../../language/reader.tsx';
import { failureWords } from '../../page/failure-words.ts';
import type { FailurePage, Manifest, PageRequest } from '../pages-of-build.ts';
import { findAssets } from './find-assets.ts';
import { negotiateLanguage, splitPath } from './negotiate-language.ts';

type Texts = (id: string) => string;

/**
 * Makes the function that says in the reader's language why a page can't be made. It needs no figures and no program,
 * and what it made it keeps: there is one for each language, code and theme.
 */
export async function failurePages(
  manifest: Manifest,
): Promise<(request: PageRequest, code: string) => FailurePage> {
  const texts = new Map(
    await Promise.all(LANGUAGE_CODES.map(async (code) => [code, await textsOf(code)] as const)),
  );
  const made = new Map<string, string>();
  return ({ path, languages, theme }, code) => {
    const language = splitPath(path).language ?? negotiateLanguage(languages);
    const key = [language, theme, code].join(' ');
    const html =
      made.get(key) ?? failureDocument(manifest, language, theme, code, texts.get(language) ?? ((id) => id));
    made.set(key, html);
    return { html, language };
  };
}

async function textsOf(language: Language): Promise<Texts> {
  const i18n = createTexts({ language, digits: firstDigits(language) }, await loadPack(language));
  return (id) => i18n._(id);
}

function failureDocument(
  manifest: Manifest,
  language: Language,
  theme: PageRequest['theme'],
  code: string,
  text: Texts,
): string {
  const words = failureWords({ code, status: 503, parameters: {} });
  const title = escaped(text(`problem.${words}.title`));
  const { style, faces } = findAssets(manifest, NOT_FOUND, language);
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${LANGUAGES[language].direction}"${theme === undefined ? '' : ` data-theme="${theme}"`}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${title}${text('list.dot')}${escaped(text('shell.name'))}</title>`,
    ...[faces, style].map((file) => `<link rel="stylesheet" href="/assets/${file}">`),
    '<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">',
    '</head>',
    '<body>',
    '<div id="app">',
    ...topBar(language, text),
    '<main>',
    '<div class="page-body"><div class="prose">',
    `<h1>${title}</h1>`,
    `<p>${escaped(text(`problem.${words}.says`))}</p>`,
    // An empty address is the page's own, whichever that is.
    `<p><a class="button" href="">${escaped(text('error.page.retry'))}</a></p>`,
    `<p class="hint"><code>${escaped(code)}</code></p>`,
    `<p class="way"><a href="/${language}/">${escaped(text('not-found.home'))}</a></p>`,
    '</div></div>',
    '</main>',
    ...footer(language, text),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The name of the platform, and the way home. */
function topBar(language: Language, text: Texts): readonly string[] {
  return [
    '<header class="top-bar">',
    `<a class="wordmark" href="/${language}/"><img src="/assets/mark.svg" width="24" height="24" alt="">`,
    `<span>${escaped(text('shell.name'))}</span></a>`,
    '</header>',
  ];
}

/** The first page in each language: the document is kept for every address, and knows none. */
function footer(language: Language, text: Texts): readonly string[] {
  const links = LANGUAGE_CODES.map((code) => {
    const isOwn = code === language ? ' aria-current="true"' : '';
    return `<a href="/${code}/" hreflang="${code}" lang="${code}"${isOwn}>${LANGUAGES[code].name}</a>`;
  });
  return [
    '<footer class="footer"><div class="footer-body">',
    `<nav class="footer-links" aria-label="${escaped(text('shell.language'))}">`,
    ...links,
    '</nav>',
    '</div></footer>',
  ];
}
