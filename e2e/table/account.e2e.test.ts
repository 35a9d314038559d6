import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { API_ROOT } from '@sahakarya/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Asking } from '../../bench/src/inputs/asking.ts';
import { PASSWORD } from '../../bench/src/inputs/people-at-the-table.ts';
import { PHONE, reader } from '../page.ts';
import { setTable, type Table, visitOf } from '../testing/at-the-table.ts';
import { VirtualAuthenticator } from '../testing/virtual-authenticator.ts';

const { visit, need } = reader();
let table: Table;
beforeAll(async () => {
  table = await setTable(['ETH'], 5);
}, 120_000);
afterAll(() => table?.stop());

const seat = (at: number) => {
  const one = table.people[at];
  if (one === undefined) throw new Error(`nobody has seat ${at}`);
  return one;
};

/** What an authenticator shows at a step of thirty seconds (RFC 6238). */
function shown(secret: string, step: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
const stepNow = () => Math.floor(Date.now() / 30_000);

async function press(page: Page, name: string | RegExp): Promise<void> {
  // What the server drew does nothing before its program has taken it over.
  await page.waitForSelector('html[data-usable]');
  await page.getByRole('button', { name, exact: true }).click();
}
const write = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** A link for somebody whom the founder invites. */
async function invitationOf(email: string): Promise<string> {
  const asking = new Asking(table);
  const { headers } = seat(0);
  await asking.verb('ETH', 'invite', { as: 'ETH', email, appointment: { role: 'viewer' } }, headers);
  const people = await asking.get('/parties/ETH/people', headers);
  const person = (people as { email: string; person: string }[]).find((one) => one.email === email)?.person;
  const { data } = await asking.verb('ETH', 'hand_on_link', { as: 'ETH', person }, headers);
  return data.link ?? '';
}

async function signIn(page: Page, email: string, code?: string): Promise<void> {
  await write(page, 'E-mail address', email);
  await write(page, 'Password', PASSWORD);
  await press(page, 'Sign in');
  if (code === undefined) return;
  await write(page, 'Code', code);
  await press(page, 'Sign in');
}

async function signInFreshly(page: Page, password: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sign in once more' });
  await dialog.getByLabel('Password').fill(password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
}

it('is made by an invitation, signed out of, and come into with a second factor', async (context) => {
  need(context);
  const link = await invitationOf('hanna@eth.example');
  const here = { baseURL: table.address, timezoneId: 'Africa/Addis_Ababa' };
  const { page, requests, close } = await visit(`/en/accept#${link}`, here);
  await page.getByLabel('Name', { exact: true }).waitFor();
  expect(page.url()).toBe(`${table.address}/en/accept`);
  expect(await page.getByLabel('Time zone').inputValue()).toBe('Africa/Addis_Ababa');
  await write(page, 'Name', 'Hanna Bekele');
  await write(page, 'Password', PASSWORD);
  await press(page, 'Make the account');
  // Whoever comes by an invitation is led to where it is taken.
  await page.getByRole('button', { name: 'Take the invitation' }).waitFor();
  await title(page).filter({ hasText: 'You are invited' }).waitFor();
  await page.getByRole('link', { name: 'My account' }).click();
  await page.getByRole('heading', { name: 'You are signed in on one device' }).waitFor();
  expect(requests.filter((address) => address.includes(link) && !address.includes('#'))).toEqual([]);
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Hanna Bekele');

  await press(page, 'Turn on the second factor');
  const secret =
    (await page
      .locator('code')
      .filter({ hasText: /^[A-Z2-7 ]{39}$/ })
      .textContent()) ?? '';
  await page.getByRole('img', { name: 'QR code of the secret' }).waitFor();
  const bare = secret.replaceAll(' ', '');
  const address = await page.getByRole('link', { name: 'Open in an authenticator' }).getAttribute('href');
  expect(address).toContain(`secret=${bare}`);
  await write(page, 'Code', shown(bare, stepNow()));
  await press(page, 'Turn on');
  await page.getByRole('heading', { name: 'Keep these 10 codes now' }).waitFor();
  const codes = await page
    .getByRole('listitem')
    .filter({ hasText: /^([0-9a-f]{4} ?){7}$/ })
    .allTextContents();
  expect(codes).toHaveLength(10);
  await press(page, 'I have kept them');
  await page.getByRole('heading', { name: 'The second factor is on' }).waitFor();
  expect(await page.locator('main').textContent()).not.toContain(codes[0]);

  await press(page, 'Send it no more');
  await page.getByText('No mail says what waits for you.').waitFor();
  await press(page, 'Send it again');
  await page.getByText('In the morning a mail says what waits').waitFor();

  await press(page, /^Sign out: /);
  await title(page).filter({ hasText: 'You are signed out' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  // With the spaces that it is shown with.
  await signIn(page, 'hanna@eth.example', codes[0]);
  await title(page).filter({ hasText: 'You are signed in on one device' }).waitFor();
  await close();
});

it('opens no link twice, and says so; nor an address without one', async (context) => {
  need(context);
  const link = await invitationOf('dawit@eth.example');
  const asked = { link, name: 'Dawit', password: PASSWORD };
  const asking = new Asking(table);
  await asking.post('/accounts/accept', asked, asking.headers(''));
  const { page, close } = await visit(`/en/accept#${link}`, { baseURL: table.address });
  await write(page, 'Name', 'Somebody');
  await write(page, 'Password', PASSWORD);
  await press(page, 'Make the account');
  await page
    .getByRole('heading', { name: 'This link is unknown, was used already, or has expired' })
    .waitFor();
  expect(await page.getByRole('button', { name: 'Make the account' }).count()).toBe(0);
  for (const path of ['accept', 'confirm', 'set-password']) {
    await page.goto(`${table.address}/en/${path}#abc`);
    await page.getByRole('heading', { name: 'There is no whole link in this address' }).waitFor();
  }
  await close();
});

it('keeps the link where the reader takes another language', async (context) => {
  need(context);
  const link = 'x'.repeat(43);
  const { page, close } = await visit(`/en/confirm#${link}`, { baseURL: table.address });
  await page.getByLabel('Password', { exact: true }).waitFor();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('mr');
  await page.waitForURL(`${table.address}/mr/confirm`);
  await page.getByLabel('पासवर्ड', { exact: true }).waitFor();
  await page.getByRole('contentinfo').getByRole('link', { name: 'العربية' }).click();
  await page.waitForURL(`${table.address}/ar/confirm`);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.getByLabel('كلمة المرور', { exact: true }).fill('something');
  await press(page, 'تأكيد الحساب وتسجيل الدخول');
  await page.getByRole('heading', { name: 'هذا الرابط غير معروف أو سبق استعماله أو انتهت مدته' }).waitFor();
  await close();
});

it('keeps no link when its page is left', async (context) => {
  need(context);
  const { page, close } = await visit(`/en/set-password#${'x'.repeat(43)}`, { baseURL: table.address });
  await page.getByLabel('New password', { exact: true }).waitFor();
  await page.getByRole('banner').getByRole('link').first().click();
  await page.waitForURL(`${table.address}/en/`);
  await page.goBack();
  await page.getByRole('heading', { name: 'There is no whole link in this address' }).waitFor();
  await close();
});

it('is asked for by keyboard alone, and confirmed by the link with its password', async (context) => {
  need(context);
  const { page, close } = await visit('/en/new-account', { baseURL: table.address, viewport: PHONE });
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type('Meron Tadesse');
  await page.keyboard.press('Tab');
  await page.keyboard.type('meron@health.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('password1234');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'easily guessed' }).waitFor();
  await page.getByLabel('Password', { exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText('If meron@health.example has no account yet').waitFor();
  await page.goto(`${table.address}/en/confirm#${await table.linkOf('meron@health.example')}`);
  await write(page, 'Password', 'not the right one');
  await press(page, 'Confirm and sign in');
  // A link for a lost password opens nothing before an account is confirmed: the way on is another one.
  const refused = page.getByRole('alert').filter({ hasText: 'ask for the account anew' });
  await refused.getByRole('link', { name: 'Ask for an account' }).waitFor();
  await write(page, 'Password', PASSWORD);
  await press(page, 'Confirm and sign in');
  await title(page).filter({ hasText: 'You belong to no party yet' }).waitFor();
  await close();
});

it('has another password set by a link, and by whoever has signed in freshly', async (context) => {
  need(context);
  const { email } = seat(3);
  const { page, close } = await visit('/en/lost-password', visitOf(table, seat(3)));
  await write(page, 'E-mail address', email);
  await press(page, 'Ask for a link');
  await page.getByText(`If ${email} has an account`).waitFor();
  await page.goto(`${table.address}/en/set-password#${await table.linkOf(email)}`);
  await write(page, 'New password', 'six quiet rivers turn');
  await press(page, 'Set the password');
  await page.getByRole('heading', { name: 'The password is set' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await write(page, 'E-mail address', email);
  await write(page, 'Password', 'six quiet rivers turn');
  await press(page, 'Sign in');
  await write(page, 'New password', PASSWORD);
  await press(page, 'Change the password');
  await page.getByText('The password is changed, and all other devices are signed out.').waitFor();
  await close();
});

it('gives a program a token: shown once, on no paper, and withdrawn by who administers the party', async (context) => {
  need(context);
  await table.endFreshness();
  const own = await visit('/en/account', visitOf(table, seat(4)));
  const { page } = own;
  const card = page.getByRole('region', { name: 'Tokens for programs' });
  await card.getByText('You have none.').waitFor();
  await card.getByRole('button', { name: 'Make a token' }).click();
  await card.getByLabel('Name of the token').fill('Stock register');
  await card.getByLabel('Talks').selectOption('read and change');
  await card.getByRole('button', { name: 'Make a token' }).click();
  await signInFreshly(page, PASSWORD);
  const field = card.getByLabel('The token', { exact: true });
  const token = await field.inputValue();
  const asks = async () => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${table.address}${API_ROOT}/talks?as=ETH`, { headers })).status;
  };
  expect(await asks()).toBe(200);
  await page.emulateMedia({ media: 'print' });
  expect(await field.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await card.getByRole('button', { name: 'I have kept it' }).click();
  await card.getByText('Parties: read · Talks: read and change').waitFor();
  expect(await page.content()).not.toContain(token);
  await own.close();

  const other = await visit('/en/my-party', visitOf(table, seat(0)));
  const all = other.page.getByRole('region', { name: 'Tokens of its people' });
  await all.getByText('Made by Officer 4').waitFor();
  await all.getByRole('button', { name: 'Withdraw: Stock register' }).click();
  await all.getByText('Withdrawn').waitFor();
  expect(await asks()).toBe(401);
  await other.close();
});

it('says of itself what is changed, gives out all that is held, and is erased for good', async (context) => {
  need(context);
  const { page, close } = await visit('/en/account', visitOf(table, seat(1)));
  await write(page, 'Name', 'Yonas Girma');
  await press(page, 'Save');
  await page.getByText('Saved', { exact: true }).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as a file')]);
  const held = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(held.person).toMatchObject({ name: 'Yonas Girma', email: seat(1).email });
  await table.endFreshness();
  await press(page, 'Erase me');
  await press(page, 'Erase all of it');
  await signInFreshly(page, 'wrong');
  await page.getByRole('dialog', { name: 'Sign in once more' }).getByRole('alert').waitFor();
  await signInFreshly(page, PASSWORD);
  // Signing in is not the last press.
  await page.getByText('Nothing has happened yet').waitFor();
  await press(page, 'Erase all of it');
  await title(page).filter({ hasText: 'All that was known of you is erased' }).waitFor();
  await page.reload();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
  await close();
});

it('is not erased while its owner is the last to administer a party', async (context) => {
  need(context);
  const narrow = { viewport: { width: 320, height: 640 } };
  const { page, close } = await visit('/en/account', { ...visitOf(table, seat(0)), ...narrow });
  await page.getByRole('button', { name: 'Erase me' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Erase all that is known of you' });
  await dialog.waitFor();
  // Enter alone erases nobody.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  // What stands against it is named before anything is asked.
  await dialog.getByText('You are the last who administers Ethiopia.').waitFor();
  expect(await dialog.getByRole('button', { name: 'Erase all of it' }).isDisabled()).toBe(true);
  const { right = 0 } = (await dialog.evaluate((it) => it.getBoundingClientRect().toJSON())) as DOMRect;
  expect(right).toBeLessThanOrEqual(320);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await title(page).filter({ hasText: 'You are signed in on' }).waitFor();
  await close();
});

it('ends one device, and all of them', async (context) => {
  need(context);
  const { page, close } = await visit('/mr/account', visitOf(table, seat(2)));
  const other = await visit('/en/sign-in', { baseURL: table.address });
  await signIn(other.page, seat(2).email);
  await other.page.waitForURL(/\/talks/);
  await page.reload();
  await title(page).filter({ hasText: '२ उपकरणांवर' }).waitFor();
  await press(page, 'सर्वत्र लॉग आउट करा');
  await title(page).filter({ hasText: 'तुम्ही सर्व उपकरणांवर लॉग आउट केले आहे' }).waitFor();
  await other.page.goto(`${table.address}/en/account`);
  await other.page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
  await other.close();
  await close();
});

it('has a passkey, by which alone its owner comes in, until its counter falls', async (context) => {
  need(context);
  // Passkeys belong to a name: at a number the page leads to where they are.
  const number = await visit('/en/sign-in?to=%2Faccount', { baseURL: table.address });
  await number.page.getByText('Passkeys belong to a name, and 127.0.0.1 is a number.').waitFor();
  await number.page.getByRole('link', { name: 'Open this page at localhost' }).click();
  const { page } = number;
  await page.waitForURL(/^http:\/\/localhost:\d+\/en\/sign-in\?to=%2Faccount$/);
  await page.waitForSelector('html[data-usable]');
  const device = await VirtualAuthenticator.in(page);
  const { email } = seat(0);
  await signIn(page, email);
  await device.verify(false);
  await write(page, 'Name of the passkey', 'My phone');
  await press(page, 'Add a passkey');
  await page.getByRole('alert').filter({ hasText: 'No passkey was made' }).waitFor();
  await device.verify(true);
  await press(page, 'Add a passkey');
  const passkey = page.getByRole('listitem').filter({ hasText: 'My phone' });
  await passkey.filter({ hasText: 'Not used yet' }).waitFor();
  await press(page, 'Rename: My phone');
  await passkey.getByLabel('Name of the passkey').fill('My tablet');
  await passkey.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Rename: My tablet' }).waitFor();

  const comeInByPasskey = async () => {
    await press(page, /^Sign out: (?!Another program)/);
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await press(page, 'Sign in with a passkey');
  };
  await comeInByPasskey();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'My tablet' })
    .filter({ hasText: 'Last used' })
    .waitFor();
  await table.endFreshness();
  await press(page, 'Turn on the second factor');
  const dialog = page.getByRole('dialog', { name: 'Sign in once more' });
  await dialog.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('link', { name: 'Open in an authenticator' }).waitFor();

  await device.countAnew();
  await comeInByPasskey();
  await page.getByRole('alert').filter({ hasText: 'This passkey is blocked' }).waitFor();
  await signIn(page, email);
  await page.getByRole('alert').filter({ hasText: 'One of your passkeys is blocked' }).waitFor();
  await page.getByText('Blocked', { exact: true }).waitFor();
  await press(page, 'Remove: My tablet');
  await page.getByText('Blocked', { exact: true }).waitFor({ state: 'detached' });
  expect(number.faults.filter((fault) => !/status of 40[13]/.test(fault))).toEqual([]);
  await number.close();
});
