import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { LAPTOP, PHONE, reader, SMALL_LAPTOP } from './page.ts';
import { LANGUAGES } from './pages.ts';

const { look, tab, visit, need } = reader();

/** Bytes of JavaScript, gzipped, that may be loaded before the first screen answers to input. */
const SCRIPT_BUDGET = 200_000;
/** The same of everything: page, scripts, styles, fonts, data. */
const WHOLE_BUDGET = 450_000;
/** Spread in a card's picture, px: more is a hole. */
const MOST_EMPTY = 48;
/** Px of a slider on which a week of two years can be chosen. */
const SHORTEST_TRACK = 200;

describe('without JavaScript', () => {
  it('says the gap, and shows the curve', async (context) => {
    need(context);
    const { page, close } = await visit('/en/', { javaScriptEnabled: false });
    const heading = await page.textContent('h1');
    expect(heading).toContain('1.6');
    expect(heading).toContain('101.4');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('4\u00a0August 2021');
    for (const rate of ['101.4', '89.9', '22.9', '1.6']) expect(text).toContain(rate);
    expect(await page.locator('main svg path').count()).toBeGreaterThan(4);
    await close();
  });

  it('has a title, a description and its languages for link previews', async () => {
    const html = await (await fetch(new URL('/', inject('address')))).text();
    expect(html).toMatch(/<meta property="og:title" content="[^"]*1\.6[^"]*101\.4/);
    expect(html).toMatch(/<meta (name|property)="(og:)?description"/);
    const [, picture = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
    const answer = await fetch(new URL(new URL(picture).pathname, inject('address')));
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    for (const language of LANGUAGES) {
      expect(html).toMatch(new RegExp(`hreflang="${language}"`, 'i'));
    }
  });

  it.for(LANGUAGES)('%s: a link to the studio is previewed with its finding', async (language) => {
    const html = await (await fetch(new URL(`/${language}/studio`, inject('address')))).text();
    const [, title] = /<meta property="og:title" content="([^"]+)"/.exec(html) ?? [];
    const [, marked = ''] = /<h1>(.*?)<\/h1>/s.exec(html) ?? [];
    const heading = marked.replaceAll(/<[^>]+>/g, '');
    expect(heading).toMatch(language === 'mr' ? /९६.५/ : /96[.,]5/);
    const joint = language === 'ar' ? '؛ ' : '\u00a0· ';
    expect(title?.startsWith(`${heading}${joint}`), title).toBe(true);
  });
});

it.for([LAPTOP, SMALL_LAPTOP])('fits $width × $height without scrolling', async (viewport, context) => {
  need(context);
  const { page, close } = await visit('/en/', { viewport });
  const bottoms = await page.evaluate(() =>
    [...document.querySelectorAll('[data-first-screen]')].map((element) => ({
      name: element.getAttribute('data-first-screen'),
      bottom: Math.round(element.getBoundingClientRect().bottom),
    })),
  );
  expect(bottoms.map(({ name }) => name).sort()).toEqual(['curve', 'gap', 'map', 'studio']);
  for (const { name, bottom } of bottoms) expect(bottom, name ?? '').toBeLessThanOrEqual(viewport.height);
  await close();
});

it('asks nothing of another machine, and stays within its weight', async (context) => {
  need(context);
  const { page, requests, faults, close } = await visit('/en/');
  const address = inject('address');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
  const weights = await Promise.all(
    requests
      .filter((url) => url.startsWith(address))
      .map(async (url) => {
        const answer = await fetch(url);
        const body = Buffer.from(await answer.arrayBuffer());
        const isFont = /font/.test(answer.headers.get('content-type') ?? '');
        const asksForPasskeys = body.includes('/visits/passkey');
        return { url, asksForPasskeys, bytes: isFont ? body.length : gzipSync(body).length };
      }),
  );
  const sum = (kind: RegExp) =>
    weights.filter(({ url }) => kind.test(url)).reduce((total, { bytes }) => total + bytes, 0);
  const table = weights.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');
  expect(sum(/\.js$/), table).toBeLessThanOrEqual(SCRIPT_BUDGET);
  expect(sum(/./), table).toBeLessThanOrEqual(WHOLE_BUDGET);
  // Nothing of the ways in, which pages of the table load.
  expect(weights.filter(({ asksForPasskeys }) => asksForPasskeys)).toEqual([]);
  expect(faults).toEqual([]);
  expect(await page.title()).not.toBe('');
  await close();
});

