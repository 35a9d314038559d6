import { expect, it } from 'vitest';
import type { PartyState } from './party.ts';
import { PARTY_VERB_NAMES, PARTY_VERBS } from './states.ts';

/** As the contract says it in words: which verbs change a party's state, from where, to where. */
const ARROWS = [
  'none -make_secretariat-> admitted',
  'none -ask-> asked',
  'refused -ask-> asked',
  'left -ask-> asked',
  'asked -admit-> admitted',
  'asked -refuse-> refused',
  'admitted -suspend-> suspended',
  'suspended -restore-> admitted',
  'admitted -leave-> left',
  'suspended -leave-> left',
];

it('leads from state to state by these arrows alone', () => {
  const arrows = PARTY_VERB_NAMES.flatMap((verb) => {
    const { from, to } = PARTY_VERBS[verb];
    return to === undefined ? [] : from.map((state) => `${state} -${verb}-> ${to}`);
  });
  expect(arrows).toEqual(ARROWS);
});

it('looks after people only of parties that are at the table', () => {
  const staying = PARTY_VERB_NAMES.filter((verb) => PARTY_VERBS[verb].to === undefined);
  const states = new Set<PartyState | 'none'>(staying.flatMap((verb) => PARTY_VERBS[verb].from));
  expect([...states]).toEqual(['admitted', 'suspended']);
});

it('names each verb once', () => {
  expect([...PARTY_VERB_NAMES].sort()).toEqual(Object.keys(PARTY_VERBS).sort());
  expect(new Set(PARTY_VERB_NAMES).size).toBe(PARTY_VERB_NAMES.length);
});
