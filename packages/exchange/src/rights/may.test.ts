import { describe, expect, it } from 'vitest';
import type { Asked } from '../command/asked.ts';
import type { Standing } from '../party/standing.ts';
import { asking, ETHIOPIA, operatorAt, outsider } from '../testing/people.ts';
import { mayNot } from './may.ts';
import type { Relation, VerbRow, Who } from './who.ts';

const ROLES = ['person', 'viewer', 'officer', 'signatory', 'administrator'] as const;

const STANDINGS: Readonly<Record<string, Standing>> = {
  viewer: { role: 'viewer', isAdministrator: false, maySign: false },
  officer: { role: 'officer', isAdministrator: false, maySign: false },
  'signatory who is not confirmed': { role: 'signatory', isAdministrator: false, maySign: false },
  signatory: { role: 'signatory', isAdministrator: false, maySign: true },
  'viewer who administers': { role: 'viewer', isAdministrator: true, maySign: false },
  nobody: { role: undefined, isAdministrator: false, maySign: false },
};

const row = (...who: readonly Who[]): VerbRow<'on'> => ({ from: ['on'], who });
const owner = new Set<Relation>(['anyone', 'owner']);

describe('who may, by role', () => {
  // Written down by hand: which of the five roles that a verb can ask for, each kind of person has.
  it.each([
    ['viewer', ['person', 'viewer']],
    ['officer', ['person', 'viewer', 'officer']],
    ['signatory who is not confirmed', ['person', 'viewer', 'officer']],
    ['signatory', ['person', 'viewer', 'officer', 'signatory']],
    ['viewer who administers', ['person', 'viewer', 'administrator']],
    ['nobody', ['person']],
  ])('%s has %j', (name, has) => {
    const asked = asking(ETHIOPIA, 'hanna', STANDINGS[name]);
    const may = ROLES.filter((role) => mayNot(row({ relation: 'owner', role }), owner, asked) === undefined);
    expect(may).toEqual(has);
  });

  it('asks for the relation before the role', () => {
    const asked = asking(ETHIOPIA, 'hanna', STANDINGS.viewer);
    const secretariat = row({ relation: 'secretariat', role: 'officer' });
    expect(mayNot(secretariat, owner, asked)).toBe('not-yours');
    expect(mayNot(row({ relation: 'owner', role: 'officer' }), owner, asked)).toBe('role');
  });

  it('lets in by any of several rows, and else says what is nearest to be mended', () => {
    const asked = asking(ETHIOPIA, 'hanna', STANDINGS.viewer);
    const both = row({ relation: 'secretariat', role: 'officer' }, { relation: 'owner', role: 'officer' });
    expect(mayNot(both, owner, asked)).toBe('role');
    expect(mayNot(row(...both.who, { relation: 'owner', role: 'viewer' }), owner, asked)).toBeUndefined();
  });
});

describe('a suspended party', () => {
  const suspended = (asked: Asked): Asked =>
    asked.party === undefined ? asked : { ...asked, party: { ...asked.party, isAdmitted: false } };

  it('begins nothing, and does what such a party still may', () => {
    const asked = suspended(asking(ETHIOPIA, 'hanna'));
    expect(mayNot(row({ relation: 'owner', role: 'officer' }), owner, asked)).toBe('suspended');
    const still = row({ relation: 'owner', role: 'officer', alsoSuspended: true });
    expect(mayNot(still, owner, asked)).toBeUndefined();
  });
});

describe('what binds', () => {
  it('asks for a fresh sign-in', () => {
    const binding = row({ relation: 'owner', role: 'officer', isFresh: true });
    const asked = asking(ETHIOPIA, 'hanna');
    expect(mayNot(binding, owner, asked)).toBe('fresh-sign-in');
    expect(mayNot(binding, owner, { ...asked, isFresh: true })).toBeUndefined();
  });
});

describe('the operator', () => {
  const forOperator = row({ relation: 'operator', role: 'person' });

  it('is nobody of a party, and nobody else is the operator', () => {
    const relations = new Set<Relation>(['anyone', 'operator']);
    expect(mayNot(forOperator, relations, operatorAt())).toBeUndefined();
    expect(mayNot(forOperator, new Set<Relation>(['anyone']), outsider('x'))).toBe('not-yours');
    expect(mayNot(row({ relation: 'anyone', role: 'person' }), relations, operatorAt())).toBe('not-yours');
  });
});
