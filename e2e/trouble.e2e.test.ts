import type { Page } from 'playwright-core';
import { expect, inject, it, type TestContext } from 'vitest';
import { reader } from './page.ts';
import { LANGUAGES } from './pages.ts';
import { faultyProxy, type Trouble } from './testing/faulty-proxy.ts';
import { fontsCome } from './testing/fonts-come.ts';
import { textsOf } from './testing/texts-of.ts';

const { visit, need } = reader();

/** What a tab that stays open meets over an upgrade or a restart. */
const TROUBLES: readonly (readonly [string, Trouble])[] = [
  ['404', { kind: 'status', status: 404 }],
  ['a page in the place of a script', { kind: 'page' }],
  ['nobody there', { kind: 'refused' }],
];
const SCRIPTS = /^\/assets\//;

/** Requests that a tab may make by itself in 20 s for what it does not get. */
const MOST_REQUESTS = 5;

/** A page behind a proxy that is well as yet. Its timers can be moved on. */
async function behindProxy(context: TestContext, path: string) {
  need(context);
  const proxy = await faultyProxy(inject('address'));
  const visited = await visit(path, { baseURL: proxy.address });
  // A tab that stands open has the fonts of every language that it names.
  await fontsCome(visited.page);
  return { proxy, ...visited };
}

/** Everything that timers of the page would do in 20 s. */
async function letTimePass(page: Page): Promise<void> {
  await page.clock.runFor(20_000);
}

/** Every trouble once, and every language. */
const CASES = [
  ...TROUBLES.map(([name, trouble]) => ['en', name, trouble] as const),
  ...LANGUAGES.filter((language) => language !== 'en').map(
    (language) => [language, '404', { kind: 'status', status: 404 }] as const,
  ),
];

it.for(CASES)(
  '%s: a page whose program does not come says what to do: %s',
  async ([language, , trouble], context) => {
    const text = textsOf(language);
    const { proxy, page, requests, close } = await behindProxy(context, `/${language}/`);
    await page.clock.install();
    await proxy.make(trouble, SCRIPTS);
    const asked = requests.length;
    await page.locator(`a[href$="/${language}/help"]`).first().click();
    const alert = page.getByRole('alert').filter({ visible: true });
    await alert.getByRole('heading', { name: text('error.page.title') }).waitFor();
    expect(await alert.textContent()).toContain(text('error.page.says'));
    await letTimePass(page);
    expect(requests.slice(asked).length, requests.slice(asked).join('\n')).toBeLessThanOrEqual(MOST_REQUESTS);

    await proxy.make(undefined);
    await alert.getByRole('button', { name: text('error.page.retry') }).click();
    await page.getByRole('heading', { level: 1, name: text('help.title') }).waitFor();
    await close();
  },
);

it.for(TROUBLES)(
  'what floats above a page says it too, and the page stays: %s',
  async ([, trouble], context) => {
    const { proxy, page, requests, close } = await behindProxy(context, '/en/');
    await page.clock.install();
    await proxy.make(trouble, SCRIPTS);
    const asked = requests.length;
    await page.keyboard.press('?');
    const dialog = page.locator('dialog[open]');
    await dialog.getByRole('heading', { name: 'This could not be opened' }).waitFor();
    await letTimePass(page);
    expect(requests.slice(asked).length).toBeLessThanOrEqual(MOST_REQUESTS);
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('[data-first-screen=gap]').isVisible()).toBe(true);
    await close();
  },
);

