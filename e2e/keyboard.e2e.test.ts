import { expect, it } from 'vitest';
import { reader } from './page.ts';

const { visit, need } = reader();

it('begins with a way past the navigation', async (context) => {
  need(context);
  const { page, close } = await visit('/en/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await close();
});

it('goes to a country by the palette, and gives focus back when it is closed', async (context) => {
  need(context);
  const { page, close } = await visit('/en/');
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').waitFor();
  await page.keyboard.press('Escape');
  // It is shut a moment before the page has taken it away, in which no person presses a key.
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').waitFor();
  await page.keyboard.type('Chad');
  await page.locator('dialog[open] [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/destinations\/TCD/);
  expect(await page.textContent('h1')).toContain('Chad');
  await close();
});

it('keeps what is written in the palette before its code has come', async (context) => {
  need(context);
  const { page, close } = await visit('/en/');
  let come: () => void = () => {};
  const late = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Kosovoo');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  const field = page.locator('dialog[open] input');
  expect(await field.inputValue()).toBe('Kosovo');
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(5);
  expect(await page.locator('dialog[open] [role=option]').count()).toBe(0);
  come();
  await page.waitForURL(/\/destinations\/XKX/);
  await close();
});

it.for([
  ['low income', /\/en\/figures\/destinations\?.*group=LIC$/],
  ['faible revenu', /group=LIC$/],
  ['kosova', /\/destinations\/XKX/],
] as const)('finds %s', async ([text, address], context) => {
  need(context);
  const { page, close } = await visit('/en/?day=2021-08-04');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page.locator('dialog[open] [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
  await close();
});

it('moves through the bubbles of the map and the weeks of the curve', async (context) => {
  need(context);
  const { page, close } = await visit('/en/');
  const slider = page.locator('main [role=slider]').first();
  await slider.focus();
  const before = await slider.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  expect(await slider.getAttribute('aria-valuetext')).not.toBe(before);
  await close();
});

it('keeps the ring of the slider off the day that is written above it', async (context) => {
  need(context);
  const { page, close } = await visit('/en/');
  const slider = page.locator('main .week-range').first();
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  const { ring, words } = await slider.evaluate((range) => {
    const { outlineWidth, outlineOffset } = getComputedStyle(range);
    const beyond = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const text = range.parentElement?.querySelector('.week-day text');
    return {
      ring: range.getBoundingClientRect().top - beyond,
      words: text?.getBoundingClientRect().bottom,
    };
  });
  expect(words).toBeLessThanOrEqual(ring);
  await close();
});

it('shows where the focus is on everything that takes it', async (context) => {
  need(context);
  const { page, close } = await visit('/en/');
  const unseen: string[] = [];
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab');
    const told = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const isOutlined = [element, element.closest('label'), element.nextElementSibling]
        .filter((one) => one !== null)
        .some((one) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        });
      // A bubble of the map is no box: its own edge takes the colour of the focus ring.
      const bubble = element.closest('svg') === null ? null : element.querySelector('circle');
      const probe = document.createElement('i');
      probe.style.color = 'var(--focus)';
      document.body.append(probe);
      const ring = getComputedStyle(probe).color;
      probe.remove();
      const isRinged =
        bubble !== null &&
        getComputedStyle(bubble).stroke === ring &&
        Number.parseFloat(getComputedStyle(bubble).strokeWidth) >= 2;
      const seen = isOutlined || isRinged;
      return seen ? undefined : element.outerHTML.slice(0, 120);
    });
    if (told !== undefined) unseen.push(told);
  }
  expect(unseen).toEqual([]);
  await close();
});

it('changes the policy of the studio by keys alone', async (context) => {
  need(context);
  const { page, close } = await visit('/en/studio');
  await page.getByText('Verified to the dose').waitFor({ timeout: 60_000 });
  const pooled = page.locator('input[type=radio][value=pooled]').first();
  await pooled.focus();
  const before = await page.textContent('h1');
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, before);
  await page.waitForURL(/sharing=surplus/);
  await page.keyboard.press('Control+z');
  await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, before);
  await close();
});

it('gives the focus to its destination’s row when a sheet that an address opened is closed', async (context) => {
  need(context);
  const { page, close } = await visit('/en/studio?destination=NGA');
  await page.locator('.studio-sheet .studio-sentences').waitFor({ timeout: 60_000 });
  // It is among the first rows as soon as it is known what holds it back.
  await page.locator('#destinations th').getByText('Nigeria').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Nigeria');
  await page.goto(new URL('?destination=LUX', page.url()).href);
  await page.locator('.studio-sheet .studio-sentences').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  // Its row isn't among the first ones.
  await page.waitForFunction(() => document.activeElement?.closest('.studio-results') !== null);
  await close();
});

it('says to ear and eye that the plan is being made, and then no more', async (context) => {
  need(context);
  const { page, close } = await visit('/en/studio', {
    started: () => {
      const said = new Set<string>();
      Object.assign(window, { said });
      new MutationObserver(() => {
        for (const status of document.querySelectorAll('.studio-results [role=status]'))
          said.add(status.textContent ?? '');
      }).observe(document, { childList: true, subtree: true, characterData: true });
    },
  });
  await page.getByText('Verified to the dose').waitFor({ timeout: 60_000 });
  const said = await page.evaluate(() =>
    'said' in window && window.said instanceof Set ? [...window.said] : [],
  );
  expect(said).toContain('The plan is being made.');
  expect(await page.getByText('The plan is being made.').count()).toBe(0);
  await close();
});