it.for(['en', 'mr', 'ar', 'ru'])(
  '%s: loads no font of a script that nothing but names of languages is written in',
  async (language, context) => {
    need(context);
    const { page, requests, close } = await visit(`/${language}/`);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    const fonts = requests.flatMap((url) => /([a-z-]+)(?:-\d+)?-[\w-]{8}\.woff2$/.exec(url)?.[1] ?? []);
    const own = { en: [], mr: ['devanagari'], ar: ['arabic'], ru: ['cyrillic'] }[language] ?? [];
    expect(fonts.filter((name) => !name.startsWith('marks-')).sort()).toEqual([...own, 'latin'].sort());
    await close();
  },
);

it.for(LANGUAGES)(
  '%s: the day is chosen above the fold, and no card has a hole',
  async (language, context) => {
    need(context);
    const { page } = await look(`/${language}/`);
    const seen = await page.evaluate(() => {
      const box = (place: string, from: Element | Document = document) => {
        const element = from.querySelector(place);
        if (element === null) throw new Error(`no ${place}`);
        return element.getBoundingClientRect();
      };
      const map = document.querySelector('[data-first-screen=map]') ?? document;
      const cards = [...document.querySelectorAll('.first-figures .small-figure')];
      return {
        controls: box('.day-controls').bottom,
        aboveKeys: box('.map-keys').top - box('.bubble-map-picture').bottom,
        aboveControls: box('.day-controls', map).top - box('.map-keys').bottom,
        belowBars: box('#shares .figure-foot').top - box('#shares .share-rows').bottom,
        /** From the top of a small card's title to the top of its switch. */
        switches: cards.map((card) => box('.segments', card).top - box('.figure-title', card).top),
      };
    });
    expect(seen.controls).toBeLessThanOrEqual(LAPTOP.height);
    for (const empty of [seen.aboveKeys, seen.aboveControls, seen.belowBars])
      expect(empty).toBeLessThanOrEqual(MOST_EMPTY);
    for (const apart of seen.switches) expect(Math.abs(apart)).toBeLessThanOrEqual(4);
    for (const width of [SMALL_LAPTOP.width, LAPTOP.width, 1920]) {
      await page.setViewportSize({ width, height: LAPTOP.height });
      const { track, belowBars } = await page.evaluate(() => ({
        track: document.querySelector('.week-range')?.getBoundingClientRect().width ?? 0,
        belowBars: [...document.querySelectorAll('.figure-pair .figure-card')].map((card) => {
          const [bars, foot] = ['.bar-parts', '.figure-foot'].map((place) => card.querySelector(place));
          if (!bars || !foot) throw new Error('no bars');
          const lowest = [...bars.querySelectorAll('rect')].map((bar) => bar.getBoundingClientRect().bottom);
          return foot.getBoundingClientRect().top - Math.max(...lowest);
        }),
      }));
      expect(track, `the slider at ${width} px`).toBeGreaterThanOrEqual(SHORTEST_TRACK);
      expect(belowBars, `cards at ${width} px`).toHaveLength(2);
      for (const empty of belowBars)
        expect(empty, `below bars at ${width} px`).toBeLessThanOrEqual(MOST_EMPTY);
    }
  },
);

it.for(['en', 'es', 'ru'])(
  '%s: a tablet has the finding on three lines, no word broken',
  async (language, context) => {
    need(context);
    const { page } = await look(`/${language}/`);
    await page.setViewportSize({ width: 768, height: 1024 });
    const { lines, broken, button } = await page.evaluate(() => {
      const heading = document.querySelector('h1') ?? document.body;
      const words = [...heading.querySelectorAll('.whole-word')];
      const question = document.querySelector('.to-studio .button') ?? document.body;
      const text = document.createRange();
      text.selectNodeContents(question);
      return {
        lines: heading.clientHeight / Number.parseFloat(getComputedStyle(heading).lineHeight),
        broken: words.filter((word) => word.getClientRects().length > 1).map((word) => word.textContent),
        button: text.getClientRects().length,
      };
    });
    expect(Math.round(lines)).toBeLessThanOrEqual(3);
    expect(broken).toEqual([]);
    expect(button, 'lines of the button').toBe(1);
  },
);

