import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reader } from './page.ts';

const { visit, need } = reader();

/** A page that came without TLS from another host has none. */
function takeClipboard(): void {
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
}

const colourOfSuccess = () => {
  const probe = document.createElement('i');
  probe.style.color = 'var(--success)';
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

it('what the browser does not let a page copy stands there selected, and looks like no success', async (context) => {
  need(context);
  const { page, close } = await visit('/en/?day=2021-08-04', { started: takeClipboard });
  const card = page.locator('#coverage');
  const said = card.locator('.figure-foot > output');
  const success = await page.evaluate(colourOfSuccess);
  const colour = () => said.evaluate((output) => getComputedStyle(output).color);
  const selected = () =>
    page.evaluate(() => {
      const field = document.activeElement;
      const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
      return isField ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : undefined;
    });
  for (const _ of ['once', 'again']) {
    await card.getByText('Share', { exact: true }).click();
    await said.filter({ hasText: 'The browser did not allow copying' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('.selected-text'));
    expect(new URL(String(await selected())).pathname).toBe('/en/figures/coverage');
    expect(await colour()).not.toBe(success);
    await page.locator('h1').click();
  }
  await card.getByText('Embed', { exact: true }).click();
  await card.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.matches('textarea'));
  expect(await selected()).toMatch(/^<iframe .*<\/iframe>$/);
  expect(await card.locator('.selected-text').count()).toBe(0);

  // What has worked says so in its colour.
  await card.getByText('Download', { exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), card.getByText('Table (CSV)').click()]);
  expect(file.suggestedFilename()).toBe('coverage-2021-08-04-known.csv');
  // Spreadsheets take a file without this mark for another encoding than UTF-8.
  expect(readFileSync(await file.path(), 'utf8')).toMatch(
    /^\ufeffdestination,name,.*,as_of,reading,published,/,
  );
  expect(await said.textContent()).toBe('Saved');
  expect(await colour()).toBe(success);
  await close();
});

it('the ring of the address that is to be copied keeps off the words above it', async (context) => {
  need(context);
  const { page, close } = await visit('/ar/figures/groups', { started: takeClipboard });
  await page.locator('#groups .figure-actions > a').click();
  await page.waitForFunction(() => document.activeElement?.matches('.selected-text'));
  const apart = await page.evaluate(() => {
    const field = document.querySelector('.selected-text');
    const said = document.querySelector('.figure-foot > output');
    if (field === null || said === null) throw new Error('nothing was said');
    const { outlineWidth, outlineOffset } = getComputedStyle(field);
    const words = document.createRange();
    words.selectNodeContents(said);
    const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    return field.getBoundingClientRect().top - reach - words.getBoundingClientRect().bottom;
  });
  expect(apart).toBeGreaterThanOrEqual(0);
  await close();
});
