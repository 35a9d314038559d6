import { returnPath } from '@sahakarya/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import {
  CLIENT,
  identityProvider,
} from '../../apps/server/src/capabilities/people/testing/identity-provider.ts';
import { PASSWORD } from '../../bench/src/inputs/people-at-the-table.ts';
import { reader } from '../page.ts';
import { setTable, type Table, visitOf } from '../testing/at-the-table.ts';

const { visit, need } = reader();
let table: Table;
beforeAll(async () => {
  table = await setTable(['ETH', 'SWE'], 2);
}, 120_000);
afterAll(() => table?.stop());

/** Two of Ethiopia, then two of Sweden. */
const seat = (at: number) => {
  const one = table.people[at];
  if (one === undefined) throw new Error(`nobody has seat ${at}`);
  return one;
};
const main = (page: Page) => page.getByRole('main');

/** A talk that Ethiopia's officer has begun, with words begun below it. */
async function inATalk(at: number) {
  const opened = await visit('/en/talks/new?with=SWE', visitOf(table, seat(at)));
  const { page } = opened;
  await page.getByLabel('Subject').fill('Between two');
  await page.getByLabel('Message', { exact: true }).fill('Nobody else reads this');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('article').getByText('Nobody else reads this').waitFor();
  await page.getByLabel('Message', { exact: true }).fill('Begun and not sent');
  return opened;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  // What the server drew sends nothing before its program has taken it over.
  await page.waitForSelector('html[data-usable]');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/\/(talks|account)/);
}

const kept = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

it('leaves nothing on another page of the same browser when it is signed out of, or in as somebody else', async (context) => {
  need(context);
  const { page, close } = await inATalk(0);
  const other = await page.context().newPage();
  await other.goto(`${table.address}/en/account`);
  await other
    .getByRole('button', { name: /^Sign out: .*/ })
    .first()
    .click();
  await other.getByRole('heading', { name: 'You are signed out' }).waitFor();
  await main(page).getByRole('link', { name: 'Sign in' }).waitFor();
  expect(await page.locator('body').textContent()).not.toMatch(/Nobody else|Between two/);
  expect(await kept(page)).toBe('[]');

  // A page that asks nothing by itself.
  await main(other).getByRole('link', { name: 'Sign in' }).click();
  await signIn(other, seat(0).email);
  await page.goto(`${table.address}/en/my-party`);
  await page.getByRole('heading', { level: 1, name: 'act for ETH' }).waitFor();
  await other.goto(`${table.address}/en/sign-in`);
  await signIn(other, seat(2).email);
  await page.getByRole('heading', { level: 1, name: 'act for Sweden' }).waitFor();
  await close();
});

it('a sign-in leads on, also where another page of the browser learns of it meanwhile', async (context) => {
  need(context);
  const { page, close } = await visit('/en/sign-in', { baseURL: table.address });
  const other = await page.context().newPage();
  await other.goto(`${table.address}/en/sources`);
  // As that page writes it when it has asked who is here.
  await page.route(
    '**/api/v1/me',
    async (route) => {
      await other.evaluate(() => localStorage.setItem('sahakarya-visit', 'somebody'));
      await route.continue();
    },
    { times: 1 },
  );
  await signIn(page, seat(0).email);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await close();
});

it('shows nothing more of a talk when it has ended elsewhere; its words are there for their writer alone', async (context) => {
  need(context);
  const { page, close } = await inATalk(1);
  await page.context().clearCookies();
  await main(page).getByRole('link', { name: 'Sign in' }).waitFor();
  expect(await page.locator('body').textContent()).not.toMatch(/Nobody else|Between two/);
  expect(await kept(page)).toContain('Begun and not sent');
  await main(page).getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, seat(1).email);
  await page.getByRole('article').getByText('Nobody else reads this').waitFor();
  expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('Begun and not sent');

  await page.context().clearCookies();
  await main(page).getByRole('link', { name: 'Sign in' }).waitFor();
  await main(page).getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, seat(3).email);
  await page.getByRole('article').getByText('Nobody else reads this').waitFor();
  expect(await kept(page)).not.toContain('Begun and not sent');
  await close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function write(page: Page, label: string, text: string): Promise<void> {
  await page.waitForSelector('html[data-usable]');
  await page.getByLabel(label, { exact: true }).fill(text);
}

async function comeBy(page: Page, party: string): Promise<void> {
  await write(page, 'Your party', party);
  await press(page, 'Go to its sign-in');
}

it('a party’s provider is set and tried by an administrator, leads people in, and they are out when it ends', async (context) => {
  need(context);
  const provider = await identityProvider([table.address + returnPath('SWE')]);
  onTestFinished(() => provider.stop());
  const administrator = await visit('/en/my-party', visitOf(table, seat(2)));
  await press(administrator.page, 'Set a provider');
  const { page: own } = administrator;
  expect(await own.getByLabel('Return address').inputValue()).toBe(table.address + returnPath('SWE'));
  await write(own, 'Address of the provider', provider.issuer);
  await write(own, 'Client ID', CLIENT.client_id);
  await write(own, 'Client secret', CLIENT.client_secret);
  await press(own, 'Set it');
  await own.getByText(provider.issuer).waitFor();
  await press(own, 'Test it');
  await own.getByText('The provider answers, and says all that is needed').waitFor();

  const colleague = await visit('/en/sign-in', { baseURL: table.address });
  const { page } = colleague;
  await comeBy(page, 'eth');
  await page.getByText('Nobody signs in with an organisation under this code').waitFor();
  provider.comes = 'a-colleague';
  provider.accounts.set('a-colleague', { email: seat(3).email, email_verified: false });
  await comeBy(page, 'swe');
  await page.getByRole('heading', { name: 'You are not signed in' }).waitFor();
  await page.getByText('Your organisation does not say that your e-mail address is verified').waitFor();
  // Nothing of what the provider has sent stays in the address.
  expect(new URL(page.url()).search).toBe('');
  provider.accounts.set('a-colleague', { email: seat(3).email, email_verified: true });
  await page.getByRole('link', { name: 'Back to the sign-in' }).click();
  // By its name, or words of it: where several have them, one is chosen.
  await comeBy(page, 'nowhere');
  await page.getByText('No party at the table has these words in its name').waitFor();
  await comeBy(page, 'e');
  await page.getByText('No party at the table has these words in its name').waitFor();
  await write(page, 'Your party', 'swed');
  await page.getByRole('button', { name: 'Sweden', exact: true }).press('Enter');
  await page.waitForURL(/\/talks$/);
  await page.getByRole('link', { name: 'My account' }).click();
  await page.getByText('You came in with the sign-in of Sweden').waitFor();
  expect(await page.getByRole('button', { name: 'Set the password' }).count()).toBe(0);
  await page.getByRole('link', { name: 'My party' }).click();
  await page.getByRole('heading', { level: 1, name: /Sweden/ }).waitFor();

  await press(own, 'End it');
  await own.getByText('Nobody signs in that way yet').waitFor();
  await page.reload();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
  await Promise.all([administrator.close(), colleague.close()]);
});