it('no title of a page is larger than the finding of the first one, whatever the window', async (context) => {
  need(context);
  const sizes: number[][] = [[], []];
  for (const [at, path] of ['/en/', '/en/sources'].entries()) {
    const { page } = await look(path);
    for (const viewport of [LAPTOP, SMALL_LAPTOP, { width: 768, height: 1024 }, PHONE]) {
      await page.setViewportSize(viewport);
      sizes[at]?.push(
        await page.evaluate(() => {
          const title = document.querySelector('h1') ?? document.body;
          return Number.parseFloat(getComputedStyle(title).fontSize);
        }),
      );
    }
  }
  const [findings = [], titles = []] = sizes;
  for (const [at, size] of titles.entries()) expect(findings[at]).toBeGreaterThanOrEqual(size);
});

it.for(['en', 'ar'])('%s: the controls of the day have one middle line', async (language, context) => {
  need(context);
  const { page } = await look(`/${language}/`);
  const middles = await page.evaluate(() =>
    ['.week-play', '.week-range', '.segments', 'select'].map((place) => {
      const box = document.querySelector(`.day-controls ${place}`)?.getBoundingClientRect();
      return box === undefined ? Number.NaN : (box.top + box.bottom) / 2;
    }),
  );
  for (const middle of middles) expect(Math.abs(middle - (middles[0] ?? 0))).toBeLessThanOrEqual(1);
});

it('the curve takes the same room before it is drawn and after', async (context) => {
  need(context);
  const { page } = await look('/en/');
  const heights = await page.evaluate(() => {
    const chart = document.querySelector<HTMLElement>('[data-first-screen=curve] .line-chart');
    if (chart === null) throw new Error('no curve');
    return ['visible', 'hidden'].map((drawn) => {
      chart.style.setProperty('content-visibility', drawn, 'important');
      return chart.getBoundingClientRect().height;
    });
  });
  expect(heights[1]).toBe(heights[0]);
});

/** Runs in the page: counts how much of it moves by itself, as browsers do. */
function countMoves(): void {
  Object.assign(window, { moved: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      Object.assign(window, { moved: Reflect.get(window, 'moved') + Reflect.get(entry, 'value') });
  }).observe({ type: 'layout-shift', buffered: true });
}

const pathsOf = (languages: readonly string[], paths: readonly string[]): string[] =>
  languages.flatMap((language) => paths.map((path) => `/${language}${path}`));

const movedIn = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(window, 'moved')));

it.for(['mr', 'zh'])(
  '%s: a page is seen, though the sheet that keeps the room of its letters never comes',
  async (language, context) => {
    need(context);
    const { page, close } = await tab({ serviceWorkers: 'block' });
    let isAsked = false;
    await page.route(/widths-/, () => {
      isAsked = true;
    });
    await page.goto(new URL(`/${language}/help`, inject('address')).href, { waitUntil: 'commit' });
    await page.waitForSelector('h1', { state: 'visible', timeout: 10_000 });
    expect(isAsked).toBe(true);
    await close();
  },
);

// The test machine has letters of the first languages, and none of Devanagari or Chinese. A phone's lines break most.
describe.each([
  ['laptop', LAPTOP, { known: ['en', 'ar'], unknown: ['mr'] }],
  ['phone', PHONE, { known: ['en', 'fr', 'ar', 'ru'], unknown: ['mr', 'zh'] }],
] as const)('on a %s', (_, viewport, { known, unknown }) => {
  it.for([
    ...pathsOf(known, ['/', '/contents', '/destinations/IND']),
    ...pathsOf(unknown, ['/', '/help', '/destinations/IND', '/figures/coverage?countries=IND']),
  ])('%s: fonts that come after the page move nothing', async (path, context) => {
    need(context);
    const { page, close } = await tab({ viewport, serviceWorkers: 'block' });
    await page.addInitScript(countMoves);
    let come = () => {};
    const held = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route(/\.woff2$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(new URL(path, inject('address')).href, { waitUntil: 'commit' });
    await page.waitForSelector('html[data-usable]');
    come();
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    expect(await movedIn(page)).toBeLessThanOrEqual(0.02);
    await close();
  });
});

it('cards are shown when all of them have come', async (context) => {
  need(context);
  const { page, close } = await visit('/en/', { javaScriptEnabled: false });
  const shown = () =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('.first-figures') ?? document.body).visibility,
    );
  expect(await shown()).toBe('visible');
  await page.route(/\/en\/$/, async (route) => {
    const answer = await route.fetch();
    const [begun = ''] = (await answer.text()).split('data-first-screen="curve"');
    await route.fulfill({ response: answer, body: `${begun}>` });
  });
  await page.reload();
  expect(await shown()).toBe('hidden');
  await close();
});
