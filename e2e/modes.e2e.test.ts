import { expect, it } from 'vitest';
import { reader } from './page.ts';

const { visit, need } = reader();

it('moves nothing where the reader wants no motion', async (context) => {
  need(context);
  const { page, close } = await visit('/en/', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        const lasts = (durations: string) =>
          durations.split(',').some((one) => Number.parseFloat(one) > 0.01);
        return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(moving).toEqual([]);
  await close();
});

it('tells income groups apart without colours of its own', async (context) => {
  need(context);
  const { page, close } = await visit('/en/', { forcedColors: 'active' });
  const dashes = await page.evaluate(() =>
    [...document.querySelectorAll('[data-first-screen=curve] .chart-line')].map(
      (line) => getComputedStyle(line).strokeDasharray,
    ),
  );
  expect(dashes.length).toBeGreaterThanOrEqual(4);
  expect(new Set(dashes).size).toBe(dashes.length);
  await close();
});

it('prints without bars, switches and buttons', async (context) => {
  need(context);
  const { page, close } = await visit('/en/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header.top-bar').isVisible()).toBe(false);
  expect(await page.locator('main button:visible').count()).toBe(0);
  expect(await page.locator('h1').isVisible()).toBe(true);
  await close();
});
