import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import type { Download, Locator, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { LAPTOP, PHONE, reader } from './page.ts';

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
  await page.locator('dialog').waitFor({ state: 'detached' });
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
  await page.locator('#destinations').getByText('Nigeria').first().waitFor();
  expect(faults).toEqual([]);
  await close();
});

/** Runs in the page: what of the studio lies in each kind of storage. */
async function storedScenarios(): Promise<Record<string, unknown>> {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name === 'sahakarya-studio');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(found?.name ?? 'none');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stores = [...database.objectStoreNames];
  const counts = stores.map(
    (store) =>
      new Promise<number>((resolve) => {
        const request = database.transaction(store).objectStore(store).count();
        request.onsuccess = () => resolve(request.result);
      }),
  );
  const records = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  database.close();
  const texts = [...Object.values({ ...localStorage }), ...Object.values({ ...sessionStorage })];
  return { records, texts: texts.filter((text) => /Salonga|example|Three invented/.test(String(text))) };
}

it('takes a scenario out of the browser, so that a reload has the world and nothing of it is left', async (context) => {
  need(context);
  const { page, faults, close } = await visit('/en/studio');
  await verified(page);
  await openFolder(page, example);
  await page.getByText('It is kept here for a reload').waitFor();
  await verified(page);
  await page.waitForURL(/scenario=example/);
  expect(await page.evaluate(storedScenarios)).toEqual({ records: 1, texts: [] });

  await page.getByRole('button', { name: 'Remove it from this browser' }).click();
  await page.getByText('It has been removed from this browser.').waitFor();
  // What is open stays until the page is left.
  expect(await page.textContent('h1')).toMatch(/Salonga|Costamar|Norvale/);
  expect(await page.evaluate(storedScenarios)).toEqual({ records: 0, texts: [] });

  await page.reload();
  await page.getByText('“example”, which this address is for, is not kept in this browser.').waitFor();
  await verified(page);
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('96.5'));
  expect(await page.textContent('body')).not.toMatch(/Salonga|Three invented countries/);
  expect(await page.evaluate(storedScenarios)).toEqual({ records: 0, texts: [] });
  await page.reload();
  await verified(page);
  expect(await page.textContent('.studio-scenario')).toContain('The world of August 2021');
  expect(await page.getByText('is not kept in this browser').count()).toBe(0);
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

/** Opens the dialog, and takes what it offers there to begin with. */
async function template(page: Page, offer: Locator): Promise<Download> {
  await page.getByRole('button', { name: 'Open scenario' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), offer.click()]);
  return download;
}

