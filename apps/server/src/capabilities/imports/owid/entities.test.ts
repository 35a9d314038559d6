import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { Entities } from './entities.ts';
import { namesInLanguages } from './names-in-languages.ts';

const TABLE = new URL('../../../../../../reference/observatory/destinations.csv', import.meta.url);

/** The destinations that the platform begins with. */
const DESTINATIONS = Papa.parse<{ destination: string; iso2: string; name: string; un_name: string }>(
  readFileSync(TABLE, 'utf8'),
  { header: true, skipEmptyLines: true },
).data.map(({ destination, iso2, name, un_name }) => ({
  ...{ destination, name, un_name, population: 1000 },
  iso2: iso2 === '' ? null : iso2,
}));

const entities = new Entities(DESTINATIONS);

test('finds every destination by its own name, that of the United Nations, and its code', () => {
  expect(DESTINATIONS.length).toBeGreaterThan(200);
  for (const { destination, name, un_name } of DESTINATIONS) {
    for (const known of [name, un_name])
      expect([known, entities.byName(known)]).toEqual([known, { destination, population: 1000 }]);
    expect(entities.byCode(destination, '')).toEqual({ destination, population: 1000 });
  }
});

test.each([
  ["Cote d'Ivoire", 'CIV'],
  ['Cote d’Ivoire', 'CIV'],
  ["Côte d'Ivoire", 'CIV'],
  ['Côte d’Ivoire', 'CIV'],
  ['Co\u0302te d\u02bcIvoire', 'CIV'],
  ['Türkiye', 'TUR'],
  ['Turkiye', 'TUR'],
  ['Turkey', 'TUR'],
  ['Sao Tome and Principe', 'STP'],
  ['São Tomé and Príncipe', 'STP'],
  ['Curaçao', 'CUW'],
  ['Curacao', 'CUW'],
  [' Fiji', 'FJI'],
  ['Fiji\u00a0', 'FJI'],
  ['fiji', 'FJI'],
  ['South  Korea', 'KOR'],
])('knows %j through the years', (name, destination) => {
  expect(entities.byName(name)).toEqual({ destination, population: 1000 });
});

test.each([
  ['टोगो', 'TGO'],
  ['टोंगा', 'TON'],
  ['टोँगा', 'TON'],
  ['माली', 'MLI'],
  ['सेंट मार्टिन', 'MAF'],
  ['सिंट मार्टेन', 'SXM'],
  ['कझाकस्तान', 'KAZ'],
  ['कझाकस्\u200dतान', 'KAZ'],
  ['عُمان', 'OMN'],
  ['عمان', 'OMN'],
  ['الأردن', 'JOR'],
  ['الاردن', 'JOR'],
  ['تُونِس', 'TUN'],
])('knows a country whose vowels are signs of their own: %j', (name, destination) => {
  expect(entities.byName(name)).toEqual({ destination, population: 1000 });
});

test.each(['मोला', 'टोगा', 'عَمّان'])('a name with other vowels is nobody’s: %j', (name) => {
  expect(entities.byName(name)).toBe('unknown');
});

test('every name that Unicode gives one destination alone is known', () => {
  const whose = new Map<string, Set<string>>();
  for (const { destination, iso2 } of DESTINATIONS)
    for (const name of iso2 === null ? [] : namesInLanguages(iso2))
      whose.set(name, (whose.get(name) ?? new Set()).add(destination));
  const unknown = [...whose].filter(
    ([name, destinations]) => destinations.size === 1 && entities.byName(name) === 'unknown',
  );
  expect(unknown).toEqual([]);
});

test('the name of a part or of a sum beside a country’s code is told', () => {
  const other = (code: string, name: string) => entities.otherByName(name, entities.byCode(code, name));
  for (const [code, name] of [
    ['GBR', 'England'],
    ['FRA', 'Reunion'],
    ['FRA', 'La Réunion'],
    ['USA', 'Puerto Rico'],
    ['USA', 'प्युएर्तो रिको'],
    ['TCD', 'Africa'],
    ['TCD', 'World'],
    ['DEU', 'European Union (27)'],
    ['TCD', 'Low-income countries'],
  ] as const)
    expect([name, other(code, name)]).toEqual([name, name]);
  expect(other('TGO', 'टोंगा')).toBe('TON');
  for (const [code, name] of [
    ['OWID_ENG', 'England'],
    ['REU', 'Réunion'],
    ['OWID_AFR', 'Africa'],
    ['ZAF', 'South Africa'],
    ['CAF', 'Central African Republic'],
  ] as const)
    expect([name, other(code, name)]).toEqual([name, undefined]);
});

test('takes codes in small letters and with a space, and no others', () => {
  for (const code of ['fji', 'FJI ', ' Fji'])
    expect(entities.byCode(code, '')).toEqual({ destination: 'FJI', population: 1000 });
  expect(entities.byCode('OWID_KOS', 'Kosovo')).toEqual({ destination: 'XKX', population: 1000 });
  for (const code of ['FJ', 'ZZZ', '']) expect(entities.byCode(code, 'Fiji')).toBe('unknown');
});

test('skips sums and parts of destinations, and nothing else that has no code of a country', () => {
  expect(entities.byCode('OWID_WRL', 'World')).toEqual({ skipped: 'OWID_WRL' });
  expect(entities.byCode('OWID_NEW', 'World excl. China')).toEqual({ skipped: 'OWID_NEW' });
  expect(entities.byCode('OWID_ENG', 'England')).toEqual({ skipped: 'OWID_ENG' });
  expect(entities.byName('Réunion')).toEqual({ skipped: 'Réunion' });
  expect(entities.byCode('OWID_MRS', 'Mars')).toBe('unknown');
  expect(entities.byName('Mars')).toBe('unknown');
});

test('a name that is known to be another destination’s is told, and a spelling that is not known isn’t', () => {
  const other = (code: string, name: string) => entities.otherByName(name, entities.byCode(code, name));
  for (const { destination, name } of DESTINATIONS)
    expect([name, other(destination, name)]).toEqual([name, undefined]);
  expect(other('UGA', 'Kenya')).toBe('KEN');
  // A ministry writes in its own language.
  for (const [name, code] of [
    ['Pérou', 'PER'],
    ['Tchad', 'TCD'],
    ['Alemania', 'DEU'],
    ['Индия', 'IND'],
    ['الهند', 'IND'],
    ['भारत', 'IND'],
    ['秘鲁', 'PER'],
  ] as const) {
    expect([name, other(code, name)]).toEqual([name, undefined]);
    expect([name, other('KEN', name)]).toEqual([name, code]);
  }
  expect(other('COD', 'Congo')).toBe('COG');
  expect(other('TUR', 'Czech Republic')).toBe('CZE');
  expect(other('OWID_WRL', 'India')).toBe('IND');
  expect(other('PRI', 'Palestine')).toBe('PSE');
  for (const [code, name] of [
    ['KEN', 'Jamhuri ya Kenya'],
    ['KEN', ''],
    ['TUR', 'Türkiye'],
    ['OWID_KOS', 'Kosovo'],
    ['OWID_WRL', 'World'],
    ['ZZZ', 'Kenya'],
  ] as const)
    expect([name, other(code, name)]).toEqual([name, undefined]);
});
