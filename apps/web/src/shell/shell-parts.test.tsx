import type { Destination } from '@sahakarya/contract';
import { afterEach, expect, test, vi } from 'vitest';
import { rendered, wordsOf } from '../figures/testing/rendered.tsx';
import { LinkedPagesContext } from '../page/linked-pages.ts';
import type { PageAddress } from '../page/page-module.ts';
import { Footer } from './footer.tsx';
import { KeysList } from './keys-list.tsx';
import { inLanguage, LanguageChoice } from './language-choice.tsx';
import { NotStarted } from './not-started.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { type Asked, activeOf, NOTHING_ASKED } from './palette/asked.ts';
import { type Entry, useEntries } from './palette/entries.ts';
import { findEntries } from './palette/find-entries.ts';
import { FoundList } from './palette/found-list.tsx';
import { Palette } from './palette/palette.tsx';
import { chooseTheme, currentTheme } from './theme.ts';
import { Tabs, TopBar } from './top-bar.tsx';

afterEach(() => vi.unstubAllGlobals());

const address = (path: string, query = ''): PageAddress => ({
  path,
  params: {},
  query: new URLSearchParams(query),
});
const OVERLAY = {
  address: address('/sources', 'x=1'),
  hasReadings: false,
  onOverlay: () => {},
  onClose: () => {},
};
const PAGES = [
  { to: '/', text: 'shell.observatory', inFooter: false },
  { to: '/corrections', text: 'footer.corrections', inFooter: true },
];

test.each([
  ['mr', '/', '', '/mr/'],
  ['fr', '/studio', 'target=120', '/fr/studio?target=120'],
  ['en', '/studio', 'digits=latin&target=120', '/en/studio?target=120'],
  ['en', '/', 'digits=native', '/en/'],
] as const)(
  'in %s, %s?%s is %s: digits are chosen for each language anew',
  (language, path, search, there) => {
    expect(inLanguage(language, path, search)).toBe(there);
  },
);

test('the choice of languages names each in itself, the reader’s being chosen', () => {
  const html = rendered(<LanguageChoice address={address('/')} />, 'fr');
  expect(html).toContain('<option value="fr" lang="fr" selected="">Français</option>');
  expect(html.match(/<option/g)).toHaveLength(7);
});

const footer = (path: string, query = '', hasReadings = true) => (
  <LinkedPagesContext value={PAGES}>
    <Footer address={address(path, query)} hasReadings={hasReadings} />
  </LinkedPagesContext>
);

test('the footer links the pages that stand there, and each language by its own address', () => {
  const html = rendered(footer('/sources'));
  expect(html).toContain('<a href="/corrections">Corrections</a>');
  expect(html).not.toContain('>Observatory<');
  expect(html).toContain('href="/mr/sources" hrefLang="mr" lang="mr"');
  expect(html.match(/aria-current="true"/g)).toHaveLength(1);
});

test('digits are a choice where a language has two sets, and lead to the other one', () => {
  expect(rendered(footer('/'), 'en')).not.toContain('digits=');
  expect(rendered(footer('/'), 'mr', { digits: 'native' })).toContain('href="/?digits=latin" target="_self"');
  expect(rendered(footer('/'), 'mr', { digits: 'latin' })).toContain('href="/" target="_self"');
});

test('the other reading is the same address, and a page without figures says nothing of them', () => {
  expect(rendered(footer('/figures/groups'))).toContain('href="/figures/groups?reading=revised"');
  expect(rendered(footer('/figures/groups', 'reading=revised'))).toContain('href="/figures/groups"');
  expect(wordsOf(rendered(footer('/figures/groups')))).toContain(
    'Figures are as known on their day where that is known, else as published later.',
  );
  const bare = rendered(footer('/help', '', false));
  expect(bare).not.toContain('reading=');
  expect(wordsOf(bare)).not.toMatch(/Rates divide|Figures are/);
});

