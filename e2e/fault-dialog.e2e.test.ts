import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LAPTOP, PHONE, reader } from './page.ts';
import { LOOKED_AT } from './pages.ts';
import { overflows } from './testing/overflow.ts';
import { textsOf } from './testing/texts-of.ts';

const example = fileURLToPath(new URL('../apps/cli/example', import.meta.url));

/** Faults with long values, long names, lists of columns and words: what makes a row of the report wide. */
const SPOILT: readonly (readonly [file: string, from: string | RegExp, to: string])[] = [
  ['destinations.csv', ',2000000,', `,"${'2.000.000 '.repeat(12)}",`],
  ['destinations.csv', 'population,', 'Population_of_the_whole_country_in_the_middle_of_the_year,'],
  ['lots.csv', /\d{4}-\d{2}-\d{2}/, '15/02/2027'],
  ['capacity.csv', /^\w+,/m, 'destination_and_week_in_one_word_without_any_space,'],
  ['policy.json', '{', '{ "an_unknown_name_of_a_rule_that_nobody_has_ever_heard_of": 1,'],
];

function spoiltZip(): Buffer {
  const files = readdirSync(example).map(
    (name) => [name, readFileSync(join(example, name), 'utf8')] as const,
  );
  const spoilt = files.map(([name, text]) => {
    const changes = SPOILT.filter(([file]) => file === name);
    return [name, changes.reduce((now, [, from, to]) => now.replace(from, to), text)] as const;
  });
  return Buffer.from(
    zipSync(Object.fromEntries(spoilt.map(([name, text]) => [name, new TextEncoder().encode(text)]))),
  );
}

const { visit, need } = reader();

it.for(LOOKED_AT)(
  '%s: faults of a scenario and their mends are read whole on every screen',
  async (language, context) => {
    need(context);
    const { page, close } = await visit(`/${language}/studio`);
    await page.getByRole('button', { name: textsOf(language)('studio.open'), exact: true }).click();
    await page
      .locator('dialog input[type=file]:not([webkitdirectory])')
      .setInputFiles({ name: 'spoilt.zip', mimeType: 'application/zip', buffer: spoiltZip() });
    await page.locator('.fault-list li').nth(2).waitFor();
    for (const width of [LAPTOP.width, 768, PHONE.width, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await overflows(page), `${width} px`).toEqual([]);
      expect(await cutMends(page), `${width} px`).toEqual([]);
      expect(await aboveFaults(page), `${width} px`).toBeGreaterThanOrEqual(8);
    }
    await close();
  },
);

/** Px between the button that reads the files as they were saved, and the rule above the faults. */
const aboveFaults = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [button, list] = ['.studio-as-saved button', '.fault-list'].map((place) =>
      document.querySelector(place)?.getBoundingClientRect(),
    );
    return (list?.top ?? 0) - (button?.bottom ?? Number.POSITIVE_INFINITY);
  });

/** Mends whose words reach beyond the dialog, or that have to be scrolled to sideways. */
const cutMends = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const frame = document.querySelector('dialog[open]')?.getBoundingClientRect();
    const mends = [...document.querySelectorAll('.fault-mend')];
    if (frame === undefined || mends.length < 3) return ['no faults'];
    return mends.flatMap((mend) => {
      const words = document.createRange();
      words.selectNodeContents(mend);
      const { left, right } = words.getBoundingClientRect();
      return left < frame.left || right > frame.right ? [mend.textContent ?? ''] : [];
    });
  });
