import { describe, expect, test } from 'vitest';
import { NOT_FOUND, PAGES } from '../../app/pages.ts';
import { OBSERVATORY } from '../../testing/pictures.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { documentOf } from './document.ts';

const about = { as_of: '2021-08-04', sources: ['owid-2021-10-25'] };
const list = (rows: readonly unknown[]) => ({ rows, next: null, about });
const ANSWERS = {
  '/api/v1/observatory': OBSERVATORY,
  '/api/v1/production': list([
    {
      entity: 'Producers at the forum',
      product: null,
      metric: 'capacity_per_year',
      period: 'a year',
      doses: 5_000_000_000,
      as_of: '2021-08-05',
      source: 'forum-2021-08-05',
      note: '',
    },
  ]),
  '/api/v1/trade': list([
    {
      period: '2020',
      period_type: 'annual',
      flow: 'goods',
      measure: 'value_change_pct',
      value: -8,
      source: 'wto-review-2021',
      note: '',
    },
    {
      period: '2020',
      period_type: 'annual',
      flow: 'services',
      measure: 'value_change_pct',
      value: -21,
      source: 'wto-review-2021',
      note: '',
    },
  ]),
  '/api/v1/sources': list([]),
  '/api/v1/corrections': list([]),
  '/api/v1/destinations': list([]),
};

/** Text of an HTML, without elements. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replace(/\s+/g, ' ');

test('the gap, its figures and the curve are in the HTML', async () => {
  const { html, head, status } = await renderPage('/', ANSWERS);
  expect(status).toBe(200);
  expect(head.title).toContain('Low-income countries have 1.6 doses per 100 people; high-income 101.4');
  expect(head.description).toContain('4,329 million doses');
  const text = textOf(html);
  for (const shown of [
    'Low-income countries have 1.6 doses per 100 people; high-income 101.4',
    'The gap has grown every month',
    '101.4',
    '89.9',
    '22.9',
    '4 August 2021, as known that day',
    'make 5,000 million doses a year',
    'Trade fell in 2020: goods by 8 %, services by 21 %',
  ]) {
    expect(text.replaceAll('\u202f', ' ')).toContain(shown);
  }
  expect(html.match(/<path[^>]*class="[^"]*line/g)?.length).toBeGreaterThanOrEqual(4);
  expect(html).toContain('href="/en/destinations/IND"');
});

test('what the address says is what is shown', async () => {
  const { html } = await renderPage('/?destinations=chart&coverage=table&find=fran', ANSWERS);
  const text = textOf(html);
  expect(text).toContain('1 country or territory');
  expect(html).toContain('value="fran"');
});

test('what the address says is text, whatever it says', async () => {
  const markup = '"><img src=x onerror=alert(1)></script><script>alert(2)</script>';
  const { html } = await renderPage(
    `/?destinations=chart&coverage=table&find=${encodeURIComponent(markup)}`,
    ANSWERS,
  );
  expect(html).toContain('value="&quot;&gt;&lt;img');
  expect(html).not.toMatch(/<img|<script/);
  const document = documentOf({
    reader: { language: 'en', digits: 'latin', theme: undefined, origin: 'https://example.org', base: '/en' },
    head: { title: markup, description: markup },
    previewAlt: markup,
    assets: { script: 'a.js', styles: [], preloads: [], fonts: [] },
    app: '',
    data: { find: markup },
    address: `/?find=${markup}`,
    isIndexed: true,
  });
  expect(document).not.toContain('<img');
  expect(document.match(/<script/g)).toHaveLength(2);
  expect(document).toContain('{"find":"\\">\\u003cimg');
});

test('the same figures in Marathi and Arabic, with their digits', async () => {
  expect((await renderPage('/', ANSWERS, 'mr')).html).toContain('१०१.४');
  expect((await renderPage('/', ANSWERS, 'ar')).html).toContain('101.4');
});

test('what can’t be read is said, with what to do', async () => {
  const { html, status } = await renderPage('/', {});
  expect(status).toBe(404);
  expect(textOf(html)).toContain('There is no such page');
  expect((await renderPage('/destinations/ZZZ', ANSWERS)).status).toBe(404);
});

test('an unknown address is no page', async () => {
  expect(textOf((await renderPage('/nowhere', ANSWERS)).html)).toContain('There is no page at this address');
});

describe.each([...PAGES, NOT_FOUND].flatMap(({ examples }) => examples).filter((path) => path !== '/studio'))(
  '%s',
  (address) => {
    test('has a title, a description and one first heading', async () => {
      const { html, head } = await renderPage(address, ANSWERS);
      expect(head.title).toMatch(/\S/);
      expect(head.description).toMatch(/\S/);
      expect(html.match(/<h1/g)?.length).toBe(1);
    });

    test('has no style attribute and no inline script: the content security policy allows none', async () => {
      const { html } = await renderPage(address, ANSWERS);
      expect(html.match(/<[^>]* style="[^"]*"/g) ?? []).toEqual([]);
      expect(html).not.toMatch(/<script|<style| on[a-z]+="/);
    });

    test('shows no text by its id', async () => {
      const { html } = await renderPage(address, ANSWERS);
      const ids = textOf(html).match(
        /\b(shell|gap|figure|studio|help|sources|destinations|footer|measure|group)\.[a-z][\w.-]+/g,
      );
      expect(ids ?? []).toEqual([]);
    });
  },
);