test('bars mark the part that the page lies in, and a phone has one more', () => {
  const bar = (section: 'studio' | 'none') =>
    rendered(<TopBar address={address('/')} section={section} hasReadings={true} onSearch={() => {}} />);
  expect(bar('studio').match(/<a aria-current="page" href="\/studio">/g)).toHaveLength(1);
  expect(bar('none')).not.toContain('aria-current');
  expect(bar('none')).not.toContain('href="/sources"');
  const tabs = <Tabs address={address('/sources')} section="sources" hasReadings={false} />;
  expect(rendered(tabs)).toContain('<a aria-current="page" href="/sources">');
});

test.each([
  ['/destinations/PER', 'day=2021-10-10&reading=revised', true, '/?day=2021-10-10&amp;reading=revised'],
  ['/figures/groups', 'day=2022-03-15', true, '/?day=2022-03-15'],
  ['/', 'day=2021-10-10&reading=revised', true, '/'],
  ['/studio', 'day=2021-10-10', false, '/'],
] as const)('from %s?%s the bars lead to the observatory of its day', (path, query, hasReadings, home) => {
  const of = { address: address(path, query), section: 'observatory', hasReadings } as const;
  const link = `<a aria-current="page" href="${home}">`;
  expect(rendered(<TopBar {...of} onSearch={() => {}} />)).toContain(link);
  expect(rendered(<Tabs {...of} />)).toContain(link);
});

test('the name in its own script stands beside it, but where it is the name', () => {
  const bar = <TopBar address={address('/')} section="none" hasReadings={true} onSearch={() => {}} />;
  expect(rendered(bar, 'en')).toContain('wordmark-own');
  expect(rendered(bar, 'mr')).not.toContain('wordmark-own');
});

test('a program that does not arrive is told with the way to the same page', () => {
  const html = rendered(<NotStarted address={address('/studio', 'target=120')} />);
  expect(html).toContain('href="/studio?target=120"');
  expect(rendered(<NotStarted address={address('/help')} />)).toContain('href="/help"');
});

test('from the server nothing is said of a line that is missing', () => {
  expect(rendered(<OfflineStrip />)).toBe('<div role="status"></div>');
});

test('keys are listed by what they bear, names of keys in the reader’s language', () => {
  const words = wordsOf(<KeysList {...OVERLAY} />);
  expect(words).toContain('Ctrl / ⌘ K');
  expect(words).not.toContain('keys.');
});

const entry = (text: string, ...words: string[]): Entry => ({ key: text, kind: 'page', text, words });
const ENTRIES = [
  entry('Côte d’Ivoire', 'CIV'),
  entry('Niger', 'NER'),
  entry('Algeria', 'DZA'),
  entry('Nigeria', 'NGA'),
];
const found = (text: string, most = 12) => findEntries(ENTRIES, text, most).map((each) => each.text);

test('entries are found without accents and case, by any of their words', () => {
  expect(found('cote')).toEqual(['Côte d’Ivoire']);
  expect(found('DZA')).toEqual(['Algeria']);
  expect(found('ivoire CIV')).toEqual(['Côte d’Ivoire']);
  expect(found('ivoire NGA')).toEqual([]);
});

test('those that begin with what is written come first, then in their own order', () => {
  expect(found('ger')).toEqual(['Niger', 'Algeria', 'Nigeria']);
  expect(found('niger')).toEqual(['Niger', 'Nigeria']);
  expect(findEntries([entry('The Ivory gull'), entry('Ivory')], 'ivo', 9)[0]?.text).toBe('Ivory');
  expect(findEntries([entry('x', 'ivory'), entry('An ivory gull')], 'ivo', 9)[0]?.text).toBe('An ivory gull');
});

test('without words the first entries stand there, and never more than can be looked over', () => {
  expect(found('  ', 2)).toEqual(['Côte d’Ivoire', 'Niger']);
  expect(found('ni', 1)).toEqual(['Niger']);
});

const INDIA: Destination = {
  destination: 'IND',
  iso2: 'IN',
  name: 'India',
  un_name: 'India',
  region: 'SEARO',
  income_group: 'LMIC',
  income_group_year: 2022,
  population: 1,
  population_source: 'x',
  latitude: null,
  longitude: null,
};

