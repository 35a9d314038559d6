import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { type Platform, startPlatform } from '../bench/src/start-platform.ts';
import { PHONE, reader } from './page.ts';
import { LANGUAGES } from './pages.ts';
import { fontsCome } from './testing/fonts-come.ts';
import { brokenWords, rowsAlike, scrolledSideways } from './testing/tables-on-phones.ts';

const { visit, need } = reader();

const command = fileURLToPath(new URL('../apps/cli/bin/sahakarya.js', import.meta.url));

const HEAD =
  'location,iso_code,date,total_vaccinations,people_vaccinated,people_fully_vaccinated,total_boosters';

/** What a publisher told, then told otherwise: long counts and names. */
const TOLD = [
  [
    'India,IND,2022-06-05,1940000000,1000000000,880000000,33000000',
    'Saint Vincent and the Grenadines,VCT,2022-06-05,70000,36000,31000,',
  ],
  [
    'India,IND,2022-06-05,1941000000,1000000000,880000000,33000000',
    'Saint Vincent and the Grenadines,VCT,2022-06-05,71000,36000,31000,',
  ],
];

function importFigures({ folder }: Platform): void {
  for (const [at, rows] of TOLD.entries()) {
    const file = join(folder, `told-${at}.csv`);
    writeFileSync(file, `${[HEAD, ...rows].join('\n')}\n`);
    const whose = ['--publisher', 'Ministry of Health and Family Welfare', '--licence', 'CC-BY-4.0'];
    const told = ['import', 'owid', file, '--known-on', `2024-0${at + 1}-10`, ...whose, '--data', folder];
    execFileSync(process.execPath, [command, ...told], { stdio: 'ignore' });
  }
}

it('corrections fit a phone, and each row says what it corrects', async (context) => {
  need(context);
  const platform = await startPlatform();
  onTestFinished(() => platform.stop());
  importFigures(platform);
  const { page, close } = await visit('/en/corrections', {
    baseURL: platform.address,
    viewport: PHONE,
    isMobile: true,
    hasTouch: true,
  });
  const found = [];
  for (const language of LANGUAGES) {
    await page.goto(new URL(`/${language}/corrections`, platform.address).href);
    await page.waitForSelector('html[data-usable]');
    await fontsCome(page);
    expect(await page.locator('.data-table tbody tr').count()).toBeGreaterThan(6);
    for (const width of [320, 360, PHONE.width]) {
      await page.setViewportSize({ width, height: PHONE.height });
      const wrong = [
        ...(await scrolledSideways(page)),
        ...(language === 'zh' ? [] : await brokenWords(page)),
        ...(await rowsAlike(page)),
      ];
      found.push(...wrong.map((what) => `${language} at ${width}: ${what}`));
    }
  }
  expect(found).toEqual([]);
  await close();
});
