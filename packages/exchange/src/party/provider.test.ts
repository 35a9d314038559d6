import { expect, it } from 'vitest';
import { ADMINISTRATOR, asking, ETHIOPIA, MORNING, OFFICER, person } from '../testing/people.ts';
import { decideParty, type PartyCommand } from './decide-party.ts';
import type { PartyEvent } from './events.ts';
import { evolveParty } from './evolve.ts';
import type { Party } from './party.ts';

const provider = { provider: 'first' as never, issuer: 'https://id.example', clientId: 'table' };
const SET: PartyCommand = { verb: 'set_provider', input: provider };
const END: PartyCommand = { verb: 'end_provider', input: undefined };

const after = (...events: readonly PartyEvent[]) => {
  const request = { kind: 'country', name: 'Ethiopia', does: ['recipient'], proof: [] } as const;
  const begun: readonly PartyEvent[] = [
    { kind: 'asked', by: person('yonas'), request },
    { kind: 'admitted' },
  ];
  return [...begun, ...events].reduce<Party | undefined>(
    (party, event) => evolveParty(party, { event, at: MORNING }),
    undefined,
  );
};

const fresh = { ...asking(ETHIOPIA, 'yonas', ADMINISTRATOR), isFresh: true };
const suspended = fresh.party && { ...fresh, party: { ...fresh.party, isAdmitted: false } };
const set: PartyEvent = { kind: 'provider-set', ...provider };

it('is set and ended by a fresh administrator; while the party is suspended, ended alone', () => {
  const asks = (command: PartyCommand, asked: Parameters<typeof decideParty>[3], party = after(set)) => {
    const decision = decideParty(ETHIOPIA, party, command, asked);
    return 'events' in decision ? decision.events : decision.faults.map(({ code }) => code);
  };
  expect(asks(SET, fresh)).toEqual([set]);
  expect(asks(END, fresh)).toEqual([{ kind: 'provider-ended' }]);
  expect(asks(SET, { ...fresh, isFresh: false })).toEqual(['fresh-sign-in']);
  expect(asks(END, { ...fresh, isFresh: false })).toEqual(['fresh-sign-in']);
  expect(asks(SET, { ...asking(ETHIOPIA, 'hanna', OFFICER), isFresh: true })).toEqual(['role']);
  if (suspended === undefined) throw new Error('they act for a party');
  expect(asks(SET, suspended)).toEqual(['suspended']);
  expect(asks(END, suspended)).toEqual([{ kind: 'provider-ended' }]);
  expect(asks(END, fresh, after())).toEqual(['no-provider']);
});

it('goes with the party, and comes back with none that asks anew', () => {
  expect(after(set)?.provider).toEqual({ ...provider, since: MORNING });
  expect(after(set, { kind: 'provider-ended' })).not.toHaveProperty('provider');
  expect(after(set, { kind: 'left' })).not.toHaveProperty('provider');
});
