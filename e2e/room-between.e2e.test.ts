import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LAPTOP, PHONE, reader } from './page.ts';
import { LOOKED_AT } from './pages.ts';
import { fontsCome } from './testing/fonts-come.ts';
import { showAll } from './testing/show-all.ts';

const { look, need } = reader();

/** Both sides of what a phone's width is taken for, and a laptop. */
const WIDTHS = [320, PHONE.width, LAPTOP.width];

/** Of the world's producers, as the studio's address writes it. */
const LONGEST_PRODUCER = encodeURIComponent(encodeURIComponent('Sinopharm / Beijing Institute (BIBP)'));

/** Opens a page at each width in turn, and lists what is wrong there. */
async function atEachWidth(
  path: string,
  wrong: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const { page } = await look(path);
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    await showAll(page);
    found.push(...(await wrong(page)).map((what) => `${width} px: ${what}`));
  }
  return found;
}

it.for(LOOKED_AT)('%s: a licence stands on one line, between its brackets', async (language, context) => {
  need(context);
  const paths = ['/', '/destinations/IND'];
  for (const path of paths) expect(await atEachWidth(`/${language}${path}`, brokenLicences)).toEqual([]);
});

it.for(LOOKED_AT)('%s: every bar is drawn, however narrow the window', async (language, context) => {
  need(context);
  expect(await atEachWidth(`/${language}/figures/production?production=chart`, missingBars)).toEqual([]);
});

it.for(LOOKED_AT)(
  '%s: the ends of a scale of days are its first and its last one',
  async (language, context) => {
    need(context);
    const { page } = await look(`/${language}/?day=2021-08-04`);
    const [first = '', last = '', chosen = ''] = await page.evaluate(() => [
      ...[...document.querySelectorAll('.week-end')].map((end) => end.textContent ?? ''),
      document.querySelector('.week-range')?.getAttribute('aria-valuetext') ?? '',
    ]);
    await page.locator('.week-range').first().press('Home');
    await expect.poll(() => chosenDay(page)).toBe(first);
    await page.locator('.week-range').first().press('End');
    await expect.poll(() => chosenDay(page)).toBe(last);
    expect(new Set([first, last, chosen]).size).toBe(3);
  },
);

it.for(LOOKED_AT)('%s: a select shows what is chosen whole', async (language, context) => {
  need(context);
  for (const path of ['/', '/figures/destinations'])
    expect(await atEachWidth(`/${language}${path}`, cutSelects)).toEqual([]);
  for (const path of ['/studio', `/studio?stop=${LONGEST_PRODUCER}:8:12`])
    expect(
      await atEachWidth(`/${language}${path}`, async (page) => {
        await page.waitForSelector('.studio-actions', { timeout: 60_000 });
        return cutSelects(page);
      }),
    ).toEqual([]);
});

it.for(LOOKED_AT)('%s: the key of colours keeps off its label', async (language, context) => {
  need(context);
  for (const path of ['/', '/studio'])
    expect(await atEachWidth(`/${language}${path}`, crowdedKeys)).toEqual([]);
});

it.for(LOOKED_AT)(
  '%s: what an embedded figure ends with keeps off the edges of its frame',
  async (language, context) => {
    need(context);
    expect(await atEachWidth(`/${language}/embed/coverage`, nearTheEdge)).toEqual([]);
  },
);

it.for(['en', 'mr', 'ar'])(
  '%s: the ring around a control in focus lies on no words',
  async (language, context) => {
    need(context);
    const { page } = await look(`/${language}/studio`);
    await page.waitForSelector('.studio-actions', { timeout: 60_000 });
    await showAll(page);
    expect(await ringsOnWords(page)).toEqual([]);
  },
);

it('in Arabic a name on the map stands to the right of its gain, with the sign before the figure', async (context) => {
  need(context);
  const { page } = await look('/ar/studio');
  await page.waitForSelector('#gains .map-label', { state: 'attached', timeout: 60_000 });
  await showAll(page);
  expect(await namesOnTheLeft(page)).toEqual([]);
});

it('the bars of the stock grow with the table beside them, and no hole is between them', async (context) => {
  need(context);
  const { page } = await look('/mr/studio');
  await page.waitForSelector('#stock .stock-bar', { timeout: 60_000 });
  await showAll(page);
  const bars = await page.locator('#stock .stock-bar').evaluateAll((all) =>
    all.map((bar) => ({
      top: bar.getBoundingClientRect().top,
      drawn: bar.querySelector('svg')?.getBoundingClientRect().height ?? 0,
      end: bar.querySelector('ul')?.getBoundingClientRect().bottom ?? 0,
    })),
  );
  expect(bars).toHaveLength(2);
  for (const { drawn } of bars) expect(drawn).toBeGreaterThan(30);
  expect((bars[1]?.top ?? 0) - (bars[0]?.end ?? 0)).toBeLessThan(48);
});

