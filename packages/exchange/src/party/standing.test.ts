import { type Instant, instant } from '@sahakarya/vocabulary';
import { expect, it } from 'vitest';
import { MORNING, person } from '../testing/people.ts';
import type { PartyEvent } from './events.ts';
import { evolveParty } from './evolve.ts';
import type { Party } from './party.ts';
import { OUTSIDE, standingAt } from './standing.ts';

const DAY = 86_400_000;
const after = (days: number): Instant => instant(MORNING + days * DAY);
const [hanna, dawit, yonas] = [person('hanna'), person('dawit'), person('yonas')];

/** A party to which these things happened, one a day from the first morning. */
function partyAfter(...events: readonly PartyEvent[]): Party {
  const request = { kind: 'country', name: 'Ethiopia', does: ['recipient'], proof: [] } as const;
  const all: PartyEvent[] = [{ kind: 'asked', by: yonas, request }, { kind: 'admitted' }, ...events];
  return all.reduce<Party | undefined>(
    (party, event, day) => evolveParty(party, { event, at: after(day) }),
    undefined,
  ) as Party;
}

const SIGNATORY = [
  { kind: 'invited', person: hanna, role: 'signatory', isAdministrator: false },
  { kind: 'joined', person: hanna },
] as const satisfies readonly PartyEvent[];
const CONFIRMED = [...SIGNATORY, { kind: 'signatory-confirmed', person: hanna }] as const;
const WITH_OFFICER = [
  ...CONFIRMED,
  { kind: 'invited', person: dawit, role: 'officer', isAdministrator: false },
  { kind: 'joined', person: dawit },
] as const;

it('who asked for a party administers it, and signs nothing by that', () => {
  expect(standingAt(partyAfter(), yonas, after(2))).toEqual({
    role: 'officer',
    isAdministrator: true,
    maySign: false,
  });
});

it('an invitation is nothing before it is taken', () => {
  expect(standingAt(partyAfter(SIGNATORY[0]), hanna, after(3))).toBe(OUTSIDE);
  expect(standingAt(partyAfter(...SIGNATORY), hanna, after(4)).role).toBe('signatory');
});

it('a signatory signs once confirmed, and no longer when a link was handed on', () => {
  expect(standingAt(partyAfter(...SIGNATORY), hanna, after(4)).maySign).toBe(false);
  expect(standingAt(partyAfter(...CONFIRMED), hanna, after(5)).maySign).toBe(true);
  const handedOn = partyAfter(...CONFIRMED, { kind: 'link-handed-on', person: hanna });
  expect(standingAt(handedOn, hanna, after(6)).maySign).toBe(false);
});

it('who becomes a signatory anew is confirmed anew; who stays one stays confirmed', () => {
  const place = { person: hanna, isAdministrator: false } as const;
  const down = { kind: 'role-changed', ...place, role: 'officer' } as const;
  const up = { kind: 'role-changed', ...place, role: 'signatory' } as const;
  expect(standingAt(partyAfter(...CONFIRMED, up), hanna, after(6)).maySign).toBe(true);
  expect(standingAt(partyAfter(...CONFIRMED, down, up), hanna, after(7)).maySign).toBe(false);
});

it('an appointment ends when its time is over, to the millisecond', () => {
  const until = after(10);
  const party = partyAfter(...SIGNATORY, {
    kind: 'role-changed',
    ...{ person: hanna, role: 'officer', isAdministrator: false, until },
  });
  expect(standingAt(party, hanna, instant(until - 1)).role).toBe('officer');
  expect(standingAt(party, hanna, until)).toBe(OUTSIDE);
});

it('a deputy has the role for the time, signs once confirmed as deputy, and is shown so', () => {
  const deputised = {
    kind: 'deputised',
    ...{ deputy: dawit, of: hanna, from: after(10), to: after(20) },
  } as const;
  const party = partyAfter(...WITH_OFFICER, deputised);
  const confirmed = partyAfter(...WITH_OFFICER, deputised, {
    kind: 'deputy-confirmed',
    deputy: dawit,
    of: hanna,
  });
  expect(standingAt(party, dawit, after(9))).toEqual({
    role: 'officer',
    isAdministrator: false,
    maySign: false,
  });
  expect(standingAt(party, dawit, after(10))).toMatchObject({
    role: 'signatory',
    maySign: false,
    actsFor: hanna,
  });
  expect(standingAt(confirmed, dawit, after(10))).toMatchObject({ maySign: true, actsFor: hanna });
  expect(standingAt(confirmed, dawit, after(20)).maySign).toBe(false);
});

it('no deputy signs for one who may not, or who is gone', () => {
  const events: readonly PartyEvent[] = [
    ...WITH_OFFICER,
    { kind: 'deputised', deputy: dawit, of: hanna, from: after(1), to: after(90) },
    { kind: 'deputy-confirmed', deputy: dawit, of: hanna },
  ];
  const handedOn = partyAfter(...events, { kind: 'link-handed-on', person: hanna });
  expect(standingAt(handedOn, dawit, after(30)).maySign).toBe(false);
  const gone = partyAfter(...events, { kind: 'removed', person: hanna });
  expect(standingAt(gone, dawit, after(30))).toEqual({
    role: 'officer',
    isAdministrator: false,
    maySign: false,
  });
});

it('who was invited and never came did not belong', () => {
  const removed = { kind: 'removed', person: hanna } as const;
  expect(Object.keys(partyAfter(SIGNATORY[0], removed).past)).toEqual([]);
  expect(partyAfter(...SIGNATORY, removed).past).toEqual({ [hanna]: after(4) });
});
