import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { reader } from '../page.ts';

const { tab, need } = reader();

/** A page of which the browser has the words, and of whose program nothing comes before it is let go. */
async function withSlowScript(path: string) {
  const { page, close } = await tab();
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await isLetGo;
    await route.continue();
  });
  await page.goto(`${inject('address')}${path}`, { waitUntil: 'commit' });
  return {
    page,
    close,
    comes: async () => {
      letGo();
      await page.waitForSelector('html[data-settled]');
    },
  };
}

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** What the page sends to an address of the API. */
async function sent(page: Page, path: string, does: () => Promise<void>): Promise<unknown> {
  const asked = page.waitForRequest((request) => request.url().endsWith(`/api/v1${path}`));
  await does();
  return (await asked).postDataJSON();
}

it('a sign-in that is typed before the script has come stays, and is sent', async (context) => {
  need(context);
  const { page, comes, close } = await withSlowScript('/en/sign-in?to=%2Finbox');
  await field(page, 'E-mail address').fill('amina@health.example');
  await field(page, 'Password').fill('four brown horses sing');
  // Nobody is there yet who could send it: the page stays as it is, with what it is about.
  await field(page, 'Password').press('Enter');
  await press(page, 'Sign in');
  expect(page.url()).toContain('/en/sign-in?to=%2Finbox');
  await comes();
  expect(await field(page, 'E-mail address').inputValue()).toBe('amina@health.example');
  await field(page, 'E-mail address').press('End');
  await field(page, 'E-mail address').pressSequentially('.org');
  expect(await sent(page, '/visits', () => press(page, 'Sign in'))).toEqual({
    email: 'amina@health.example.org',
    password: 'four brown horses sing',
  });
  await close();
});

it('all fields of a new account stay as they were before the script, together', async (context) => {
  need(context);
  const { page, comes, close } = await withSlowScript('/en/new-account');
  await field(page, 'Name').fill('Amina');
  await field(page, 'E-mail address').fill('amina@health.example');
  await field(page, 'Password').fill('four brown horses sing');
  await page.getByRole('main').getByLabel('Language').selectOption('mr');
  await comes();
  expect(await sent(page, '/accounts', () => press(page, 'Ask for the account'))).toMatchObject({
    name: 'Amina',
    email: 'amina@health.example',
    password: 'four brown horses sing',
    language: 'mr',
  });
  await close();
});

it('so does the address for which a password is lost', async (context) => {
  need(context);
  const { page, comes, close } = await withSlowScript('/en/lost-password');
  await field(page, 'E-mail address').fill('amina@health.example');
  await comes();
  const asked = sent(page, '/passwords/lost', () => field(page, 'E-mail address').press('Enter'));
  expect(await asked).toEqual({ email: 'amina@health.example' });
  await close();
});

it('and what is looked for among destinations is looked for', async (context) => {
  need(context);
  const { page, comes, close } = await withSlowScript('/en');
  await page.getByRole('searchbox').fill('kenya');
  await comes();
  await page.waitForURL(/find=kenya/);
  expect(await page.getByRole('searchbox').inputValue()).toBe('kenya');
  await close();
});
