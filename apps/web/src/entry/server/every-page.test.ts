import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPage } from '../../app/find-page.ts';
import { loadPageCode } from '../../app/page-code.ts';
import { NOT_FOUND, PAGES } from '../../app/pages.ts';
import {
  type Digits,
  hasDigits,
  LANGUAGE_CODES,
  LANGUAGES,
  type Language,
} from '../../language/languages.ts';
import { packOf } from '../../language/testing/pack-of.ts';
import { readPo } from '../../making/read-po.ts';
import { FIGURE_VIEWS } from '../../pages/observatory/address/observatory-address.ts';
import { NO_REPORTS, NOTHING, ONE_OF_EACH, WHOLE } from '../../testing/api-answers.ts';
import {
  type Answers,
  problem,
  type RenderedPage,
  renderPage,
  type Silence,
} from '../../testing/render-page.tsx';

const EXAMPLES = [...PAGES, NOT_FOUND].flatMap(({ examples }) => examples);

/** Every page in every look, and every figure in every view. */
const ALL_LOOKS = [
  ...EXAMPLES,
  ...Object.entries(FIGURE_VIEWS).flatMap(([figure, views]) =>
    views.map((view) => `/figures/${figure}?${figure}=${view}`),
  ),
  '/destinations/IND?groups=table',
  '/figures/destinations?find=xyz',
];

/** What the API may answer. */
const ANSWERS: readonly (readonly [state: string, answers: Answers])[] = [
  ['whole', WHOLE],
  ['with one of each', ONE_OF_EACH],
  ['before the first report', NO_REPORTS],
  ['without any data', NOTHING],
];
const FAILURES: readonly (readonly [state: string, answers: Silence])[] = [
  ['where nothing is found', () => problem('not-found', { what: 'destination' })],
  ['where the database does not answer', () => problem('unavailable', { seconds: '5' })],
  ['where there is not what is asked for', () => problem('invalid-input')],
  ['where the server is away', () => new TypeError('fetch failed')],
];

const TEXT_IDS = new Set(
  readPo(readFileSync(new URL('../../../locales/en.po', import.meta.url), 'utf8')).keys(),
);

