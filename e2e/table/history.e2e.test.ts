import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Asking } from '../../bench/src/inputs/asking.ts';
import { reader, type Visit, type VisitOptions } from '../page.ts';
import { setTable, type Table, visitOf } from '../testing/at-the-table.ts';
import { putAxeInto, smallTargets, tooWide, violations } from '../testing/page-faults.ts';

const { visit, need } = reader();
let table: Table;
let talk: string;
beforeAll(async () => {
  table = await setTable(['ETH', 'SWE', 'NPL'], 1);
  const { convener } = table;
  const words = { language: 'ar', direction: 'rtl', text: 'بطلب من الوزارة' };
  const reason = { code: 'asked_for_it', words };
  const asking = new Asking(table);
  await asking.verb('ETH', 'suspend', { as: convener.party, reason }, convener.headers);
  await asking.verb('ETH', 'restore', { as: convener.party }, convener.headers);
});
afterAll(() => table?.stop());

async function open(path: string, party: string, options: VisitOptions = {}): Promise<Visit> {
  const person = table.people.find((one) => one.party === party);
  if (person === undefined) throw new Error(`nobody acts for ${party}`);
  return visit(path, { ...visitOf(table, person), ...options });
}

const entry = (page: Page, words: string) =>
  page.getByRole('list', { name: 'Changes' }).locator('> li').filter({ hasText: words });

test('a party’s people read who did what, from their party’s page', async (context) => {
  need(context);
  const { page, faults, close } = await open('/my-party', 'ETH');
  await page.getByRole('link', { name: 'History: who changed what' }).click();
  await page.getByRole('heading', { level: 1, name: /^4 changes since .*, the last by / }).waitFor();
  const suspended = entry(page, 'After: suspended');
  expect(await suspended.locator('del').textContent()).toBe('Before: at the table');
  expect(await suspended.locator('ins').textContent()).toBe('After: suspended');
  // Why, as it was written, in its own direction.
  const why = suspended.getByRole('definition').filter({ hasText: 'It asked for it' });
  const said = why.locator('bdi');
  expect([await said.textContent(), await said.getAttribute('lang'), await said.getAttribute('dir')]).toEqual(
    [...['بطلب من الوزارة', 'ar', 'rtl']],
  );
  expect(await entry(page, 'Asked for a seat').textContent()).not.toContain('Reason');
  await suspended.getByText('Hash of this event').click();
  expect(await suspended.locator('code').textContent()).toMatch(/^[0-9a-f]{64}$/);
  // Of another party’s people no name is told.
  expect(await suspended.textContent()).toContain('name not told');
  expect(await entry(page, 'Asked for a seat').textContent()).toContain('Founder of ETH');
  const then = page.getByRole('region', { name: 'As it stood on a day' });
  const day = (await suspended.locator('time').getAttribute('datetime'))?.slice(0, 10) ?? '';
  await then.getByLabel('At the end of').fill(day);
  await then.getByText('Version 4, which stood since').waitFor();
  expect(await then.getByRole('definition').first().textContent()).toBe('at the table');
  await then.getByLabel('At the end of').fill('2020-01-01');
  await then.getByText('Of that day nothing is told here').waitFor();
  expect(faults).toEqual([]);
  await close();
});

test('to another party its history is not there', async (context) => {
  need(context);
  const { page, close } = await open('/parties/ETH/history', 'SWE');
  await page.getByRole('heading', { level: 1, name: 'There is no page at this address' }).waitFor();
  expect(await page.getByRole('list', { name: 'Changes' }).count()).toBe(0);
  await close();
});

test('the parties of a talk read what happened to it, from its page; where it cannot be read, they ask again', async (context) => {
  need(context);
  const { page, close } = await open('/talks/new?with=SWE', 'ETH');
  await page.getByLabel('Subject').fill('Doses for August');
  await page.getByLabel('Message', { exact: true }).fill('Do you have 300,000?');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('button', { name: 'Close the talk' }).click();
  await page.getByText('This talk is closed.').waitFor();
  talk = new URL(page.url()).pathname.replace(/^\/en/, '');
  await page.route('**/api/v1/talks/*/history*', (route) => route.abort());
  await page.getByRole('link', { name: 'History: who changed what' }).click();
  const again = page.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  await page.unroute('**/api/v1/talks/*/history*');
  await again.click();
  await page
    .getByRole('heading', { level: 1, name: /^2 changes since .*, the last by Founder of ETH$/ })
    .waitFor();
  expect(await entry(page, 'Begun').textContent()).toContain('Doses for August');
  expect(await page.getByRole('list', { name: 'Changes' }).textContent()).not.toContain('300,000');
  await close();
});

test('what a program did by a token is told as that, with the name to those who read it', async (context) => {
  need(context);
  const asking = new Asking(table);
  const founder = table.people.find(({ party }) => party === 'ETH');
  if (founder === undefined) throw new Error('nobody acts for ETH');
  const wants = { name: 'Stock register', scopes: ['talks:write'], party: 'ETH' };
  const { data: token } = await asking.post('/tokens', wants, founder.headers);
  const program = { 'content-type': 'application/json', authorization: `Bearer ${token.text}` };
  const subject = { language: 'en', direction: 'ltr', text: 'Stocks of the week' };
  const { data } = await asking.post('/talks', { as: 'ETH', parties: ['SWE'], subject }, program);
  for (const [party, words] of [
    ['ETH', 'by a token of Founder of ETH'],
    ['SWE', 'by a token, name not told'],
  ] as const) {
    const { page, faults, close } = await open(`/talks/${data.talk}/history`, party);
    await entry(page, 'Begun').getByText(words, { exact: true }).waitFor();
    expect(faults).toEqual([]);
    await close();
  }
});

test.for(['en', 'mr', 'ar'])(
  'in %s both have no violation, no small target, and fit the narrowest phone',
  async (language, context) => {
    need(context);
    const { page, faults, close } = await open(`/${language}/my-party`, 'ETH', {
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
    });
    for (const path of ['/parties/ETH/history', `${talk}/history`]) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(new URL(`/${language}${path}`, table.address).href);
      await page.locator('main ol > li').first().waitFor();
      await putAxeInto(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${path} ${colorScheme}`).toEqual([]);
      }
      expect(await smallTargets(page), path).toEqual([]);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await tooWide(page), path).toEqual([]);
      }
    }
    expect(faults).toEqual([]);
    await close();
  },
);
