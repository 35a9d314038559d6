import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Asking } from '../../bench/src/inputs/asking.ts';
import { PASSWORD, type Seated } from '../../bench/src/inputs/people-at-the-table.ts';
import { reader } from '../page.ts';
import { setTable, type Table, visitOf } from '../testing/at-the-table.ts';

const { visit, need } = reader();
let table: Table;
beforeAll(async () => {
  table = await setTable(['ETH', 'SWE'], 2);
});
afterAll(() => table?.stop());

const [FOUNDER_OF_ETH, OFFICER_OF_ETH, FOUNDER_OF_SWE] = [0, 1, 2];

function seated(at: number): Seated {
  const found = table.people[at];
  if (found === undefined) throw new Error(`nobody sits at ${at}`);
  return found;
}

/** Of somebody in the list of a party's people. */
const rowOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });

it('the directory is for anybody: by kind, by what they do, and each party leads to its page', async (context) => {
  need(context);
  const { page, faults, close } = await visit('/parties', { baseURL: table.address });
  await page
    .getByRole('heading', { name: '3 parties are at the table: 2 countries, 1 organisation' })
    .waitFor();
  await page.getByRole('radio', { name: 'Countries 2' }).click();
  await page.waitForURL('**/parties?kind=country');
  expect(await page.getByRole('link', { name: 'SECRETARIAT' }).count()).toBe(0);
  await page.getByLabel('What it does').selectOption('donor');
  await page.waitForURL('**/parties?kind=country&does=donor');
  await page.getByText('No party is like that').waitFor();
  await page.getByRole('link', { name: 'Show all parties' }).click();
  await page.getByRole('link', { name: 'Ethiopia', exact: true }).click();
  await page.getByRole('heading', { name: 'Ethiopia', exact: true }).waitFor();
  await page.getByText('Calls itself: ETH').waitFor();
  expect(await page.getByRole('link', { name: 'Write to Ethiopia' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Figures' }).getAttribute('href')).toBe('/destinations/ETH');
  expect(faults).toEqual([]);
  await close();
});

it('in Arabic the directory runs from right to left and says the same', async (context) => {
  need(context);
  const { page, close } = await visit('/ar/parties', { baseURL: table.address, locale: 'ar' });
  await page.getByRole('heading', { name: 'على طاولة الحوار 3 أطراف: بلدان اثنان، منظمة واحدة' }).waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  // Countries by the names that Arabic has for them, in its order; an organisation by the one that it states.
  const names = () => page.locator('.party-list a').allTextContents();
  expect(await names()).toEqual(expect.arrayContaining(['إثيوبيا', 'السويد', 'Secretariat']));
  expect((await names()).filter((name) => name !== 'Secretariat')).toEqual(['إثيوبيا', 'السويد']);
  for (const words of ['سويد', 'swe']) {
    await page.getByRole('searchbox').fill(words);
    await page.getByText('1 من 3').waitFor();
    expect(await names()).toEqual(['السويد']);
  }
  await close();
});

it.for(['ar', 'fr'])(
  'in %s the directory fits the narrowest phone, with every kind in sight',
  async (language, context) => {
    need(context);
    const narrow = { baseURL: table.address, locale: language, viewport: { width: 320, height: 800 } };
    const { page, close } = await visit(`/${language}/parties`, narrow);
    await page.getByRole('main').getByRole('radio').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const hidden = await page.locator('.directory-kinds .segment').evaluateAll((kinds) =>
      kinds
        .filter((kind) => {
          const { left, right } = kind.getBoundingClientRect();
          return left < 0 || right > innerWidth;
        })
        .map(({ textContent }) => textContent),
    );
    expect(hidden).toEqual([]);
    await close();
  },
);

it('a party that is not there is said to be none', async (context) => {
  need(context);
  const { page, close } = await visit('/parties/NOBODY', { baseURL: table.address });
  await page.getByRole('heading', { name: 'There is no such party at the table' }).waitFor();
  await close();
});

it('what is withheld is read by whom it is meant for, and is not in the page of a stranger', async (context) => {
  need(context);
  const own = await visit('/my-party', visitOf(table, seated(FOUNDER_OF_SWE)));
  await own.page.getByRole('button', { name: 'Change the page' }).click();
  const about = own.page.getByRole('group', { name: 'What it is and does' });
  await about.getByRole('textbox').fill('The agency that buys vaccines');
  await about.getByLabel('Who reads it').selectOption({ label: 'parties at the table' });
  const unit = own.page.getByRole('group', { name: 'Unit that answers' });
  await unit.getByRole('textbox').fill('Stockholm desk');
  await own.page.getByRole('button', { name: 'Save' }).click();
  await own.page.getByRole('button', { name: 'Change the page' }).waitFor();
  await own.page.getByText('The agency that buys vaccines').waitFor();
  await own.close();

  const stranger = await visit('/parties/SWE', { baseURL: table.address });
  await stranger.page.getByRole('heading', { name: 'Publishes 1 thing, withholds 1' }).waitFor();
  await stranger.page.getByText('Stockholm desk').waitFor();
  await stranger.page.getByText('parties at the table', { exact: true }).waitFor();
  expect(await stranger.page.content()).not.toContain('The agency that buys vaccines');
  await stranger.close();

  const other = await visit('/parties/SWE', visitOf(table, seated(OFFICER_OF_ETH)));
  await other.page.getByText('The agency that buys vaccines').waitFor();
  const write = other.page.getByRole('link', { name: 'Write to Sweden' });
  expect(await write.getAttribute('href')).toBe('/talks/new?with=SWE');
  await other.close();
});

it('an administrator invites somebody by keyboard alone and hands on the link; who is invited comes in', async (context) => {
  need(context);
  const { page, faults, close } = await visit('/my-party', visitOf(table, seated(FOUNDER_OF_ETH)));
  await page.getByRole('heading', { name: '2 people act for Ethiopia' }).waitFor();
  await page.getByRole('button', { name: 'Invite somebody' }).press('Enter');
  await page.keyboard.type('hanna@health.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('s');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const hanna = rowOf(page, 'hanna@health.example');
  await hanna.getByText('Invited, has not come').waitFor();
  await hanna.getByText('Role: signatory').waitFor();

  await hanna.getByRole('button', { name: 'Hand on the link' }).click();
  await hanna.getByText('This link opens the account').waitFor();
  await hanna.getByRole('button', { name: 'Show the link' }).click();
  const link = await hanna.getByLabel('Link that makes the account').inputValue();
  expect(link).toMatch(/^http:\/\/[^/]+\/accept#[\w-]{20,}$/);
  const accepted = await fetch(`${table.address}/api/v1/accounts/accept`, {
    method: 'POST',
    headers: { origin: table.address, 'content-type': 'application/json' },
    body: JSON.stringify({ link: link.split('#')[1], name: 'Hanna Bekele', password: PASSWORD }),
  });
  expect(accepted.status).toBe(200);
  const [cookie = ''] = (accepted.headers.get('set-cookie') ?? '').split(';');
  const invited: Seated = { email: 'hanna@health.example', party: 'ETH', headers: { cookie } };

  const own = await visit('/my-party', visitOf(table, invited));
  await own.page.getByRole('heading', { name: 'Ethiopia invites you' }).waitFor();
  await own.page.getByRole('button', { name: 'Take the invitation' }).click();
  await own.page.getByRole('heading', { name: '3 people act for Ethiopia' }).waitFor();
  expect(await own.page.getByRole('button', { name: /Confirm as signatory/ }).count()).toBe(0);
  await own.close();

  // What this page has read is of before: it is told so, and then does it by what is there now.
  await hanna.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  const joined = rowOf(page, 'Hanna Bekele');
  await joined.getByRole('button', { name: /Confirm as signatory/ }).click();
  await joined.getByText('May sign').waitFor();
  expect(faults).toEqual([]);
  await close();
});

it('a change of role takes effect at once, and a change meanwhile is told beside the button', async (context) => {
  need(context);
  const changed = seated(OFFICER_OF_ETH);
  const officer = await visit('/my-party', visitOf(table, changed));
  await officer.page.getByRole('button', { name: 'Change the page' }).waitFor();
  const { page, close } = await visit('/my-party', visitOf(table, seated(FOUNDER_OF_ETH)));
  const row = rowOf(page, 'Officer 1');
  await row.getByRole('button', { name: /Change role/ }).click();
  await row.getByLabel('Role').selectOption('viewer');

  // Between this page's last read and its command, another one changes the party.
  const hours = { language: 'en', direction: 'ltr', text: 'Morning' };
  const described = { as: 'ETH', page: { languages: [], withheld: {}, hours } };
  await page.route(
    '**/change_role',
    async (route) => {
      await new Asking(table).verb('ETH', 'describe', described, changed.headers);
      await route.continue();
    },
    { times: 1 },
  );
  await row.getByRole('button', { name: 'Save' }).click();
  await row.getByRole('alert').waitFor();
  await page.getByText('Morning').waitFor();
  await row.getByRole('button', { name: 'Save' }).click();
  await row.getByText('Role: viewer').waitFor();
  await close();

  await officer.page.reload();
  await officer.page.getByRole('heading', { name: 'Its people' }).waitFor();
  expect(await officer.page.getByRole('button', { name: 'Change the page' }).count()).toBe(0);
  expect(await officer.page.getByRole('button', { name: 'Invite somebody' }).count()).toBe(0);
  await officer.close();
});

it('an administrator names a deputy and ends it, and the last administrator stays', async (context) => {
  need(context);
  const { page, close } = await visit('/my-party', visitOf(table, seated(FOUNDER_OF_SWE)));
  const founder = rowOf(page, 'Founder of SWE');
  await founder.getByRole('button', { name: /Name a deputy/ }).click();
  await founder.getByLabel('Who acts for Founder of SWE').selectOption({ label: 'Officer 1' });
  await founder.getByLabel('From').fill('2030-01-01');
  await founder.getByLabel('To the end of').fill('2030-01-31');
  await founder.getByRole('button', { name: 'Name a deputy' }).click();
  const officer = rowOf(page, 'Officer 1');
  await officer.getByText('Acts for Founder of SWE from 1 January 2030 to 31 January 2030').waitFor();
  await officer.getByRole('button', { name: /End it/ }).click();
  await officer.getByText('Acts for').waitFor({ state: 'detached' });

  await founder.getByRole('button', { name: /^Remove/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove: Founder of SWE' });
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await founder.waitFor();
  await close();
});

it('a party asks for its seat with proof, and the secretariat reads it and admits, suspends and restores', async (context) => {
  need(context);
  const asker = await visit('/ask-for-a-seat', visitOf(table, seated(FOUNDER_OF_SWE)));
  await asker.page.getByLabel('Kind').selectOption({ label: 'Fund' });
  await asker.page.getByLabel('Key').fill('pool');
  await asker.page.getByLabel('Name').fill('Vaccine Pool');
  await asker.page.getByLabel('Agent').check();
  await asker.page.getByText('A proof is missing still.').waitFor();
  await asker.page.getByLabel('Proof of authority').setInputFiles({
    name: 'mandate.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
  });
  await asker.page.getByRole('button', { name: 'Leave out mandate.pdf' }).waitFor();
  await asker.page.getByRole('button', { name: 'Ask for a seat' }).click();
  await asker.page.getByRole('heading', { name: 'Vaccine Pool has asked for its seat' }).waitFor();
  await asker.page.getByText('The secretariat reads the proof').waitFor();
  await asker.close();

  const { page, close } = await visit('/my-party', visitOf(table, table.convener));
  await page.getByRole('heading', { name: '1 party asks for a seat' }).waitFor();
  const row = rowOf(page, 'Vaccine Pool');
  await row.getByText('founder@swe.example').waitFor();
  const saved = page.waitForEvent('download');
  await row.getByRole('link', { name: 'mandate.pdf' }).click();
  expect((await saved).suggestedFilename()).toBe('mandate.pdf');
  await row.getByRole('button', { name: 'Admit' }).click();
  await page.getByRole('heading', { name: 'No party asks for a seat' }).waitFor();
  // The row stays: a second press at its place would decide about another one.
  await row.getByText('It is at the table now.').waitFor();
  expect(await row.getByRole('button').count()).toBe(0);

  await page.getByLabel('Party', { exact: true }).selectOption({ label: 'Vaccine Pool' });
  await page.getByRole('button', { name: 'Suspend' }).click();
  await page.getByLabel('Reason').selectOption({ label: 'It asked for it' });
  await page.getByRole('button', { name: 'Suspend' }).click();
  await page.getByText('It is suspended').waitFor();
  const stranger = await visit('/parties/POOL', { baseURL: table.address });
  await stranger.page.getByText('Suspended', { exact: true }).waitFor();
  // No part of the first list, and there for whoever looks for it.
  await stranger.page.goto(`${table.address}/parties`);
  await stranger.page.getByRole('link', { name: 'Sweden', exact: true }).waitFor();
  expect(await stranger.page.getByRole('link', { name: 'Vaccine Pool' }).count()).toBe(0);
  await stranger.page.getByRole('searchbox').fill('pool');
  const found = stranger.page.getByRole('listitem').filter({ hasText: 'Vaccine Pool' });
  await found.getByText('Suspended', { exact: true }).waitFor();
  await stranger.close();
  const writer = await visit('/talks/new?with=POOL', visitOf(table, seated(FOUNDER_OF_SWE)));
  await writer.page.getByText('Vaccine Pool is suspended and takes part in nothing new.').waitFor();
  await writer.close();
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByText('It is at the table.').waitFor();

  // What it does is changed with what shows it; where somebody can act, nobody else is appointed.
  const speaker = page.getByRole('listitem').filter({ hasText: 'founder@swe.example' });
  await speaker.getByText('Role:').waitFor();
  expect(await page.getByRole('button', { name: 'Appoint an administrator' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Change what it does' }).click();
  const form = page.getByRole('form', { name: 'Change what it does' });
  await form.getByLabel('Donor').check();
  expect(await form.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await form.getByLabel('Proof of authority').setInputFiles({
    name: 'statutes.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
  });
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'statutes.pdf' }).last().waitFor();
  await close();
});

it('a signatory who administers a party alone waits for the secretariat, which is led to the very one', async (context) => {
  need(context);
  const own = await visit('/my-party', visitOf(table, seated(FOUNDER_OF_SWE)));
  const founder = rowOf(own.page, 'Founder of SWE');
  await founder.getByRole('button', { name: /Change role/ }).click();
  await founder.getByLabel('Role').selectOption('signatory');
  await founder.getByRole('button', { name: 'Save' }).click();
  await founder.getByText('Waits to be confirmed').waitFor();
  await own.close();

  const { page, close } = await visit('/my-party', visitOf(table, table.convener));
  const inbox = page.getByRole('navigation').getByRole('link', { name: 'Inbox' });
  await inbox.getByText('1', { exact: true }).waitFor();
  await inbox.click();
  await page.getByRole('link', { name: 'Confirm' }).click();
  await rowOf(page, 'Founder of SWE')
    .getByRole('button', { name: /Confirm as signatory/ })
    .click();
  await page.getByText('May sign').waitFor();
  await inbox.getByText('1', { exact: true }).waitFor({ state: 'detached', timeout: 30_000 });
  await close();
});

it('an appointment that ends within days waits for the administrator, who prolongs it', async (context) => {
  need(context);
  const { email, party, headers } = seated(FOUNDER_OF_SWE);
  const asking = new Asking(table);
  const people = (await asking.get(`/parties/${party}/people`, headers)) as readonly Colleague[];
  const person = people.find((one) => one.email !== email)?.person;
  const until = new Date(Date.now() + 4 * 86_400_000).toISOString();
  const ends = { as: party, person, appointment: { role: 'officer', until } };
  await asking.verb(party, 'change_role', ends, headers);
  const { page, faults, close } = await visit('/inbox', visitOf(table, seated(FOUNDER_OF_SWE)));
  const row = page.getByRole('listitem').filter({ hasText: 'Sweden: somebody’s role is about to end' });
  await row.getByText(/^by /).waitFor();
  await row.getByRole('link', { name: 'See' }).click();
  const officer = rowOf(page, 'Officer 1');
  await officer.getByText(/until /).waitFor();
  await officer.getByRole('button', { name: /Change role/ }).click();
  await officer.getByLabel('Until').fill('');
  await officer.getByRole('button', { name: 'Save' }).click();
  await officer.getByText(/until /).waitFor({ state: 'detached' });
  const inbox = page.getByRole('navigation').getByRole('link', { name: 'Inbox' });
  await inbox.click();
  await page.getByRole('heading', { level: 1, name: 'Nothing waits for you' }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

interface Colleague {
  readonly email: string;
  readonly person: string;
}

it('a file of no known kind is not taken, and a party that is refused for a reason asks no longer', async (context) => {
  need(context);
  const asker = await visit('/ask-for-a-seat', visitOf(table, seated(OFFICER_OF_ETH)));
  await asker.page.getByLabel('Country').selectOption('KEN');
  expect(await asker.page.getByLabel('Name').inputValue()).toBe('Kenya');
  await asker.page.getByLabel('Recipient').check();
  await asker.page.getByLabel('Proof of authority').setInputFiles({
    name: 'picture.exe',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([77, 90, 0, 1, 2, 3]),
  });
  await asker.page.getByRole('alert').waitFor();
  await asker.page.getByLabel('Proof of authority').setInputFiles({
    name: 'letter.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('To whom it may concern\n'),
  });
  await asker.page.getByRole('button', { name: 'Leave out letter.txt' }).waitFor();
  await asker.page.getByRole('button', { name: 'Ask for a seat' }).click();
  await asker.page.getByRole('heading', { name: 'Kenya has asked for its seat' }).waitFor();
  await asker.close();

  const { page, close } = await visit('/my-party', visitOf(table, table.convener));
  const row = rowOf(page, 'Kenya');
  await row.getByRole('button', { name: 'Refuse' }).click();
  await row.getByLabel('Reason').selectOption({ label: 'What was brought is not complete' });
  await row.getByRole('button', { name: 'Refuse' }).click();
  await page.getByRole('heading', { name: 'No party asks for a seat' }).waitFor();
  await close();
});

it('on the first day a visitor reads what will be here, and who runs it how to begin', async (context) => {
  need(context);
  const { page, close } = await visit('/parties');
  await page.getByRole('heading', { name: 'Nobody is at the table yet' }).waitFor();
  await page.getByText('Here stand the parties that co-operate').waitFor();
  await page.getByText('sahakarya admin invite').waitFor();
  await close();
});

it('a party leaves the table after a fresh sign-in, and then nobody acts for it', async (context) => {
  need(context);
  const leaving = await setTable(['TCD'], 1);
  const [founder] = leaving.people;
  if (founder === undefined) throw new Error('nobody sits there');
  await leaving.endFreshness();
  const { page, close } = await visit('/my-party', visitOf(leaving, founder));
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Chad leaves the table' });
  await dialog.getByText('the seats of its people').waitFor();
  await dialog.getByRole('button', { name: 'Leave the table' }).click();
  const freshly = page.getByRole('dialog', { name: 'Sign in once more' });
  await freshly.getByLabel('Password').fill(PASSWORD);
  await freshly.getByRole('button', { name: 'Sign in' }).click();
  // Signing in is not the last press: nothing has happened until the button is pressed once more.
  await dialog.getByText('Nothing has happened yet').waitFor();
  const state = async () => (await (await fetch(`${leaving.address}/api/v1/parties/TCD`)).json()).data.state;
  expect(await state()).toBe('admitted');
  await dialog.getByRole('button', { name: 'Leave the table' }).press('Enter');
  await page.getByRole('link', { name: 'Ask for a seat' }).waitFor();
  expect(await state()).toBe('left');
  const stranger = await visit('/parties/TCD', { baseURL: leaving.address });
  await stranger.page.getByText('Has left the table').waitFor();
  await stranger.close();
  await close();
  await leaving.stop();
});