function Listed({ at = address('/sources', 'x=1'), hasReadings = false }) {
  const entries = useEntries(at, hasReadings, [INDIA], () => {});
  return JSON.stringify(entries.map(({ key, text, href }) => [key, text, href]));
}

test('the palette leads to pages, figures, other languages of this address and countries by their names', () => {
  const html = rendered(
    <LinkedPagesContext value={PAGES}>
      <Listed />
    </LinkedPagesContext>,
    'fr',
  ).replaceAll('&quot;', '"');
  const entries: [string, string, string][] = JSON.parse(html);
  const hrefs = new Map(entries.map(([key, , href]) => [key, href]));
  expect(hrefs.get('/corrections')).toBe('/corrections');
  expect(hrefs.get('figure groups')).toBe('/figures/groups');
  expect(entries.find(([key]) => key === 'group LIC')).toEqual([
    'group LIC',
    'Faible revenu',
    '/figures/destinations?group=LIC',
  ]);
  expect(hrefs.get('language mr')).toBe('/mr/sources?x=1');
  expect(hrefs.has('language fr')).toBe(false);
  expect(entries.find(([key]) => key === 'IND')).toEqual(['IND', 'Inde', '/destinations/IND']);
  expect(new Set(entries.map(([key]) => key)).size).toBe(entries.length);
});

test('from a page of a day the palette leads on by that day and reading', () => {
  const at = address('/', 'day=2022-07-31&reading=revised&find=x');
  const html = rendered(<Listed at={at} hasReadings />)
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  const entries: [string, string, string][] = JSON.parse(html);
  const hrefOf = (wanted: string) => entries.find(([key]) => key === wanted)?.[2];
  expect(hrefOf('IND')).toBe('/destinations/IND?day=2022-07-31&reading=revised');
  expect(hrefOf('figure groups')).toBe('/figures/groups?day=2022-07-31&reading=revised');
  expect(hrefOf('group UMIC')).toBe('/figures/destinations?day=2022-07-31&reading=revised&group=UMIC');
  expect(hrefOf('/corrections')).toBeUndefined();
});

const foundList = (asked: Asked) => (
  <FoundList
    {...OVERLAY}
    id="palette"
    asked={asked}
    setAsked={() => {}}
    onActive={() => {}}
    onAskAgain={() => {}}
  />
);

test('the palette’s field is there before its list, which has the first entry active', () => {
  const field = rendered(<Palette {...OVERLAY} />);
  expect(field).toContain('role="combobox"');
  expect(field).not.toContain('role="option"');
  const html = rendered(foundList(NOTHING_ASKED));
  expect(html).toContain('id="palette-0" role="option" tabindex="-1" aria-selected="true"');
  expect(html.match(/role="option"/g)).toHaveLength(12);
});

test('steps beyond either end of the palette’s list go round, and a list of none has no active entry', () => {
  const at = (steps: number, count: number) => activeOf({ ...NOTHING_ASKED, at: steps }, count);
  expect([at(0, 3), at(2, 3), at(3, 3), at(-1, 3), at(-4, 3)]).toEqual([0, 2, 0, 2, 2]);
  expect(at(1, 0)).toBe(-1);
});

test('as long as countries have not come the palette does not say that nothing was found', () => {
  const words = wordsOf(foundList({ ...NOTHING_ASKED, text: 'Kosovo' }));
  expect(words).not.toContain('Nothing has these words');
});

test('the theme is the one that was chosen, else the system’s', () => {
  const dataset: Record<string, string> = {};
  const page = { documentElement: { dataset }, cookie: '' };
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', { matchMedia: () => ({ matches: true }), location: { protocol: 'http:' } });
  expect(currentTheme()).toBe('dark');
  chooseTheme('light');
  expect(currentTheme()).toBe('light');
  expect(page.cookie).toMatch(/^theme=light; path=\/; max-age=31536000; samesite=lax$/);
});
