import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { missingDistricts, readDistricts } from './districts.ts';

const folder = mkdtempSync(join(tmpdir(), 'sahakarya-districts-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('takes the finest level of each country, people of at least 1, and territories where they are counted', () => {
  expect(missingDistricts(folder)).toMatch(/^no districts-adm2\.csv and districts-adm3\.csv in /);
  writeFileSync(
    join(folder, 'districts-adm2.csv'),
    'iso3,adm2_name,population\nKEN,"Nairobi, West",500\nGLP,Basse-Terre,70\nBGD,Barguna,900\nCOD,Empty,0\n',
  );
  expect(missingDistricts(folder)).toMatch(/^no districts-adm3\.csv in /);
  writeFileSync(
    join(folder, 'districts-adm3.csv'),
    'iso3,adm3_name,population\nBGD,Amtali,400\nBGD,Bamna,500\n',
  );
  expect(missingDistricts(folder)).toBeUndefined();
  expect(readDistricts(folder)).toEqual([
    { country: 'BGD', population: 400 },
    { country: 'BGD', population: 500 },
    { country: 'KEN', population: 500 },
    { country: 'FRA', population: 70 },
    { country: 'COD', population: 1 },
  ]);
});
