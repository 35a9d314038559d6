import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect, inject, it, onTestFinished } from 'vitest';
import { PHONE, reader, SMALL_LAPTOP } from './page.ts';
import { LOOKED_AT } from './pages.ts';
import { faultyProxy } from './testing/faulty-proxy.ts';
import { fontsCome } from './testing/fonts-come.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const world = join(root, 'reference/worlds/world-2021-08');

const { look, visit, need } = reader();

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-studio-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const verified = (page: Page) => page.getByText('Verified to the dose').waitFor({ timeout: 60_000 });

/** The radio covers its segment, as a finger or a mouse finds it. */
const choose = (among: Page | Locator, sharing: 'Own' | 'Surplus' | 'Pooled') =>
  among.getByRole('radio', { name: sharing, exact: true }).check();

const says = (page: Page, rate: string) =>
  page.waitForFunction((text) => document.querySelector('h1')?.textContent?.includes(text), rate);

/** The page is copied last. */
const isCopied = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => (await caches.match(location.href, { ignoreVary: true })) !== undefined),
      { timeout: 30_000 },
    )
    .toBe(true);

it.for(['en', 'mr', 'ar'])(
  'in %s the page comes with the finding that its plan has',
  async (language, context) => {
    need(context);
    const sent = await visit(`/${language}/studio`, { javaScriptEnabled: false });
    const { page, close } = await visit(`/${language}/studio`);
    await page.waitForSelector('.studio-actions', { timeout: 60_000 });
    for (const part of ['h1', '.studio-scenario strong', '.studio-scenario strong + span'])
      expect(await sent.page.textContent(part)).toBe(await page.textContent(part));
    await sent.page.goto(new URL('?sharing=surplus', sent.page.url()).href);
    expect(await sent.page.textContent('h1')).not.toBe(await page.textContent('h1'));
    await Promise.all([sent.close(), close()]);
  },
);

it('plans the world pooled, and answers to another policy; undo and the address bring the first back', async (context) => {
  need(context);
  const { page, faults, close } = await visit('/en/studio');
  await verified(page);
  const first = await page.textContent('h1');
  expect(first).toContain('96.5');
  expect(first).toContain('28.2');

  await choose(page, 'Surplus');
  await says(page, '30.5');
  await page.waitForURL(/sharing=surplus/);
  const address = page.url();

  await page.keyboard.press('Control+z');
  await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, first);

  const again = await visit(address);
  await verified(again.page);
  expect(await again.page.textContent('h1')).toContain('30.5');
  await again.close();
  expect(faults).toEqual([]);
  await close();
});

it('gives a ZIP whose plan the command line verifies, and whose files are those that it writes', async (context) => {
  need(context);
  const { page, close } = await visit('/en/studio');
  await verified(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download plan' }).click(),
  ]);
  const folder = temporaryFolder();
  const files = unzipSync(readFileSync(await download.path()));
  for (const [name, bytes] of Object.entries(files)) {
    if (name.endsWith('/')) continue;
    const path = join(folder, name);
    spawnSync('mkdir', ['-p', join(path, '..')]);
    writeFileSync(path, bytes);
  }
  const command = (...words: string[]) =>
    spawnSync(process.execPath, [join(root, 'apps/cli/bin/sahakarya.js'), ...words], { encoding: 'utf8' });
  const check = command('verify', join(folder, 'scenario'), join(folder, 'plan'));
  expect(check.stderr + check.stdout).toMatch(/holds/);
  expect(check.status).toBe(0);

  const made = command('plan', world, '--out', join(folder, 'own'));
  expect(made.status).toBe(0);
  for (const name of [
    'coverage.csv',
    'administrations.csv',
    'shipments.csv',
    'certificate.json',
    'unused.csv',
  ]) {
    expect(
      readFileSync(join(folder, 'plan', name)).equals(readFileSync(join(folder, 'own', name))),
      name,
    ).toBe(true);
  }
  await close();
});