/** Runs in the page. From now on notes a table that says it is made from `Our round` and holds a place of the world. */
function notingMixedTables(): string[] {
  const mixed: string[] = [];
  new MutationObserver(() => {
    const said = document.querySelector('#destinations')?.textContent ?? '';
    if (said.includes('Our round') && said.includes('Nigeria')) mixed.push(said.slice(0, 200));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  return mixed;
}

it('gives a template as one workbook, reads it back, and refuses what is none', async (context) => {
  need(context);
  const { page, faults, close } = await visit('/en/studio');
  await verified(page);
  const download = await template(page, page.getByRole('button', { name: 'Template (XLSX workbook)' }));
  expect(download.suggestedFilename()).toBe('scenario.xlsx');
  const choose = (name: string, buffer: Buffer) =>
    page
      .locator('dialog input[type=file]:not([webkitdirectory])')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const workbook = readFileSync(await download.path());
  await choose('cut off.xlsx', workbook.subarray(0, 2_000));
  await page.getByText('The file is not a workbook (XLSX) that can be read.').waitFor();
  const mixed = await page.evaluateHandle(notingMixedTables);
  await choose('Our round.xlsx', workbook);
  await page.getByText('Our round has no faults and is open now').waitFor();
  await page.locator('#destinations').getByText('Salonga').first().waitFor();
  await verified(page);
  expect(await mixed.jsonValue()).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

it('writes the world as a workbook and reads it back, however many lots it has', async (context) => {
  need(context);
  const { page, faults, close } = await visit('/en/studio');
  await verified(page);
  const download = await template(
    page,
    page.getByRole('button', { name: 'The scenario that is open (XLSX)' }),
  );
  await page.getByText('Writing the workbook').waitFor({ state: 'detached' });
  expect(download.suggestedFilename()).toBe('world-2021-08.xlsx');
  await page
    .locator('dialog input[type=file]:not([webkitdirectory])')
    .setInputFiles({ name: 'Ours.xlsx', mimeType: '', buffer: readFileSync(await download.path()) });
  await page.getByRole('dialog').getByText('Reading', { exact: true }).waitFor();
  await page.getByText('Ours has no faults and is open now').waitFor({ timeout: 60_000 });
  await verified(page);
  expect(await page.textContent('.studio-scenario')).toContain('8,205 lots');
  expect(await page.textContent('h1')).toContain('96.5');
  expect(faults).toEqual([]);
  await close();
});

it('changes a cell of the scenario that is open, and refuses what its reader refuses', async (context) => {
  need(context);
  const { page, faults, close } = await visit('/en/studio');
  await verified(page);
  await openFolder(page, join(example));
  await page.getByText('Three invented countries has no faults and is open now').waitFor();
  await verified(page);
  await page.getByRole('button', { name: 'Open scenario' }).click();
  await page.getByRole('button', { name: 'Change cells of the open scenario here' }).click();
  const find = page.getByLabel('Find a row');
  await find.fill('nowhere');
  await page.getByRole('dialog').getByText('Nothing has these words').waitFor();
  await find.fill('');
  const doses = page.getByLabel('NOR-DUO-1, doses');
  await doses.fill('1.5');
  await doses.press('Enter');
  await page.getByRole('dialog').getByText('not a whole number').waitFor();
  const refused = page.getByRole('dialog').getByText('not a whole number');
  await doses.fill('1200000');
  await doses.press('Enter');
  await refused.waitFor({ state: 'detached' });
  await doses.fill('x');
  await doses.press('Enter');
  await refused.waitFor();
  await doses.fill('5');
  await doses.press('Enter');
  await refused.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Close' }).click();
  await verified(page);
  // 3,500,000 doses less 1,199,995.
  await page.locator('#stock').getByText('2,300,005').first().waitFor();
  await page.reload();
  await verified(page);
  await page.locator('#stock').getByText('2,300,005').first().waitFor();
  const title = page.locator('.studio-scenario strong');
  expect(await title.textContent()).toBe('Three invented countries (changed here: 1 cell)');
  const [plan] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download plan' }).click(),
  ]);
  expect(plan.suggestedFilename()).toBe('example-changed-plan.zip');
  await page.keyboard.press('Control+z');
  await title.getByText('Three invented countries', { exact: true }).waitFor();
  await page.locator('#stock').getByText('3,500,000').first().waitFor();
  expect(faults).toEqual([]);
  await close();
});

it('shows all cells of a row on a phone, and whole ones in even columns on a laptop', async (context) => {
  need(context);
  const { page, close } = await visit('/en/studio', { viewport: PHONE });
  await verified(page);
  await page.getByRole('button', { name: 'Open scenario' }).click();
  await page.getByRole('button', { name: 'Change cells of the open scenario here' }).click();
  const fields = page.locator('.edit-scroll input');
  await fields.first().waitFor();
  const cut = await fields.evaluateAll(
    (inputs, width) => inputs.filter((input) => input.getBoundingClientRect().right > width).length,
    PHONE.width,
  );
  expect(cut).toBe(0);
  await page.setViewportSize(LAPTOP);
  expect(await cutOrUneven(page)).toEqual([]);
  await close();
});

/** Twelve countries and three lots as an office's spreadsheet saves them: semicolons, CRLF, Windows characters. */
const ROUND: Readonly<Record<string, string>> = {
  'destinations.csv': `destination;name;population;income_group;region;doses_given;weekly_capacity;lead_weeks
COD;Congo (Dem. Rep.);1200000;LIC;AFRO;0;60000;3
RWA;Rwanda;180000;LIC;AFRO;0;12000;2
BDI;Burundi;210000;LIC;AFRO;0;9000;3
UGA;Uganda;420000;LIC;AFRO;0;20000;2
KEN;Kenya;380000;LMIC;AFRO;0;25000;1
TZA;Tanzania;450000;LMIC;AFRO;0;18000;2
CAF;Central African Republic;90000;LIC;AFRO;0;4000;4
COG;Congo;80000;LMIC;AFRO;0;5000;3
CMR;Cameroon;260000;LMIC;AFRO;0;14000;2
NGA;Nigeria;900000;LMIC;AFRO;0;40000;2
CIV;Côte d\u0092Ivoire;200000;LMIC;AFRO;0;10000;2
ZMB;Zambia;150000;LMIC;AFRO;0;8000;2
`,
  'products.csv': `product;name;manufacturer;doses_per_course;interval_weeks;pack_doses;storage
MVA;MVA-BN;Bavarian Nordic;2;4;20;frozen
LC16;LC16;KM Biologics;1;0;250;frozen
`,
  'lots.csv': `lot;product;doses;available;expires;holder
BN-1;MVA;1165000;2025-01-06;2025-12-31;WHO
BN-2;MVA;600000;2025-02-03;2025-10-31;Gavi
KM-1;LC16;500000;2025-01-20;2025-09-30;Japan
`,
};

/** Of Windows-1252, whose characters here are those of their numbers. */
const saved = (text: string) => Uint8Array.from(text.replaceAll('\n', '\r\n'), (sign) => sign.charCodeAt(0));

it('leads from the template to the plan of a round that a spreadsheet saved with semicolons', async (context) => {
  need(context);
  const { page, faults, close } = await visit('/en/studio');
  await verified(page);
  const download = await template(page, page.getByRole('link', { name: 'Template (ZIP of CSV files)' }));
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files)).toEqual(expect.arrayContaining([...Object.keys(ROUND), 'policy.json']));
  const policy = files['policy.json'] ?? new Uint8Array();
  const tables = Object.entries(ROUND).map(([name, text]) => [name, saved(text)] as const);
  const zip = zipSync({ ...Object.fromEntries(tables), 'policy.json': policy });
  const choose = (name: string, buffer: Uint8Array) =>
    page
      .locator('dialog input[type=file]:not([webkitdirectory])')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });

  await choose('lots.csv', saved(ROUND['lots.csv'] ?? ''));
  await page.getByText('This is one table, and a scenario has several.').waitFor();
  await choose('mpox round.zip', zip);
  await page.getByText('The scenario has 3 faults. Nothing was changed.').waitFor();
  await page.getByRole('button', { name: 'Read them as they were saved' }).click();
  await page.getByText('mpox round has no faults and is open now').waitFor();
  await page.locator('#destinations').getByText('Côte d’Ivoire').first().waitFor();
  await verified(page);
  expect(await page.textContent('h1')).toMatch(/the fewest, and .+, the most/);
  const table = (await page.locator('#destinations').textContent()) ?? '';
  expect(table).toContain('Côte d’Ivoire');
  expect(table).toContain('2,265,000');

  const [plan] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download plan' }).click(),
  ]);
  expect(plan.suggestedFilename()).toBe('mpox-round-plan.zip');
  expect(faults).toEqual([]);
  await close();
});

