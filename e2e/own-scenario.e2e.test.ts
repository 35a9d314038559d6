import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reader } from './page.ts';

const example = fileURLToPath(new URL('../apps/cli/example', import.meta.url));

const { visit, need } = reader();

const verified = (page: Page) => page.getByText('Verified to the dose').waitFor({ timeout: 60_000 });

/** Opens a folder of the disk, as the dialog lets readers choose one. */
async function openFolder(page: Page, folder: string): Promise<void> {
  await page.getByRole('button', { name: 'Open scenario' }).click();
  await page.locator('input[type=file][webkitdirectory]').setInputFiles(folder);
}

it('shows a scenario by its own names, keeps it over a reload, and leads back to the world', async (context) => {
  need(context);
  const { page, faults, close } = await visit('/en/studio');
  await verified(page);
  await openFolder(page, join(example));
  await page.getByText('Three invented countries has no faults and is open now').waitFor();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.getByText('It is kept here for a reload').waitFor();
  await verified(page);
  await page.waitForURL(/scenario=example/);
  const headline = await page.textContent('h1');
  expect(headline).toMatch(/Salonga|Costamar|Norvale/);
  expect(await page.textContent('body')).not.toContain('Norway');

  await page.getByRole('radio', { name: 'Own', exact: true }).check();
  await page.waitForURL(/sharing=own/);
  const address = page.url();
  await page.reload();
  await verified(page);
  expect(await page.title()).toContain('Three invented countries');
  expect(await page.getByRole('radio', { name: 'Own', exact: true }).isChecked()).toBe(true);

  const elsewhere = await visit(address);
  await elsewhere.page.getByText('“example”, which this address is for').waitFor();
  await verified(elsewhere.page);
  expect(await elsewhere.page.getByRole('radio', { name: 'Pooled', exact: true }).isChecked()).toBe(true);
  await elsewhere.page.waitForFunction(() => !location.search.includes('scenario='));
  await elsewhere.close();

  await page.getByRole('button', { name: 'Back to the world of August 2021' }).click();
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('96.5'));
  expect(faults).toEqual([]);
  await close();
});

it('says where a browser keeps nothing that a reload loses the scenario', async (context) => {
  need(context);
  const { page, close } = await visit('/en/studio', {
    started: () => {
      indexedDB.open = () => {
        throw new DOMException('no storage', 'SecurityError');
      };
    },
  });
  await verified(page);
  await openFolder(page, join(example));
  await page.getByText('This browser keeps nothing: after a reload, open it again.').waitFor();
  await close();
});
