import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Asking } from '../../bench/src/inputs/asking.ts';
import { PHONE, reader, type Visit, type VisitOptions } from '../page.ts';
import { setTable, type Table, visitOf } from '../testing/at-the-table.ts';
import { putAxeInto, smallTargets, tooWide, violations } from '../testing/page-faults.ts';

const { visit, need } = reader();
let table: Table;
beforeAll(async () => {
  table = await setTable(['ETH', 'SWE', 'NPL'], 2);
});
afterAll(() => table?.stop());

/** The person of a party: its founder, or the officer who was invited. */
async function open(path: string, party: string, number = 0, options: VisitOptions = {}): Promise<Visit> {
  const person = table.people.filter((one) => one.party === party)[number];
  if (person === undefined) throw new Error(`nobody acts for ${party}`);
  return visit(path, { ...visitOf(table, person), ...options });
}

/** Begins a talk with another party, as its page does. @returns the address of the talk, without its host */
async function begin(page: Page, party: string, subject: string, words: string): Promise<string> {
  await page.goto(new URL(`/talks/new?with=${party}`, table.address).href);
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('Message', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('log').getByText(words).waitFor();
  return new URL(page.url()).pathname;
}

/** What was said lies sealed: it is looked for where it is read, and so are subjects. */
async function finds(page: Page): Promise<void> {
  const log = page.getByRole('log').getByRole('article');
  await page.getByLabel('Find in what was said').fill('جرعه');
  await page.getByText('Nothing was said with these words').waitFor();
  await page.getByLabel('Find in what was said').fill('250 جرعة');
  await page.getByText('1 message has these words').waitFor();
  expect(await log.count()).toBe(1);
  await page.getByLabel('Find in what was said').fill('');
  await said(page, 'Do you have 300,000?').waitFor();
  await page.goto(new URL('/talks', page.url()).href);
  await page.getByLabel('Subject or party has').fill('august swe');
  await page.getByRole('link', { name: 'Doses for August' }).waitFor();
  await page.getByLabel('Subject or party has').fill('september');
  await page.getByText('No talk has these words').waitFor();
  expect(new URL(page.url()).search).toBe('');
}

const said = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

test('two parties write to each other, one of them in Arabic; each sees at once what the other wrote', async (context) => {
  need(context);
  const ethiopia = await open('/talks/new?with=SWE', 'ETH');
  const { page } = ethiopia;
  await page.getByLabel('Subject').fill('Doses for August');
  await page.getByLabel('Message', { exact: true }).fill('Do you have 300,000?');
  await page.getByLabel('Add files').setInputFiles({
    name: 'need.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('week,doses\n2021-08-02,300000\n'),
  });
  await page.getByRole('list', { name: 'Files' }).getByText('need.csv').waitFor();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { level: 1, name: 'Doses for August' }).waitFor();
  const path = new URL(page.url()).pathname;

  const sweden = await open('/ar/talks', 'SWE', 1);
  const list = sweden.page.getByRole('list', { name: 'المحادثات' });
  await list.getByRole('listitem').filter({ hasText: 'Doses for August' }).getByText('رسالة جديدة').waitFor();
  await list.getByRole('link', { name: 'Doses for August' }).click();
  const asked = said(sweden.page, 'Do you have 300,000?');
  await asked.waitFor();
  expect(await asked.textContent()).toContain('مسؤول لدى ETH');
  expect(await asked.getByText('Do you have 300,000?').getAttribute('dir')).toBe('ltr');
  const saved = sweden.page.waitForEvent('download');
  await asked.getByRole('link', { name: 'need.csv' }).click();
  expect((await saved).suggestedFilename()).toBe('need.csv');

  await sweden.page.getByLabel('الرسالة', { exact: true }).fill('لدينا 250,000 جرعة.');
  await sweden.page.getByRole('button', { name: 'إرسال' }).click();
  // Nothing is loaded or pressed here.
  const answer = said(page, 'لدينا 250,000 جرعة.');
  await answer.waitFor();
  expect(await answer.textContent()).toContain('an officer of SWE');
  // It is looked at again every few seconds, and sent again only when it is another one.
  const unchanged = await page.waitForResponse(
    (one) => one.status() === 304 && new URL(one.url()).pathname.endsWith('/messages'),
  );
  expect(await unchanged.headerValue('cache-control')).toBe('no-store');
  expect(await answer.getByText('لدينا').getAttribute('lang')).toBe('ar');
  expect(await answer.getByText('لدينا').getAttribute('dir')).toBe('rtl');
  // A colleague is told the name of whoever wrote for their party.
  const colleague = await open(path, 'ETH', 1);
  await said(colleague.page, 'Do you have 300,000?').getByText('Founder of ETH').waitFor();
  await finds(colleague.page);
  for (const { faults, close } of [ethiopia, sweden, colleague]) {
    expect(faults).toEqual([]);
    await close();
  }
});