it('opens a scenario folder without faults, and lists all faults of another, changing nothing', async (context) => {
  need(context);
  const { page, requests, close } = await visit('/en/studio');
  await verified(page);
  const before = await page.textContent('h1');
  const folder = temporaryFolder();
  const broken = join(folder, 'broken');
  cpSync(world, broken, { recursive: true });
  const destinations = readFileSync(join(broken, 'destinations.csv'), 'utf8').split('\n');
  destinations[14] = (destinations[14] ?? '').replace(/,(\d+),/, ',-$1,');
  writeFileSync(join(broken, 'destinations.csv'), destinations.join('\n'));

  const asked = requests.length;
  await page.getByRole('button', { name: 'Open scenario' }).click();
  const gap = await page.locator('.studio-template').evaluate((template) => {
    const [buttons, link] = ['.studio-open-ways', 'p:last-child'].map((place) =>
      template.querySelector(place),
    );
    return (link?.getBoundingClientRect().top ?? 0) - (buttons?.getBoundingClientRect().bottom ?? 0);
  });
  expect(gap, 'between the buttons and the link below them').toBeGreaterThanOrEqual(8);
  await page.locator('input[type=file][webkitdirectory]').setInputFiles(broken);
  await page.getByText('destinations.csv').first().waitFor();
  const told = (await page.locator('dialog').textContent()) ?? '';
  expect(told).toMatch(/fault/);
  expect(told).toContain('Nothing was changed');
  await page.keyboard.press('Escape');
  expect(await page.textContent('h1')).toBe(before);

  const other = join(folder, 'other');
  cpSync(world, other, { recursive: true });
  const policy = JSON.parse(readFileSync(join(other, 'policy.json'), 'utf8'));
  writeFileSync(join(other, 'policy.json'), JSON.stringify({ ...policy, sharing: 'own' }));
  await page.getByRole('button', { name: 'Open scenario' }).click();
  await page.locator('input[type=file][webkitdirectory]').setInputFiles(other);
  await page
    .locator('.studio-notice')
    .getByText('has no faults and is open now')
    .waitFor({ timeout: 60_000 });
  expect(requests.slice(asked).filter((url) => /^https?:/.test(url) && !/\/assets\//.test(url))).toEqual([]);
  await close();
});

it('works offline once loaded', async (context) => {
  need(context);
  const { page, close } = await visit('/en/studio');
  await verified(page);
  await isCopied(page);
  await page.context().setOffline(true);
  await page.reload();
  await verified(page);
  await choose(page, 'Own');
  await says(page, '28.2');
  await close();
});

it('works from its copy while a proxy says that the server is away, and passes on every other answer', async (context) => {
  need(context);
  const proxy = await faultyProxy(inject('address'));
  const { page, close } = await visit('/en/studio', { baseURL: proxy.address });
  await verified(page);
  await isCopied(page);
  for (const status of [502, 503, 504]) {
    await proxy.make({ kind: 'status', status });
    await page.reload();
    await verified(page);
  }
  await proxy.make({ kind: 'refused' });
  await page.reload();
  await verified(page);
  for (const status of [404, 429, 500]) {
    await proxy.make({ kind: 'status', status });
    const answer = await page.reload();
    expect(answer?.status()).toBe(status);
    expect(await page.title()).toBe('Proxy');
  }
  await close();
});

it('shows a destination with its weeks, its lots and its reasons', async (context) => {
  need(context);
  const { page, close } = await visit('/en/studio');
  await verified(page);
  await page.getByLabel('Find a destination').fill('Chad');
  await page.getByRole('table').getByText('Chad').first().click();
  const sheet = page.locator('dialog[open]');
  await sheet.waitFor();
  await sheet.getByText('What holds it back, and what would help').waitFor();
  const told = (await sheet.textContent()) ?? '';
  expect(told).toMatch(/reaches [\d.]+ doses per 100 people/);
  await close();
});

it('has its policy in a sheet on a phone', async (context) => {
  need(context);
  const { page, close } = await visit('/en/studio', { viewport: PHONE, hasTouch: true });
  await verified(page);
  await page.getByRole('button', { name: 'Policy', exact: true }).click();
  await choose(page.locator('dialog[open]'), 'Own');
  await page.keyboard.press('Escape');
  await says(page, '28.2');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await close();
});

it('keeps a value that cannot be taken, and says why, has its actions in one row, and prints plain addresses', async (context) => {
  need(context);
  const { page, close } = await visit('/fr/studio');
  await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
  const bar = await page.evaluate(() => {
    const box = (place: string) => document.querySelector(place)?.getBoundingClientRect();
    return { scenario: box('.studio-scenario'), actions: box('.studio-actions'), all: box('.studio-bar') };
  });
  expect(bar.actions?.top).toBeLessThan(bar.scenario?.bottom ?? 0);
  expect(bar.actions?.right).toBeGreaterThan((bar.all?.right ?? 0) - 2);

  const printed = page.locator('.figure-printed');
  // Figures below the window are drawn in frames after the first.
  await expect.poll(() => printed.count()).toBeGreaterThan(3);
  const addresses = await printed.allTextContents();
  expect(addresses.filter((address) => address.includes('?#'))).toEqual([]);

  const target = page.locator('.studio-side input[role=spinbutton]').first();
  await target.fill('100,5');
  await target.blur();
  expect(await target.inputValue()).toBe('100,5');
  expect(await target.getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('.studio-side .studio-wrong').textContent()).toContain('nombre entier');
  await target.fill('139');
  expect(await page.locator('.studio-side .studio-wrong').count()).toBe(0);
  await close();
});

it.for(['en', 'ar'])(
  'in %s a low window shows that the policy has more below, and all of it once it is scrolled',
  async (language, context) => {
    need(context);
    const { page, close } = await visit(`/${language}/studio`, { viewport: SMALL_LAPTOP });
    await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
    const side = page.locator('.studio-side');
    const more = page.locator('.studio-side .more-below');
    for (const box of [await side.boundingBox(), await more.boundingBox()])
      expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)).toBeLessThanOrEqual(
        SMALL_LAPTOP.height,
      );
    await more.click();
    await more.waitFor({ state: 'detached' });
    const last = await page.locator('.studio-panel > section > *').last().boundingBox();
    expect((last?.y ?? Number.POSITIVE_INFINITY) + (last?.height ?? 0)).toBeLessThanOrEqual(
      SMALL_LAPTOP.height,
    );
    await side.evaluate((panel) => panel.scrollTo({ top: 0 }));
    await more.waitFor();
    await close();
  },
);

it.for(['en', ...LOOKED_AT])(
  'in %s no row of the policy is cut off on a laptop, whatever the rule',
  async (language, context) => {
    need(context);
    for (const rule of ['', 'own', 'surplus']) {
      const { page } = await look(`/${language}/studio${rule === '' ? '' : `?sharing=${rule}`}`);
      await page.waitForSelector('.studio-side select');
      await fontsCome(page);
      await page.evaluate(() => scrollTo(0, 600));
      const { cut, below } = await page.locator('.studio-side').evaluate((panel) => ({
        cut: panel.scrollHeight - panel.clientHeight,
        below: Math.max(0, panel.getBoundingClientRect().bottom - innerHeight),
      }));
      expect({ rule, cut, below }).toEqual({ rule, cut: 0, below: 0 });
    }
  },
);