it('has room for names of 120 characters, on every screen and on paper', async (context) => {
  need(context);
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-names-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(example, folder, { recursive: true });
  const file = join(folder, 'destinations.csv');
  const words = 'The Autonomous and Indivisible District of the Northern Shore '
    .repeat(2)
    .slice(0, 120)
    .trim();
  const names = {
    Norvale: words,
    Costamar: 'Llanfairpwll'.repeat(10),
    ',coast,': ',A group of many words of its own,',
  };
  const text = Object.entries(names).reduce(
    (now, [from, to]) => now.replace(from, to),
    readFileSync(file, 'utf8').replace('LIC,south', 'A group of its own with many words,south'),
  );
  writeFileSync(file, text);
  const { page, faults, close } = await visit('/en/studio?coverage=table&gains=table');
  await verified(page);
  await openFolder(page, folder);
  await page.getByText('has no faults and is open now').waitFor();
  await page.locator('#destinations').getByText('Llanfairpwll').first().waitFor();
  await verified(page);
  const wide = () =>
    page.evaluate(() => [
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []),
      ...[...document.querySelectorAll('.data-table-scroll')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map((table) => table.closest('article')?.id),
    ]);
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await wide(), `${width} px`).toEqual([]);
  }
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  expect(await wide(), 'on paper').toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

/** Fields of the cells whose text is cut off, or that are narrower than others of their column. */
const cutOrUneven = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('.edit-scroll input')];
    const columnOf = (field: HTMLInputElement) => field.closest('td')?.dataset.head;
    return fields
      .filter(
        (field) =>
          field.scrollWidth > field.clientWidth ||
          fields.some(
            (other) => columnOf(other) === columnOf(field) && other.offsetWidth > field.offsetWidth,
          ),
      )
      .map(({ value }) => value);
  });