it.for(['en', 'mr', 'ar'])(
  '%s: the actions of the studio stand on one line of a tablet',
  async (language, context) => {
    need(context);
    const { page } = await look(`/${language}/studio`);
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.waitForSelector('.studio-actions', { timeout: 60_000 });
    await fontsCome(page);
    const tops = await page
      .locator('.studio-actions .button')
      .evaluateAll((all) => all.map((button) => Math.round(button.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
  },
);

it('three pictures beside each other leave no hole on a tablet', async (context) => {
  need(context);
  const { page } = await look('/mr/destinations/TCD');
  await page.setViewportSize({ width: 768, height: 1024 });
  await showAll(page);
  const tops = await page
    .locator('#series .small-multiple')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  expect(tops).toHaveLength(3);
  expect(new Set(tops).size).toBe(1);
});

it.for(LOOKED_AT)('%s: the rows of the policy keep off one another', async (language, context) => {
  need(context);
  const { page } = await look(`/${language}/studio`);
  await page.waitForSelector('.studio-actions', { timeout: 60_000 });
  await showAll(page);
  expect(await crowdedRows(page)).toEqual([]);
});

it.for(LOOKED_AT)('%s: a chart writes no month twice, and none over another', async (language, context) => {
  need(context);
  for (const path of ['/', '/destinations/IND']) {
    const { page } = await look(`/${language}${path}?day=2021-08-04`);
    for (const width of [...WIDTHS, 768]) {
      await page.setViewportSize({ width, height: 844 });
      await showAll(page);
      expect(await crowdedMonths(page), `${path} ${width} px`).toEqual([]);
    }
  }
});

it('bars begin at one side, in Arabic at the right, and their values at their ends', async (context) => {
  need(context);
  for (const language of ['en', 'ar']) {
    const { page } = await look(`/${language}/figures/production?production=chart`);
    const edges = await page.evaluate(() =>
      [...document.querySelectorAll('.bar-list li')].map((row) => {
        const bar = row.querySelector('.bar')?.getBoundingClientRect() ?? new DOMRect();
        const value = row.querySelector('.bar-value')?.getBoundingClientRect() ?? new DOMRect();
        const isMirrored = document.documentElement.dir === 'rtl';
        return isMirrored
          ? { start: innerWidth - bar.right, gap: bar.left - value.right }
          : { start: bar.left, gap: value.left - bar.right };
      }),
    );
    expect(edges.length).toBeGreaterThan(4);
    for (const { start, gap } of edges) {
      expect(start).toBeCloseTo(edges[0]?.start ?? 0, 0);
      expect(gap).toBeGreaterThan(4);
      expect(gap).toBeLessThan(16);
    }
  }
});

it('both names of the platform stand on one line', async (context) => {
  need(context);
  const { page } = await look('/en/');
  await showAll(page);
  const feet = await page.evaluate(() =>
    [...document.querySelectorAll('.wordmark span')].map((name) => {
      const foot = document.createElement('span');
      foot.style.cssText = 'display: inline-block; inline-size: 1px; block-size: 0';
      name.append(foot);
      return foot.getBoundingClientRect().bottom;
    }),
  );
  expect(feet.length).toBe(2);
  expect(Math.abs((feet[0] ?? 0) - (feet[1] ?? 0))).toBeLessThanOrEqual(1.5);
});

const chosenDay = (page: Page) => page.locator('.week-range').first().getAttribute('aria-valuetext');

const brokenLicences = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const broken: string[] = [];
    const sources = [...document.querySelectorAll('.figure-source')].filter((one) => one.checkVisibility());
    if (!sources.some(({ textContent }) => /CC.BY/.test(textContent ?? ''))) broken.push('no licence');
    for (const source of sources) {
      const texts = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (const { 0: licence, index } of (node.nodeValue ?? '').matchAll(
          /[(（]?CC[\s\u2060-]BY[^()（）]*[)）]?/g,
        )) {
          const letters = [...licence].map((_, at) => {
            const range = document.createRange();
            range.setStart(node, index + at);
            range.setEnd(node, index + at + 1);
            return range.getBoundingClientRect();
          });
          const shown = letters.filter(({ width }) => width > 0);
          const [first] = shown;
          if (first === undefined) continue;
          if (shown.some(({ top }) => top >= first.bottom)) broken.push(`two lines: ${licence}`);
          const lefts = shown.map(({ left }) => left);
          const ends = [lefts[0] ?? 0, lefts.at(-1) ?? 0].sort((a, b) => a - b);
          if (
            /^[(（].*[)）]$/.test(licence) &&
            (ends[0] !== Math.min(...lefts) || ends[1] !== Math.max(...lefts))
          )
            broken.push(`brackets: ${licence}`);
        }
      }
    }
    return broken;
  });

const crowdedMonths = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.chart-drawing')].flatMap((drawing) => {
      const names = [...drawing.querySelectorAll('.month-tick text')]
        .map((text) => ({ name: text.textContent ?? '', ...text.getBoundingClientRect().toJSON() }))
        .filter(({ width }) => width > 0)
        .sort((one, other) => one.left - other.left);
      if (names.length === 0) return ['no month'];
      return names.flatMap(({ name, left }, at) =>
        at > 0 && left < names[at - 1].right ? [`${names[at - 1].name} | ${name}`] : [],
      );
    }),
  );