test('to whoever is not in it a talk is not there', async (context) => {
  need(context);
  const ethiopia = await open('/talks', 'ETH');
  const path = await begin(ethiopia.page, 'SWE', 'Between two', 'Nobody else reads this');
  const nepal = await open(path, 'NPL');
  await nepal.page.getByRole('heading', { level: 1, name: 'There is no page at this address' }).waitFor();
  expect(await nepal.page.locator('main').textContent()).not.toMatch(/Between two|Nobody else/);
  await nepal.page.getByRole('main').getByRole('link', { name: 'Talks' }).last().click();
  await nepal.page.getByRole('heading', { level: 1, name: 'No talks yet' }).waitFor();
  await Promise.all([ethiopia.close(), nepal.close()]);
});

test('by the keyboard alone: the list, a talk, words, and off they go', async (context) => {
  need(context);
  const ethiopia = await open('/talks', 'ETH');
  const path = await begin(ethiopia.page, 'NPL', 'By keys', 'Who reads this?');
  const { page, close } = await open('/talks', 'NPL');
  await page
    .getByRole('heading', { level: 1, name: 'The one talk' })
    .or(page.getByText('has something new'))
    .first()
    .waitFor();
  await tabTo(page, 'By keys');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'By keys' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(path);
  await tabTo(page, 'Message');
  await page.keyboard.type('First line');
  await page.keyboard.press('Enter');
  await page.keyboard.type('second line');
  await page.keyboard.press('Control+Enter');
  await said(page, 'second line').waitFor();
  expect(await said(page, 'First line').getByText('second line').textContent()).toBe(
    'First line\nsecond line',
  );
  expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('');
  await said(ethiopia.page, 'second line').waitFor();
  await Promise.all([ethiopia.close(), close()]);
});

/** Presses Tab until what is in focus has a name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const { activeElement: at } = document;
      const label = at instanceof HTMLTextAreaElement ? at.labels?.[0]?.textContent : at?.textContent;
      return label ?? '';
    });
    if (found === name) return;
  }
  throw new Error(`no way by Tab to ${name}`);
}

test('where the line is cut, what is sent again, after a reload too, is there once', async (context) => {
  need(context);
  const { page, close } = await open('/talks', 'ETH');
  await begin(page, 'SWE', 'On a lost line', 'Before the cut');
  // What is written comes through; that it did does not.
  await page.route('**/messages', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByLabel('Message', { exact: true }).fill('Once alone');
  for (let times = 0; times < 2; times++) {
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').waitFor();
  }
  await page.unroute('**/messages');
  await page.reload();
  expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('Once alone');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
  expect(await said(page, 'Once alone').count()).toBe(1);
  await close();
});

test('the first words are kept for their talk where that alone was begun', async (context) => {
  need(context);
  const { page, close } = await open('/talks/new?with=SWE', 'ETH');
  await page.route('**/talks/*/messages', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByLabel('Subject').fill('Half begun');
  await page.getByLabel('Message', { exact: true }).fill('Not yet said');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { level: 1, name: 'Half begun' }).waitFor();
  expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('Not yet said');
  await page.unroute('**/talks/*/messages');
  await page.getByRole('button', { name: 'Send' }).click();
  await said(page, 'Not yet said').waitFor();
  await close();
});

