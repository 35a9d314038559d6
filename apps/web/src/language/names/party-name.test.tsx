import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wordsOf } from '../../figures/testing/rendered.tsx';
import { LANGUAGE_CODES } from '../languages.ts';
import { packOf } from '../testing/pack-of.ts';
import { allCodes } from './alpha-2.ts';
import { partyNameIn, useFoundByParty, usePartyName } from './party-name.ts';

const DESTINATIONS = new URL('../../../../../reference/observatory/destinations.csv', import.meta.url);

it('knows every destination by its two codes', () => {
  const [head = '', ...rows] = readFileSync(DESTINATIONS, 'utf8').trim().split('\n');
  expect(head).toMatch(/^destination,iso2,/);
  const codes = rows.map((row) => row.split(',').slice(0, 2));
  expect(Object.fromEntries(allCodes())).toEqual(Object.fromEntries(codes));
});

it.each(LANGUAGE_CODES)('names each country in %s, whatever it states', (language) => {
  const nameIn = partyNameIn(packOf(language));
  const stated = [...allCodes().keys()].filter((party) => nameIn({ party, name: 'stated' }) === 'stated');
  expect(stated).toEqual([]);
});

function Shown({ party, name }: { readonly party: string; readonly name: string }) {
  const partyName = usePartyName();
  const foundBy = useFoundByParty();
  return [partyName({ party, name }), ...foundBy({ party, name })].join('|');
}

it('an organisation keeps the name that it states; all are found by it, by what is shown and by the key', () => {
  const mr = { language: 'mr' as const };
  expect(wordsOf(<Shown party="ETH" name="Ethiopia" />, mr)).toBe('इथिओपिया|इथिओपिया|Ethiopia|ETH');
  expect(wordsOf(<Shown party="GAVI" name="Gavi" />, mr)).toBe('Gavi|Gavi|Gavi|GAVI');
  // Kosovo, which ISO has not.
  expect(wordsOf(<Shown party="XKX" name="Republic of Kosovo" />)).toContain('Kosovo|Kosovo|Republic of');
});