const missingBars = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll('.bar-list li')];
    const missing = rows.filter((row) => {
      const told = /\d|[\u0660-\u0669\u0966-\u096f]/.test(row.querySelector('.bar-value')?.textContent ?? '');
      const bar = row.querySelector('svg .bar')?.getBoundingClientRect();
      return told && !(bar !== undefined && bar.width >= 2 && bar.height >= 6);
    });
    return rows.length === 0 ? ['no bars'] : missing.map((row) => row.textContent ?? '');
  });

const cutSelects = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('select')]
      .filter((select) => select.checkVisibility())
      .flatMap((select) => {
        const { width } = select.getBoundingClientRect();
        const chosen = select.selectedIndex;
        const copy = select.cloneNode(true) as HTMLSelectElement;
        copy.style.cssText =
          'position: absolute; inset: 0 auto auto 0; inline-size: auto; min-inline-size: 0; max-inline-size: none';
        // As wide as the word that is shown, and no other.
        copy.replaceChildren(...[...copy.options].slice(chosen, chosen + 1));
        select.after(copy);
        const needed = copy.getBoundingClientRect().width;
        copy.remove();
        return needed > width + 1 ? [`${select.value}: ${needed} px in ${width}`] : [];
      }),
  );

const crowdedKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const keys = [...document.querySelectorAll('.colour-key')].filter((key) => key.checkVisibility());
    return keys.flatMap((key) => {
      const words = document.createRange();
      words.selectNodeContents(key.querySelector('p') ?? key);
      const colours = key.querySelector('.key-class')?.getBoundingClientRect();
      const gap = (colours?.top ?? 0) - words.getBoundingClientRect().bottom;
      return gap < 1 ? [`${gap} px`] : [];
    });
  });

/** Labels of a map whose value is not to the left of the name, each as it is written. */
const namesOnTheLeft = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxOf = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    };
    const labels = [...document.querySelectorAll('#gains .map-label:not(.inside)')].filter((label) =>
      label.checkVisibility(),
    );
    const wrong = labels.filter(({ firstChild, lastChild }) => {
      if (firstChild === null || lastChild === null) return true;
      return boxOf(lastChild).right > boxOf(firstChild).left + 1;
    });
    return labels.length === 0 ? ['no labels'] : wrong.map(({ textContent }) => textContent ?? '');
  });

/** Rows of the policy whose fields, or whose words, come closer to those of the row before than is right. */
const crowdedRows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const [ofFields, ofWords] = [8, 2];
    const side = document.querySelector('.studio-side') ?? document.body;
    const apart = (shown: readonly (readonly [string, DOMRect])[], least: number) =>
      shown.flatMap(([name, { top }], at) => {
        const gap = top - (shown[at - 1]?.[1].bottom ?? Number.NEGATIVE_INFINITY);
        return gap < least ? [`${name}: ${gap} px`] : [];
      });
    const fields = [...side.querySelectorAll('.studio-number, select')].map(
      (field) => [field.id || field.textContent || '', field.getBoundingClientRect()] as const,
    );
    const words = [...side.querySelectorAll('h3, label, summary, .segments')].flatMap((element) => {
      if (!element.checkVisibility() || element.closest('.segments') !== null) return [];
      const range = document.createRange();
      range.selectNodeContents(element);
      return [[element.textContent ?? '', range.getBoundingClientRect()] as const];
    });
    return fields.length < 9 ? ['no fields'] : [...apart(fields, ofFields), ...apart(words, ofWords)];
  });

const nearTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const link = document.querySelector('main > p a');
    const words = document.createRange();
    words.selectNodeContents(link ?? document.body);
    const { left, right } = words.getBoundingClientRect();
    const room = Math.min(left, innerWidth - right);
    return link === null || room < 8 ? [`${room} px`] : [];
  });

const ringsOnWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wrong: string[] = [];
    const controls = document.querySelectorAll<HTMLElement>('main button, main [role="radio"], main input');
    for (const control of [...controls].filter((one) => one.checkVisibility())) {
      control.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
      const { outlineWidth, outlineOffset, outlineStyle } = getComputedStyle(control);
      if (outlineStyle === 'none') continue;
      const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      const box = control.getBoundingClientRect();
      const label = control.parentElement?.querySelector('label, h3');
      if (label === null || label === undefined || label.contains(control)) continue;
      const words = document.createRange();
      words.selectNodeContents(label);
      for (const line of words.getClientRects()) {
        const across = Math.min(box.right + reach, line.right) - Math.max(box.left - reach, line.left);
        const down = Math.min(box.bottom + reach, line.bottom) - Math.max(box.top - reach, line.top);
        if (across > 0.5 && down > 0.5) wrong.push(`${label.textContent}: ${across} px`);
      }
    }
    return wrong;
  });