test('who reads further up stays there, is told of what is new, and comes to it by a press', async (context) => {
  need(context);
  const sweden = await open('/talks', 'SWE');
  const path = await begin(sweden.page, 'ETH', 'A long one', 'Message 0');
  for (let number = 1; number < 60; number++) await writes(sweden.page, path, `Message ${number}`);
  const { page, close } = await open(path, 'ETH', 0, { viewport: PHONE });
  await said(page, 'Message 59').waitFor();
  await page.waitForFunction(() => {
    const last = [...document.querySelectorAll('article')].at(-1)?.getBoundingClientRect();
    return last !== undefined && last.bottom < innerHeight && last.top > 0;
  });
  expect(await said(page, 'Message 5').first().isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Show earlier messages' }).scrollIntoViewIfNeeded();
  const topOf = () => said(page, 'Message 12').evaluate((element) => element.getBoundingClientRect().top);
  const before = await topOf();
  await page.getByRole('button', { name: 'Show earlier messages' }).click();
  await said(page, 'Message 0').waitFor();
  expect(Math.abs((await topOf()) - before)).toBeLessThan(2);

  await writes(sweden.page, path, 'And one more');
  await page.getByRole('button', { name: '1 new' }).waitFor();
  expect(Math.abs((await topOf()) - before)).toBeLessThan(2);
  await page.getByRole('button', { name: '1 new' }).click();
  await page.getByRole('button', { name: '1 new' }).waitFor({ state: 'detached' });
  expect(
    await said(page, 'And one more').evaluate((element) => element.getBoundingClientRect().top),
  ).toBeGreaterThan(0);
  await Promise.all([sweden.close(), close()]);
});

/** Writes in a talk as a page of the server does, without its field. */
async function writes(page: Page, path: string, text: string): Promise<void> {
  const status = await page.evaluate(
    async ([talk, words]) => {
      const answer = await fetch(`/api/v1${talk}/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ as: 'SWE', words: { language: 'en', direction: 'ltr', text: words } }),
      });
      return answer.status;
    },
    [path, text] as const,
  );
  expect(status).toBe(200);
}

test('a message is corrected, and what a talk’s parties can do is done', async (context) => {
  need(context);
  const ethiopia = await open('/talks', 'ETH');
  const path = await begin(ethiopia.page, 'SWE', 'To be corrected', 'Thirty');
  const { page } = ethiopia;
  await said(page, 'Thirty').getByRole('button', { name: 'Correct' }).click();
  await page.getByLabel('Corrected words').fill('Thirteen');
  await page.getByRole('article').getByRole('button', { name: 'Correct' }).click();
  await said(page, 'Thirteen').waitFor();
  const sweden = await open(path, 'SWE');
  await said(sweden.page, 'Thirteen').waitFor();
  expect(await sweden.page.getByRole('button', { name: 'Correct' }).count()).toBe(0);

  await page.getByText('Add a party').click();
  await page.getByLabel('Party', { exact: true }).first().selectOption('NPL');
  await page.getByRole('button', { name: 'Ask the others' }).click();
  await sweden.page.getByRole('button', { name: 'Agree to Nepal' }).click();
  const nepal = await open(path, 'NPL');
  await nepal.page.getByRole('heading', { level: 1, name: 'To be corrected' }).waitFor();
  expect(await said(nepal.page, 'Thirteen').count()).toBe(0);

  await nepal.page.getByRole('button', { name: 'Leave the talk' }).click();
  await nepal.page.getByRole('dialog').getByRole('button', { name: 'Leave the talk' }).click();
  await nepal.page.getByText('until it left').waitFor();
  await sweden.page.getByText('left on').waitFor();
  await sweden.page.getByRole('button', { name: 'Close the talk' }).click();
  await page.getByText('This talk is closed.').waitFor();
  await page.getByRole('button', { name: 'Open it again' }).click();
  await page.getByLabel('Message', { exact: true }).waitFor();
  await Promise.all([ethiopia.close(), sweden.close(), nepal.close()]);
});

test('whose party is suspended is told before writing that no talk is begun, and begins one when it is restored', async (context) => {
  need(context);
  const asking = new Asking(table);
  const { convener } = table;
  const reason = { code: 'asked_for_it' };
  await asking.verb('NPL', 'suspend', { as: convener.party, reason }, convener.headers);
  const { page, close } = await open('/talks', 'NPL');
  const why = page.getByText('Your party is suspended and begins nothing new.');
  await why.waitFor();
  expect(await page.getByRole('link', { name: 'Write to a party' }).count()).toBe(0);
  await page.goto(new URL('/talks/new?with=SWE', table.address).href);
  await why.waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  await asking.verb('NPL', 'restore', { as: convener.party }, convener.headers);
  await page.reload();
  await page.getByLabel('Subject').waitFor();
  await close();
});

test.for(['en', 'mr', 'ar'])(
  'in %s the pages have no violation, no small target, and fit the narrowest phone',
  async (language, context) => {
    need(context);
    const ethiopia = await open('/talks', 'ETH');
    const long = 'Kühlcontainertransportgenehmigungsverfahrensbeschleunigung'.repeat(2);
    const talk = await begin(ethiopia.page, 'SWE', long, `https://health.example/${'a'.repeat(120)} ${long}`);
    await ethiopia.close();
    const { page, faults, close } = await open(`/${language}/talks`, 'SWE', 0, {
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
    });
    for (const path of ['/talks', '/talks/new?with=ETH', talk]) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(new URL(`/${language}${path}`, table.address).href);
      await page
        .locator(path === '/talks' ? 'main li a' : 'textarea')
        .first()
        .waitFor();
      await putAxeInto(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${path} ${colorScheme}`).toEqual([]);
      }
      expect(await smallTargets(page), path).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await tooWide(page), path).toEqual([]);
    }
    expect(faults).toEqual([]);
    await close();
  },
);

test('of many talks the newest stand there, more by a press; words are looked for in all', async (context) => {
  need(context);
  const asking = new Asking(table);
  const [sweden] = table.people.filter(({ party }) => party === 'SWE');
  if (sweden === undefined) throw new Error('nobody acts for SWE');
  for (let number = 1; number <= 60; number++) {
    const subject = { language: 'en', direction: 'ltr', text: `Subject ${number} of many` };
    await asking.post('/talks', { as: 'SWE', parties: ['NPL'], subject }, sweden.headers);
  }
  const { page, faults, close } = await open('/talks', 'NPL');
  const answers: { data: unknown[]; counts: { open: number } }[] = [];
  page.on('response', async (answer) => {
    if (/\/api\/v1\/talks\?/.test(answer.url())) answers.push(await answer.json());
  });
  await page.reload();
  const rows = page.getByRole('list', { name: 'Talks' }).getByRole('listitem');
  await rows.filter({ hasText: 'Subject 60 of many' }).waitFor();
  expect(await rows.count()).toBe(50);
  expect(answers.map(({ data }) => data.length)).toEqual([50]);
  const { counts } = answers[0] ?? { counts: { open: 0 } };
  const ofThoseOpen = page.getByRole('radio', { name: `Open ${counts.open}` });
  await ofThoseOpen.waitFor();
  const more = page.getByRole('button', { name: /^Show \d+ more$/ });
  const top = rows.first();
  await more.click();
  await rows.filter({ hasText: 'Subject 1 of many' }).waitFor();
  expect(await more.count()).toBe(0);
  expect(await top.textContent()).toContain('Subject 60 of many');

  // Of those alone that are open, as many come at first, in the same order.
  await ofThoseOpen.click();
  await page.waitForURL(/state=open$/);
  await rows.first().waitFor();
  expect(await top.textContent()).toContain('Subject 60 of many');

  // Of one that stands below the first part, too.
  await page.reload();
  await rows.first().waitFor();
  expect(await rows.count()).toBe(50);
  await page.getByLabel('Subject or party has').fill('2 of many');
  await rows.filter({ hasText: 'Subject 2 of many' }).waitFor();
  await page.getByLabel('Subject or party has').fill('no such words');
  await page.getByText('No talk has these words').waitFor();
  expect(faults).toEqual([]);
  await close();
});
