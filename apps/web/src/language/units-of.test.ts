import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { calendarOf } from '../making/calendar-of.ts';
import { readPack } from '../making/language-packs.ts';
import { type Digits, firstDigits, type Language } from './languages.ts';
import { createNumbers } from './numbers.ts';
import { createTexts } from './reader.tsx';
import { type Units, unitsOf } from './units-of.ts';

const locales = fileURLToPath(new URL('../../locales/', import.meta.url));

function written(
  value: number,
  language: Language,
  place?: Units['place'],
  digits: Digits = firstDigits(language),
): string {
  const { messages = {} } = readPack(locales, language, 'core');
  const calendar = calendarOf(language);
  const texts = createTexts({ language, digits }, { messages, calendar, countries: {} });
  return texts._('number.millions', unitsOf(value, createNumbers(language, digits, calendar), place));
}

test.each([
  ['en', 4_329_100_000, '4,329 million'],
  ['en', 13_400_000, '13 million'],
  ['en', 999_999, '999,999'],
  ['en', 0, '0'],
  ['zh', 4_329_100_000, '43.29\u2060亿'],
  ['zh', 13_400_000, '1,340\u2060万'],
  ['zh', 999_999, '999,999'],
  ['mr', 4_329_100_000, '४३२.९ कोटी'],
  ['mr', 9_960_000, '१ कोटी'],
  ['mr', 5_000_000_000, '५०० कोटी'],
  ['zh', 99_960_000, '1\u2060亿'],
  ['mr', 8_600_000, '८६ लाख'],
  ['ru', 4_329_100_000, '4,33\u00a0млрд'],
  ['ar', 4_329_100_000, '4.33 مليار'],
  ['fr', 13_400_000, '13 millions'],
] as const)('%s writes %d as %s', (language, value, text) => {
  expect(written(value, language)).toBe(text);
});

test.each([
  [1_000_000_000, 'مليار واحد', 'مليار'],
  [2_002_000_000, 'ملياران', 'ملياري'],
  [3_000_000_000, '3 مليارات', '3 مليارات'],
  [5_000_000_000, '5 مليارات', '5 مليارات'],
  [4_329_100_000, '4.33 مليار', '4.33 مليار'],
  [11_000_000_000, '11 مليارًا', '11 مليار'],
  [11_500_000_000, '11.5 مليار', '11.5 مليار'],
  [1_000_000, 'مليون واحد', 'مليون'],
  [2_000_000, 'مليونان', 'مليوني'],
  [7_000_000, '7 ملايين', '7 ملايين'],
  [13_400_000, '13 مليونًا', '13 مليون'],
  [100_000_000, '100 مليون', '100 مليون'],
  [305_000_000, '305 ملايين', '305 ملايين'],
  [999_999, '999,999', '999,999'],
])('Arabic writes %d as %s alone, and as %s before what it counts', (value, alone, counted) => {
  expect(written(value, 'ar')).toBe(alone);
  expect(written(value, 'ar', 'counted')).toBe(counted);
});

test('the forms of a word are the same whatever the digits', () => {
  expect(written(5_000_000_000, 'ar', 'alone', 'native')).toBe('٥ مليارات');
  expect(written(7_000_000, 'ar', 'alone', 'native')).toBe('٧ ملايين');
  expect(written(2_000_000_000, 'ar', 'alone', 'native')).toBe('ملياران');
});
