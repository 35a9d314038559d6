import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPo } from '../../making/read-po.ts';
import type { Language } from '../languages.ts';

/** Words for what texts count, in the forms that stand after a number. Chinese has one form, and is not here. */
const COUNTED: Readonly<Partial<Record<Language, string>>> = {
  en:
    'cells|columns|countries|courses|boosters|days|destinations|doses|faults|levels|lots|milestones|objects|packs|' +
    'people|places|products|rows|things|weeks',
  fr:
    'boîtes|cellules|colonnes|destinations|doses|habitants|jalons|jours|lieux|lignes|lots|niveaux|objets|personnes|' +
    'produits|rappels|restantes|schémas|semaines',
  es:
    'cajas|celdas|columnas|destinos|días|esquemas|filas|habitantes|hitos|lotes|lugares|niveles|objetos|países|' +
    'personas|productos|refuerzos|semanas|sobrantes',
  mr: 'आठवड[्े]\\S*|ओळी|रकाने|टप्पे|पेट्या|पातळ्या|ठिकाणे|ठिकाणां\\S*|देशांत|लोक|चुका|गोष्टी|मात्रां\\S+',
  ar:
    'جرعة|جرعات|أسبوع\\S*|أسابيع|صف|صفوف|خلية|خلايا|شخص|أشخاص|وجهة|وجهات|عبوة|عبوات|دفعة|دفعات|مستوى|مستويات|' +
    'بلد|بلدان|نسمة|تطعيم\\S*',
  ru:
    'доз[аы]?|недел\\S*|строк[аи]?|ячеек|ячейки|упаковок|упаковки|парти[йи]|объект\\S*|уровн\\S*|получателей|мест|' +
    'стран[аы]?|человек\\S*|курс\\S*',
};

/** What stands before such a word and is no whole number of one, two or three. */
const UNCOUNTED: readonly RegExp[] = [
  // Rates, with their decimal, and shares with their sign.
  /\{(?:rate|low|high|gap|reached|per100|change|plan|boosters|first|percent)\}/,
  // Limits of ours, and doses that everybody may have: fixed, and above ten.
  /\{most(?:, number)?\}|studio\.pause\.hint.*\{doses/,
  /studio\.courses\..*\{courses/,
  // Sums over the world, in millions, and shares.
  /gap\.lead.*\{(?:people|share)\}|(?:production|shares)\.title.*\{(?:doses|people)\}|figure\.map\.sizes\.grown.*\{large\}/,
  // Names, days, and numbers that say which one.
  /\{(?:day|lot|name|row|week|milestone|character|to)(?:, number)?\}/,
];

/** Bare places before what is counted, as `id {place} words`, but for those that are no counts. */
function bareIn(texts: Iterable<readonly [id: string, text: string]>, words: string): string[] {
  const bare = new RegExp(
    `\\{\\w+(?:, number)?\\}[\\u00a0\\u2060 ]+(?:\\p{Ll}+ )?(?:${words})(?![\\p{L}\\p{M}])`,
    'gu',
  );
  return [...texts].flatMap(([id, text]) =>
    [...withoutForms(text).matchAll(bare)]
      .map(([found]) => `${id} ${found}`)
      .filter((found) => !UNCOUNTED.some((pattern) => pattern.test(found))),
  );
}

/** A text without the forms of its plurals: within them the word goes by the number. */
function withoutForms(text: string): string {
  return text.replaceAll(/\b(?:zero|one|two|few|many|other) \{[^{}]*\{\w+\}[^{}]*\}/g, '');
}

test.each(Object.entries(COUNTED))('in %s no number stands bare before what it counts', (language, words) => {
  const file = new URL(`../../../locales/${language}.po`, import.meta.url);
  expect(bareIn(readPo(readFileSync(file, 'utf8')), words)).toEqual([]);
});

test('bare numbers are found, and those in the forms of a plural are not', () => {
  const { en = '' } = COUNTED;
  const found = (text: string) => bareIn([['id', text]], en);
  expect(found('the plan has {weeks} weeks')).toEqual(['id {weeks} weeks']);
  expect(found('{all, number} blank rows')).toEqual(['id {all, number} blank rows']);
  expect(found('{form, plural, one {{left} dose} other {{left} doses}} of {rate} doses')).toEqual([]);
});