it.for(TROUBLES)('figures that do not come are asked for once: %s', async ([, trouble], context) => {
  const { proxy, page, requests, close } = await behindProxy(context, '/en/destinations/IND');
  await page.clock.install();
  await proxy.make(trouble, /^\/api\//);
  const asked = requests.length;
  await page.locator('#neighbours a[href*="/destinations/"]').first().click();
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
  await letTimePass(page);
  const figures = requests.slice(asked).filter((url) => url.includes('/api/'));
  expect(new Set(figures).size, figures.join('\n')).toBe(figures.length);
  expect(figures.length).toBeLessThanOrEqual(MOST_REQUESTS);
  await close();
});

it('the palette says that countries do not come, and not that there is none', async (context) => {
  const { proxy, page, close } = await behindProxy(context, '/en/help');
  await proxy.make({ kind: 'status', status: 503 }, /^\/api\//);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Chad');
  const again = page.locator('dialog[open]').getByRole('alert').getByRole('button', { name: 'Try again' });
  await again.waitFor();
  expect(await page.locator('.palette-none').count()).toBe(0);
  await proxy.make(undefined);
  await again.press('Enter');
  await page.locator('dialog[open]').getByRole('option', { name: /^Chad/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/destinations\/TCD/);
  await close();
});

it('figures that are lost on the way leave the ones before, with the controls', async (context) => {
  const { proxy, page, close } = await behindProxy(context, '/en/');
  await proxy.make({ kind: 'status', status: 404 }, /^\/api\//);
  const title = page.locator('[data-first-screen=gap]');
  const before = await title.textContent();
  const slider = page.locator('[data-first-screen=map]').getByRole('slider');
  await page.locator('.day-controls').getByText('revised').click();
  const alert = page.locator('.observatory').getByRole('alert');
  await alert.getByRole('button', { name: 'Try again' }).waitFor();
  expect(await title.textContent()).toBe(before);
  const apart = await page.evaluate(() => {
    const below = document.querySelector('.first-figures')?.getBoundingClientRect().top ?? 0;
    const failed = document.querySelector('.read-failed')?.getBoundingClientRect().bottom;
    return below - (failed ?? Number.POSITIVE_INFINITY);
  });
  expect(apart).toBeGreaterThanOrEqual(16);
  // It stays in sight of whoever chooses a day below.
  await page.mouse.wheel(0, 600);
  await expect.poll(async () => (await alert.boundingBox())?.y, { timeout: 5000 }).toBeGreaterThanOrEqual(0);
  await slider.press('ArrowLeft');
  await page.waitForURL(/day=/);
  await alert.waitFor();
  expect(await title.textContent()).toBe(before);

  await proxy.make(undefined);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await alert.waitFor({ state: 'detached' });
  expect(await title.isVisible()).toBe(true);
  await close();
});

it.for([
  ['the world', /world-[\w-]+\.zip/],
  ['the planner', /planner-worker/],
] as const)('the studio says when %s does not come', async ([, path], context) => {
  need(context);
  for (const [, trouble] of TROUBLES.slice(0, 2)) {
    const proxy = await faultyProxy(inject('address'));
    await proxy.make(trouble, path);
    const { page, requests, close } = await visit('/en/studio', { baseURL: proxy.address });
    await page.clock.install();
    await page.getByRole('status').getByRole('button', { name: 'Load again' }).waitFor();
    await letTimePass(page);
    expect(requests.filter((url) => path.test(url)).length).toBe(1);
    await close();
  }
});

it('a page without its program can be read, and says that it does not answer', async (context) => {
  need(context);
  const proxy = await faultyProxy(inject('address'));
  await proxy.make({ kind: 'status', status: 404 }, /^\/assets\/start-/);
  const { page, close } = await visit('/mr/?measure=full', {
    baseURL: proxy.address,
    marks: 'data-not-started',
  });
  const text = textsOf('mr');
  const strip = page.getByRole('alert').filter({ hasText: text('error.start') });
  expect(await strip.isVisible()).toBe(true);
  expect(await page.locator('[data-first-screen=gap]').isVisible()).toBe(true);
  await proxy.make(undefined);
  await strip.getByRole('link', { name: text('error.page.retry') }).click();
  await page.waitForSelector('html[data-usable]');
  expect(new URL(page.url()).search).toBe('?measure=full');
  expect(await strip.isVisible()).toBe(false);
  await close();
});

it('a page whose first script is gone says so after a while, unless the program comes', async (context) => {
  need(context);
  const proxy = await faultyProxy(inject('address'));
  await proxy.make({ kind: 'status', status: 404 }, /^\/assets\/browser-[\w-]+\.js/);
  const { page, close } = await visit('/mr/', { baseURL: proxy.address, marks: 'lang' });
  const text = textsOf('mr');
  const strip = page.locator('.not-started');
  const wait = await strip.evaluate((shown) => {
    const [animation] = shown.getAnimations();
    animation?.pause();
    return animation?.effect?.getTiming().delay;
  });
  expect(wait).toBe(15_000);
  expect(await strip.isVisible()).toBe(false);
  expect(await strip.evaluate((hidden) => hidden.clientHeight)).toBe(0);
  await strip.evaluate((shown) => shown.getAnimations()[0]?.finish());
  expect(await strip.isVisible()).toBe(true);
  expect(await strip.evaluate((shown) => shown.clientHeight)).toBeGreaterThan(20);

  await proxy.make(undefined);
  await strip.getByRole('link', { name: text('error.page.retry') }).click();
  await page.waitForSelector('html[data-usable]');
  expect(await strip.evaluate((hidden) => getComputedStyle(hidden).display)).toBe('none');
  await close();
});
