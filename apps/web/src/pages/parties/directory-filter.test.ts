import { expect, test } from 'vitest';
import type { NamedParty } from '../../language/names/party-name.ts';
import { addressOfFilter, isShown, readFilter, writeFilter } from './directory-filter.ts';

const foundBy = ({ party, name }: NamedParty) => [name, party];

const read = (query: string) => readFilter(new URLSearchParams(query));

test('an address says which parties are shown, and what it cannot mean is left out', () => {
  expect(addressOfFilter(read('does=donor&kind=country'))).toBe('/parties?kind=country&does=donor');
  expect(addressOfFilter(read('kind=planet&does=nothing&page=3'))).toBe('/parties');
  expect(writeFilter(read('find=+')).toString()).toBe('');
  expect(addressOfFilter(read('find=cote+d&kind=country'))).toBe('/parties?kind=country&find=cote+d');
});

test('a party is shown when it is of the kind, and does what is asked for among other things', () => {
  const party = { party: 'CIV', name: 'Côte d’Ivoire', kind: 'country', does: ['donor', 'producer'] };
  const shown = (query: string) => isShown(party, read(query), foundBy);
  expect([
    shown(''),
    shown('kind=country'),
    shown('does=producer'),
    shown('kind=country&does=donor'),
    shown('find=cote+kind&kind=country'),
    shown('find=COTE&does=donor'),
    shown('find=civ'),
  ]).toEqual([true, true, true, true, false, true, true]);
  expect([shown('kind=fund'), shown('does=carrier'), shown('kind=country&does=carrier')]).toEqual([
    ...[false, false, false],
  ]);
});
