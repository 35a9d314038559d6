import { expect, test } from 'vitest';
import { WHOLE } from '../../testing/api-answers.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { documentOf } from './document.ts';

/** Text of an HTML, without elements. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replace(/\s+/g, ' ');

test('the gap, its figures and the curve are in the HTML', async () => {
  const { html, head, status } = await renderPage('/', WHOLE);
  expect(status).toBe(200);
  expect(head.title).toContain(
    'On 4\u00a0August 2021 low-income countries had been given 1.6 doses per 100 people; high-income 101.4',
  );
  expect(head.description).toContain('4,329 million doses');
  const text = textOf(html);
  for (const shown of [
    'On 4 August 2021 low-income countries had been given 1.6 doses per 100 people; high-income 101.4',
    'Latest figures here: 1 January 2023',
    'The gap has grown every month',
    '101.4',
    '89.9',
    '22.9',
    '4 August 2021, as known that day',
    'make 5,000 million doses a year',
    'Trade fell in 2020: goods by 8 %, services by 21 %',
  ]) {
    expect(text.replaceAll(/[\u202f\u00a0]/g, ' ')).toContain(shown);
  }
  expect(html.match(/<path[^>]*class="[^"]*line/g)?.length).toBeGreaterThanOrEqual(4);
  // Wherever it leads on, it is about the day that was shown.
  expect(html).toContain('href="/en/destinations/IND?day=2021-08-04"');
  expect(html).not.toContain('href="/en/destinations/IND"');
  expect(html).toContain('href="/en/?day=2023-01-01"');
});

/** Keys of the table of destinations, in its order. */
function rowsOf(html: string): (string | undefined)[] {
  const table = /id="destinations"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(html)?.[1] ?? '';
  return [...table.matchAll(/href="\/en\/destinations\/(\w{3})/g)].map(([, key]) => key);
}

test('the table has the large countries of its title, and all when they are asked for', async () => {
  const { html } = await renderPage('/', WHOLE);
  expect(rowsOf(html)).toEqual(['COD', 'NGA', 'ETH']);
  expect(textOf(html)).toContain('Three large countries have given fewer than');
  expect(html).toContain('href="/en/?rows=all#destinations"');
  const whole = await renderPage('/?rows=all', WHOLE);
  expect(rowsOf(whole.html).length).toBeGreaterThan(3);
  const sorted = await renderPage('/?sort=name', WHOLE);
  expect(rowsOf(sorted.html)).toHaveLength(rowsOf(whole.html).length);
});

test.each(['/figures/destinations', '/embed/destinations'])(
  'by itself at %s the list begins with those of its title, and has no mark of an order that it is not in',
  async (path) => {
    const { html } = await renderPage(path, WHOLE);
    const whole = await renderPage(`${path}?rows=all`, WHOLE);
    const told = ['COD', 'NGA', 'ETH'];
    const others = rowsOf(whole.html).filter((key) => !told.includes(key ?? ''));
    expect(textOf(html)).toContain('Three large countries have given fewer than');
    expect(rowsOf(whole.html)[0]).toBe('CHN');
    expect(rowsOf(html)).toEqual([...told, ...others]);
    expect(html).not.toMatch(/aria-sort="(?:as|des)cending"/);
    expect(whole.html).toContain('aria-sort="descending"');
    // Heads lead to the order that their column begins with.
    expect(html).toContain(`href="/en${path}?rows=all#destinations"`);
    expect(html).toContain(`href="/en${path}?sort=-rate&amp;rows=all#destinations"`);
    const bars = await renderPage(`${path}?destinations=chart`, WHOLE);
    expect(textOf(bars.html)).toMatch(/Congo.*Nigeria.*Ethiopia.*China/);
  },
);

test.each(['/figures/coverage', '/figures/destinations?destinations=map'])(
  'the map of %s is named with the language’s own comma between what it shows and the day',
  async (path) => {
    const labelIn = async (language: 'ar' | 'en' | 'zh') => {
      const { html } = await renderPage(path, WHOLE, language);
      return /class="bubble-map-picture[^>]*aria-label="([^"]*)"/.exec(html)?.[1];
    };
    expect(await labelIn('en')).toContain(', 4\u00a0August\u00a02021');
    expect(await labelIn('zh')).toMatch(/^[^,]*、2021\u2060?年/);
    expect(await labelIn('ar')).toMatch(/^[^,]*، 4/);
  },
);

test('what the address says is what is shown', async () => {
  const { html } = await renderPage('/?destinations=chart&coverage=table&find=fran', WHOLE);
  const text = textOf(html);
  expect(text).toContain('1 country or territory');
  expect(html).toContain('value="fran"');
});

test('what the address says is text, whatever it says', async () => {
  const markup = '"><img src=x onerror=alert(1)></script><script>alert(2)</script>';
  const { html } = await renderPage(
    `/?destinations=chart&coverage=table&find=${encodeURIComponent(markup)}`,
    WHOLE,
  );
  expect(html).toContain('value="&quot;&gt;&lt;img');
  expect(html).not.toMatch(/<img|<script/);
  const document = documentOf({
    reader: { language: 'en', digits: 'latin', theme: undefined, origin: 'https://example.org', base: '/en' },
    head: { title: markup, description: markup },
    siteName: markup,
    preview: 'map',
    previewAlt: markup,
    assets: { script: 'a.js', style: 'a.css', faces: 'b.css', preloads: [], program: [], fonts: [] },
    css: 'p{color:red}',
    app: '',
    data: JSON.stringify({ find: markup }),
    address: `/?find=${markup}`,
    isIndexed: true,
  });
  expect(document).not.toContain('<img');
  expect(document.match(/<script/g)).toHaveLength(2);
  expect(document).toContain('{"find":"\\">\\u003cimg');
});

test('the same figures in Marathi and Arabic, with their digits', async () => {
  expect((await renderPage('/', WHOLE, 'mr')).html).toContain('१०१.४');
  expect((await renderPage('/', WHOLE, 'ar')).html).toContain('101.4');
});

test('what can’t be read is said, with what to do', async () => {
  const { html, status } = await renderPage('/', {});
  expect(status).toBe(404);
  expect(textOf(html)).toContain('There is no such page');
  expect((await renderPage('/destinations/ZZZ', WHOLE)).status).toBe(404);
});

test('an unknown address is no page', async () => {
  expect(textOf((await renderPage('/nowhere', WHOLE)).html)).toContain('There is no page at this address');
});

test('before a page can be read, nothing is waited for but the faces of fonts', async () => {
  const { document } = await renderPage('/', WHOLE);
  const head = document.slice(0, document.indexOf('</head>'));
  expect(head.match(/<style>/g)).toHaveLength(1);
  expect(head.match(/rel="stylesheet"/g)).toHaveLength(1);
  expect(head).not.toMatch(/<script (?!type="module")/);
  expect(document.slice(head.length)).not.toMatch(/<style|stylesheet/);
});
