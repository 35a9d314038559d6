import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Platform, startPlatform } from '../../bench/src/start-platform.ts';
import { PHONE, reader } from '../page.ts';
import { putAxeInto, smallTargets, tooWide, violations } from '../testing/page-faults.ts';

const command = fileURLToPath(new URL('../../apps/cli/bin/sahakarya.js', import.meta.url));

const { visit, need } = reader();
let exercise: Platform;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-exercise-'));
  const made = spawnSync(process.execPath, [command, 'exercise', 'new', '--data', folder], {
    encoding: 'utf8',
  });
  expect(made.status, made.stderr).toBe(0);
  exercise = await startPlatform({ folder, as: 'exercise' });
});
afterAll(() => exercise?.stop());

const open = (path: string, more: object = {}) => visit(path, { baseURL: exercise.address, ...more });

/** Sits down at a party's table, from any page. */
async function sitDown(page: Page, party: string): Promise<void> {
  await page.goto(new URL('/exercise', exercise.address).href);
  await page.getByRole('button', { name: `Sit here ${party}`, exact: true }).click();
  await page.waitForURL(/\/inbox$/);
}

const said = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

test('somebody sits at a country’s table, writes to a producer with a file, and is answered from a second browser', async (context) => {
  need(context);
  const country = await open('/');
  const { page } = country;
  await page.getByRole('complementary', { name: 'Exercise.' }).getByRole('link').click();
  await page.getByRole('button', { name: 'Sit here Kenya', exact: true }).click();
  await page.waitForURL(/\/inbox$/);
  await page.goto(new URL('/talks/new?with=PFIZER', exercise.address).href);
  await page.getByLabel('Subject').fill('Doses for February');
  await page.getByLabel('Message', { exact: true }).fill('Could you name 200,000?');
  await page.getByLabel('Add files').setInputFiles({
    name: 'need.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('week,doses\n2022-02-07,200000\n'),
  });
  await page.getByRole('list', { name: 'Files' }).getByText('need.csv').waitFor();
  await page.getByRole('button', { name: 'Send' }).click();
  await said(page, 'Could you name 200,000?').waitFor();

  const producer = await open('/');
  await sitDown(producer.page, 'Pfizer');
  // What Kenya wrote waits there, beside what the exercise began with.
  const waiting = producer.page.getByRole('listitem').filter({ hasText: 'Doses for February' });
  expect(await waiting.textContent()).toContain('New: 1. Kenya');
  await waiting.getByRole('link', { name: 'Read' }).click();
  const saved = producer.page.waitForEvent('download');
  await said(producer.page, 'Could you name 200,000?').getByRole('link', { name: 'need.csv' }).click();
  expect((await saved).suggestedFilename()).toBe('EXERCISE-need.csv');
  await producer.page.getByLabel('Message', { exact: true }).fill('In two parts, from 7 February.');
  await producer.page.getByRole('button', { name: 'Send' }).click();
  // Nothing is loaded or pressed here.
  const answer = said(page, 'In two parts, from 7 February.');
  await answer.waitFor();
  expect(await answer.textContent()).toContain('PFIZER');

  // Whoever gets up and sits elsewhere sees nothing of it.
  await sitDown(page, 'Nepal');
  await page.getByRole('heading', { level: 1, name: 'Nothing waits for you' }).waitFor();
  expect(await page.locator('main').textContent()).not.toContain('Doses for February');
  for (const { faults, close } of [country, producer]) {
    expect(faults.filter((fault) => !/status of 401/.test(fault))).toEqual([]);
    await close();
  }
});

test('a seat is taken by the keyboard alone, and a role that is changed takes effect, without a password', async (context) => {
  need(context);
  const { page, close } = await open('/exercise');
  const seat = page.getByRole('button', { name: 'Sit here Sweden', exact: true });
  await seat.waitFor();
  for (let tabs = 0; tabs < 150; tabs++) {
    await page.keyboard.press('Tab');
    if (await seat.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/inbox$/);
  await page.goto(new URL('/my-party', exercise.address).href);
  const erik = page.getByRole('listitem').filter({ hasText: 'Erik Lund' });
  await erik.waitFor();
  await erik.getByRole('button', { name: /Change role/ }).click();
  await erik.getByLabel('Role').selectOption('viewer');
  await erik.getByRole('button', { name: 'Save' }).click();
  await erik.getByText('Role: viewer').waitFor();
  // Who did what stands in the party's history.
  await page.goto(new URL('/parties/SWE/history', exercise.address).href);
  await page.getByRole('heading', { level: 1, name: /the last by Astrid Nyberg/ }).waitFor();
  await close();
});

test.for(['en', 'mr', 'ar'])(
  'in %s every page says what is real and which day it is; the seats fit the narrowest phone, and have no violation',
  async (language, context) => {
    need(context);
    const { page, close } = await open(`/${language}/exercise`, { viewport: PHONE });
    await page.getByRole('main').getByRole('button').first().waitFor();
    await putAxeInto(page);
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    for (const width of [PHONE.width, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await tooWide(page)).toEqual([]);
    }
    for (const path of ['/', '/studio', '/inbox', '/help', '/no-such-page']) {
      await page.goto(new URL(`/${language}${path}`, exercise.address).href);
      await page.waitForSelector('html[data-usable]');
      const strip = page.locator('.exercise-strip');
      expect(await strip.isVisible(), path).toBe(true);
      expect(await strip.textContent(), path).toMatch(/2021|२०२१|٢٠٢١/);
      await page.emulateMedia({ media: 'print' });
      expect(await strip.isVisible(), `${path} printed`).toBe(true);
      await page.emulateMedia({ media: 'screen' });
    }
    await close();
  },
);

test.for(['en', 'mr', 'ar'])(
  'in %s what waits has no violation and fits the narrowest phone',
  async (language, context) => {
    need(context);
    const { page, close } = await open('/exercise', { reducedMotion: 'reduce' });
    await sitDown(page, 'Ethiopia');
    await page.goto(new URL(`/${language}/inbox`, exercise.address).href);
    await page.getByRole('main').getByRole('listitem').nth(1).waitFor();
    await putAxeInto(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    expect(await smallTargets(page)).toEqual([]);
    for (const width of [PHONE.width, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await tooWide(page)).toEqual([]);
    }
    await close();
  },
);

test('a figure that is taken away says in its file’s name that it comes from an exercise', async (context) => {
  need(context);
  const { page, close } = await open('/en/figures/groups');
  await page.getByText('Download', { exact: true }).first().click();
  const saved = page.waitForEvent('download');
  await page.getByText(/SVG/).first().click();
  expect((await saved).suggestedFilename()).toMatch(/^EXERCISE-.*\.svg$/);
  await close();
});
