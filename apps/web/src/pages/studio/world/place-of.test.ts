import { expect, test } from 'vitest';
import { referenceCountries, worldNames } from '../../../making/reference-world-plugin.ts';
import { world } from '../../../planning/testing/reference-world.ts';
import { openedOf } from '../../../planning/worker/opened.ts';
import { placeOf } from './place-of.ts';
import { WORLDS } from './worlds.ts';

const countries = referenceCountries();
const french = ({ iso2, name }: { iso2: string; name: string }) =>
  ({ TD: 'Tchad', NO: 'Norvège' })[iso2] ?? name;
const inFrench = (key: string, name: string) => placeOf({ key, name }, countries, french);

test('a country by its name in the reference data, or the reader’s own, is that country in the reader’s language', () => {
  expect(inFrench('TCD', 'Chad')).toEqual({ name: 'Tchad', isCountry: true, iso2: 'TD' });
  expect(inFrench('CIV', "COTE D'IVOIRE")).toEqual({ name: 'Côte d’Ivoire', isCountry: true, iso2: 'CI' });
  expect(inFrench('TCD', 'Tchad')).toEqual({ name: 'Tchad', isCountry: true, iso2: 'TD' });
});

test('a scenario’s own name wins over the country that its key stands for', () => {
  for (const [key, name] of [
    ['NOR', 'Norvale'],
    ['NOR', 'نورفيل'],
    ['PER', 'Perak'],
    ['TCD', ''],
    ['constructor', 'Builders'],
  ] as const)
    expect(inFrench(key, name)).toEqual({ name, isCountry: false });
});

test('the reference worlds are those that are built in', () => {
  expect(worldNames()).toEqual(WORLDS);
});

test('every destination of the reference world is a country', () => {
  const places = openedOf(world()).destinations.map((row) => placeOf(row, countries, ({ name }) => name));
  expect(places).toHaveLength(228);
  expect(places.filter(({ isCountry }) => !isCountry)).toEqual([]);
});
