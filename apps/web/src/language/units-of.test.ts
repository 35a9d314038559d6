import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { calendarOf } from '../making/calendar-of.ts';
import { readPack } from '../making/language-packs.ts';
import { type Digits, firstDigits, type Language } from './languages.ts';
import { createNumbers } from './numbers.ts';
import { createTexts } from './reader.tsx';
import { unitsOf } from './units-of.ts';

const locales = fileURLToPath(new URL('../../locales/', import.meta.url));

function written(value: number, language: Language, digits: Digits = firstDigits(language)): string {
  const { messages = {} } = readPack(locales, language, 'core');
  const calendar = calendarOf(language);
  const texts = createTexts({ language, digits }, { messages, calendar, countries: {} });
  return texts._('number.millions', unitsOf(value, createNumbers(language, digits, calendar)));
}

test.each([
  ['en', 4_329_100_000, '4,329 million'],
  ['en', 13_400_000, '13 million'],
  ['en', 999_999, '999,999'],
  ['en', 0, '0'],
  ['zh', 4_329_100_000, '43.29亿'],
  ['zh', 13_400_000, '1,340万'],
  ['zh', 999_999, '999,999'],
  ['mr', 4_329_100_000, '४३२.९ कोटी'],
  ['mr', 9_960_000, '१.० कोटी'],
  ['zh', 99_960_000, '1亿'],
  ['mr', 8_600_000, '८६ लाख'],
  ['ru', 4_329_100_000, '4,33\u00a0млрд'],
  ['ar', 4_329_100_000, '4.33 مليار'],
  ['fr', 13_400_000, '13 millions'],
] as const)('%s writes %d as %s', (language, value, text) => {
  expect(written(value, language)).toBe(text);
});