/** What is read and heard of a page: words between elements, and those of its attributes. */
function wordsOf(html: string): string {
  const heard = [...html.matchAll(/ (?:aria-label|aria-valuetext|title|alt|placeholder)="([^"]*)"/g)];
  return [html.replace(/<[^>]+>/g, ' '), ...heard.map(([, words = '']) => words)]
    .join(' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** Everything that no page may show, in any language, whatever the API answers. */
function faultsOf({ html, head, document }: RenderedPage, language: Language, digits: Digits): string[] {
  const words = `${wordsOf(html)} ${head.title} ${head.description}`;
  const faults = [...(words.match(/\b(?:undefined|NaN|null|Infinity)\b|\[object \w+\]/g) ?? [])];
  faults.push(...(html.match(/="[^"]*(?:undefined|NaN|Infinity|\[object)[^"]*"/g) ?? []));
  faults.push(...(words.match(/[a-z][\w-]*(?:\.[\w-]+)+/g) ?? []).filter((word) => TEXT_IDS.has(word)));
  faults.push(...(words.match(/\{\s*\w+\s*[,}]/g) ?? []));
  const headings = html.match(/<h1/g)?.length ?? 0;
  if (headings !== 1) faults.push(`${headings} first headings`);
  if (!/\p{L}/u.test(head.title)) faults.push('no title');
  if (!/\p{L}/u.test(head.description)) faults.push('no description');
  for (const [table] of html.matchAll(/<table>.*?<\/table>/gs))
    if (!/<tbody><tr/.test(table)) faults.push(`an empty table: ${wordsOf(table)}`);
  faults.push(...(html.match(/<(ul|ol|dl|h[1-6]|p)\b[^>]*><\/\1>/g) ?? []));
  const beginning = `<html lang="${language}" dir="${LANGUAGES[language].direction}">`;
  if (!document.includes(beginning)) faults.push(`not ${beginning}`);
  const siteName = packOf(language).messages['shell.name']?.toString() ?? '';
  if (!document.includes(`<meta property="og:site_name" content="${siteName}">`))
    faults.push(`its site is not ${siteName}`);
  // The content security policy allows none of these.
  faults.push(...(html.match(/<[^>]* style="[^"]*"|<script|<style| on[a-z]+="/g) ?? []));
  if (language === 'ar' && words.includes('·'))
    faults.push('a dot, which reads as the zero of Arabic digits');
  // In an SVG neither keeps its place among Arabic digits.
  faults.push(...(html.match(/<text\b[^>]*>[^<]*[\u2066-\u2069]|<tspan\b[^>]* dx="/g) ?? []));
  faults.push(...strangeDigits(`${html} ${head.title} ${head.description}`, language, digits));
  return faults;
}

/** Names and texts with digits that are no figures, and so the same in every language. */
const NAMES = /COVID-19|CC[\s\u2011-]BY[\s\u2011-][34]\.0|UN WPP 2019|Guidelines 2\.2|\b320\b|world-2021-08/g;

/** Words in English or in no language: titles and keys of sources, commands, addresses, the choice of digits itself. */
const NOT_IN_LANGUAGE =
  /<(h2|dd|p)\b[^>]* lang="en".*?<\/\1>|<(code|pre|textarea)\b.*?<\/\2>|<p class="figure-printed">.*?<\/p>|<a [^>]*target="_self".*?<\/a>/gs;

/** Digits that are not of the set that the reader chose: the language's own, or 0 to 9. */
function strangeDigits(html: string, language: Language, digits: Digits): string[] {
  const words = wordsOf(html.replace(NOT_IN_LANGUAGE, ' ')).replace(NAMES, ' ');
  const own = digits === 'latin' ? '0-9' : language === 'mr' ? '०-९' : '٠-٩';
  const others = new RegExp(`\\S*(?![${own}])\\p{Nd}\\S*`, 'gu');
  return (words.match(others) ?? []).map((digits) => `digits of another language: ${digits}`);
}

/** Every language with each set of digits that it has. */
const READERS = LANGUAGE_CODES.flatMap((language) =>
  (hasDigits(language) ? (['native', 'latin'] as const) : (['latin'] as const)).map(
    (digits) => [language, digits] as const,
  ),
);

describe.each([
  ...ANSWERS.map(([state, answers]) => [state, answers, ALL_LOOKS] as const),
  // Where nothing is read, figures have no views.
  ...FAILURES.map(([state, answers]) => [state, answers, EXAMPLES] as const),
])('every page %s', (_state, answers, addresses) => {
  test.each(READERS)('in %s with %s digits', async (language, digits) => {
    const faults: string[] = [];
    for (const address of addresses) {
      const page = await renderPage(address, answers, language, digits);
      faults.push(...faultsOf(page, language, digits).map((fault) => `${address}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

const adviceOf = (html: string) => /<div class="[^"]*read-failed" role="alert">.*?<\/div>/s.exec(html)?.[0];

/** Whether the page at an address asks the API for anything. */
async function hasReads(address: string): Promise<boolean> {
  const [path = '', search = ''] = address.split('?');
  const { reads } = await loadPageCode(findPage(path, new URLSearchParams(search)).row);
  return reads !== undefined;
}

test.each([
  ['whole', WHOLE],
  ['with one of each', ONE_OF_EACH],
  ['before the first report', NO_REPORTS],
])('no page fails %s', async (_state, answers) => {
  for (const address of ALL_LOOKS) {
    const { status, html } = await renderPage(address, answers);
    expect([address, status, adviceOf(html)]).toEqual([address, 200, undefined]);
  }
});

test('the footer tells how figures are read on the pages that have some by reading, and on no other', async () => {
  const told: string[] = [];
  for (const address of EXAMPLES) {
    const { html } = await renderPage(address, WHOLE);
    const footer = /<footer.*<\/footer>/s.exec(html)?.[0] ?? '';
    if (/Rates divide .* Figures are as .* Show them as /s.test(wordsOf(footer))) told.push(address);
    else
      expect([address, wordsOf(footer)]).toEqual([
        address,
        expect.not.stringMatching(/Rates|Figures are|Show/),
      ]);
  }
  expect(told).toEqual([
    '/',
    '/?reading=revised&day=2022-06-05&measure=full&coverage=chart',
    '/destinations/IND',
    '/figures/coverage',
    '/figures/groups',
    '/figures/coverage?coverage=chart&countries=IND',
  ]);
});

test.each(['known', 'revised'] as const)(
  'where the day has one reading, cards, choice and footer tell the same of it, and links keep reading=%s',
  async (reading) => {
    const [path, ofIndia] = ['/api/v1/observatory', '/api/v1/coverage/destinations/IND'];
    const published = '2023-09-07';
    const series = Object(WHOLE[ofIndia]);
    const weeks = series.data.weeks.map((week: object) => ({ ...week, published }));
    const one = {
      ...WHOLE,
      [path]: { ...Object(WHOLE[path]), reading, readings: ['known'], published },
      [ofIndia]: { ...series, data: { ...series.data, reading, weeks } },
    };
    const query = reading === 'known' ? '' : '&reading=revised';
    for (const page of ['/', '/destinations/IND', '/figures/groups', '/figures/coverage']) {
      const { html } = await renderPage(`${page}?day=2021-08-04${query}`, one);
      const footer = /<footer.*<\/footer>/s.exec(html)?.[0] ?? '';
      const said = 'Nobody kept what was known on this day: figures are as published in September 2023.';
      const main = wordsOf(html.replace(footer, ''));
      expect(main, page).toContain(said);
      expect(main, page).toContain('as published in September 2023');
      expect(main, page).not.toContain('as revised later');
      expect(wordsOf(footer), page).toContain(said);
      expect(wordsOf(footer), page).not.toMatch(/as revised later|as known on their day|Show them/);
      const choice = /<div class="reading-choice.*?<\/p>/s.exec(html)?.[0] ?? '';
      expect(choice.match(/aria-checked="true"/g), page).toHaveLength(1);
      expect(choice, page).toMatch(/aria-checked="true"[^>]*><span>As published</);
      const dated = [...html.matchAll(/href="([^"]*[?]day=2021-08-04[^"]*)"/g)].map(([, href]) => href ?? '');
      const kept = dated.filter((href) => href.includes('reading=revised') === (reading === 'revised'));
      expect(dated.length, page).toBeGreaterThan(0);
      expect(kept, page).toEqual(dated);
    }
  },
);

test.each(FAILURES)(
  '%s, a page that reads says so and what to do; the others stay as they are',
  async (_, answers) => {
    for (const address of EXAMPLES) {
      const { status, html } = await renderPage(address, answers);
      const advice = adviceOf(html);
      if (!(await hasReads(address))) expect([address, status, advice]).toEqual([address, 200, undefined]);
      else {
        expect(status, address).toBeGreaterThanOrEqual(400);
        expect(advice, address).toMatch(/<h1>[^<]+<\/h1><p>[^<]+<\/p><p[^>]*><(button|a)\b[^>]*>[^<]+</);
      }
    }
  },
);

test('a platform without reports says that it has none yet, and leads on to what works without', async () => {
  for (const address of ['/', '/figures/groups', '/embed/shares']) {
    const { html, status } = await renderPage(address, NOTHING);
    expect(status, address).toBe(404);
    expect(html, address).toContain('<h1>There are no figures here yet</h1>');
    expect(adviceOf(html), address).toContain('href="/en/studio"');
  }
});

test.each([
  ['/figures/production', NOTHING, 'There are no such figures here yet'],
  ['/figures/trade?trade=table', NOTHING, 'There are no such figures here yet'],
  ['/sources', NOTHING, 'No source has been named here yet'],
  ['/corrections', NOTHING, 'No figure has been corrected here yet'],
  ['/figures/groups', NO_REPORTS, 'No doses had been reported by 4 August 2021'],
  ['/figures/shares?shares=table', NO_REPORTS, 'No doses had been reported by 4 August 2021'],
  ['/figures/kinds', NO_REPORTS, 'No doses had been reported by 4 August 2021'],
  ['/destinations/IND', NO_REPORTS, 'India had not reported by then'],
  ['/figures/destinations?find=xyz', WHOLE, 'No country or territory has these words in its name'],
])('%s says why it is empty', async (address, answers, why) => {
  const { html } = await renderPage(address, answers);
  const said = /<p class="empty-state-title">([^<]*)/.exec(html)?.[1];
  expect(said?.replaceAll('\u00a0', ' ')).toContain(why);
});

test('of one country no title claims what only many could say', async () => {
  const { html, head } = await renderPage('/', ONE_OF_EACH);
  expect(head.title).toContain('Doses per 100 people, by income group');
  expect(wordsOf(head.description)).toContain('772 million doses had been given by 4 August 2021.');
  expect(wordsOf(html)).not.toMatch(/0 %.* of doses went|High-income countries|most of Africa/);
});

test('where one part of a page cannot be read, the others stand there, and it says why', async () => {
  const page = await renderPage('/', { ...WHOLE, '/api/v1/trade': problem('too-slow') });
  expect(page.html.match(/<h1/g)).toHaveLength(1);
  expect(page.head.title).toContain('On 4\u00a0August 2021 low-income countries had been given 1.6 doses');
  expect(adviceOf(page.html)).toContain('The answer took too long');
  const listings = { ...WHOLE, '/api/v1/listings': problem('unavailable') };
  const destination = await renderPage('/destinations/IND', listings);
  expect(adviceOf(destination.html)).toContain('Figures cannot be read just now');
  expect(destination.html).not.toContain('not listed by WHO');
});
