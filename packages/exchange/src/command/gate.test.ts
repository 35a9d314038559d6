import { describe, expect, it } from 'vitest';
import { relationsToParty } from '../party/relations.ts';
import { PARTY_VERB_NAMES, PARTY_VERBS } from '../party/states.ts';
import { ADMINISTRATOR, asking, ETHIOPIA, ITALY, OFFICER } from '../testing/people.ts';
import type { Asked } from './asked.ts';
import { gate, openVerbs } from './gate.ts';

const open = (asked: Asked) =>
  openVerbs(PARTY_VERBS, PARTY_VERB_NAMES, 'admitted', relationsToParty(ETHIOPIA, asked), asked);

describe('what is open to a caller', () => {
  it('is what their role has in the state, and what waits for a fresh sign-in says so', () => {
    const administrator = asking(ETHIOPIA, 'yonas', ADMINISTRATOR);
    expect(open(administrator).cannot).toEqual(
      ['leave', 'set_provider', 'end_provider'].map((verb) => ({ verb, why: 'fresh-sign-in' })),
    );
    expect(open(administrator).can).toContain('invite');
    expect(open({ ...administrator, isFresh: true })).toMatchObject({
      can: expect.arrayContaining(['leave', 'describe', 'invite']),
      cannot: [],
    });
  });

  it('names nothing that the caller never has, nor what another state has', () => {
    expect(open(asking(ETHIOPIA, 'dawit', OFFICER))).toEqual({ can: ['describe'], cannot: [] });
    expect(open(asking(ITALY, 'lucia', ADMINISTRATOR))).toEqual({ can: [], cannot: [] });
  });
});

it('tells who may not nothing of the state', () => {
  const asked = asking(ITALY, 'lucia');
  const relations = relationsToParty(ETHIOPIA, asked);
  for (const state of ['none', 'asked', 'admitted', 'left'] as const)
    expect(gate(PARTY_VERBS.admit, state, relations, asked)).toEqual({ code: 'not-yours', path: [] });
});
