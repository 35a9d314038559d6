import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { countryWords } from '../../../making/country-search.ts';
import { referenceCountries, worldNames } from '../../../making/reference-world-plugin.ts';
import { world } from '../../../planning/testing/reference-world.ts';
import { openedOf } from '../../../planning/worker/opened.ts';
import { placeOf } from './place-of.ts';
import { WORLDS } from './worlds.ts';

const countries = referenceCountries();
const words = countryWords(fileURLToPath(new URL('../../../../locales', import.meta.url)));
const named = (language: string) => {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return ({ iso2, name }: { iso2: string; name: string }) => names.of(iso2) ?? name;
};
const inLanguage = (language: string, key: string, name: string, isOfWorld = false) =>
  placeOf({ key, name }, { countries, nameOf: named(language), words }, isOfWorld);

test.each(['en', 'es', 'fr', 'ar', 'mr', 'ru', 'zh'])(
  'read in %s, a country is known by its name in any language, and shown by the one that it was given',
  (language) => {
    for (const [key, iso2, ...names] of [
      ['TCD', 'TD', 'Tchad', 'Chad', 'Чад', 'تشاد', '乍得'],
      ['CMR', 'CM', 'Cameroun', 'CAMEROON'],
      ['PER', 'PE', 'Pérou', 'Perú'],
      ['BOL', 'BO', 'Bolivie', 'Bolivia'],
      ['NOR', 'NO', 'Norvège'],
      ['SEN', 'SN', 'Sénégal', 'Senegal'],
      ['BEN', 'BJ', 'Bénin', 'Benin '],
      ['CIV', 'CI', "COTE D'IVOIRE", 'Ivory Coast'],
      ['GNB', 'GW', 'Guinée Bissau', 'Guinea-Bissau'],
    ] as const)
      for (const name of names)
        expect(inLanguage(language, key, name)).toEqual({ name, isCountry: true, iso2 });
  },
);

test('a country without a name, or by its code alone, has its name in the reader’s language', () => {
  for (const name of ['', ' ', 'TCD', 'tcd'])
    expect(inLanguage('fr', 'TCD', name)).toEqual({ name: 'Tchad', isCountry: true, iso2: 'TD' });
});

test('a reference world’s countries are named in the reader’s language, as far as the names are the world’s', () => {
  expect(inLanguage('fr', 'TCD', 'Chad', true)).toEqual({ name: 'Tchad', isCountry: true, iso2: 'TD' });
  expect(inLanguage('fr', 'TCD', 'تشاد', true).name).toBe('تشاد');
});

test('a scenario’s own name wins over the country that its key stands for', () => {
  for (const [key, name] of [
    ['NOR', 'Norvale'],
    ['NOR', 'نورفيل'],
    ['PER', 'Perak'],
    ['TCD', 'Niger'],
    ['constructor', 'Builders'],
    ['constructor', ''],
  ] as const)
    expect(inLanguage('fr', key, name)).toEqual({ name, isCountry: false });
});

test('the reference worlds are those that are built in', () => {
  expect(worldNames()).toEqual(WORLDS);
});

test('every destination of the reference world is a country', () => {
  const places = openedOf(world()).destinations.map((row) =>
    placeOf(row, { countries, nameOf: ({ name }) => name, words: {} }, true),
  );
  expect(places).toHaveLength(228);
  expect(places.filter(({ isCountry }) => !isCountry)).toEqual([]);
});
