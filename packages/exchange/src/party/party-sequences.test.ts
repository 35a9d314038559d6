import { type Instant, instant } from '@sahakarya/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asked } from '../command/asked.ts';
import { LedgerOfPeople, type Recorded } from '../testing/ledger-of-people.ts';
import { NAMES, partyCommands } from '../testing/party-commands.ts';
import { ADMINISTRATOR, ETHIOPIA, MORNING, OFFICER, person, SECRETARIAT } from '../testing/people.ts';
import { decideParty, type PartyCommand } from './decide-party.ts';
import type { PartyEvent } from './events.ts';
import { evolveParty } from './evolve.ts';
import type { Party } from './party.ts';
import { standingAt } from './standing.ts';

const HOUR = 3_600_000;

/** Where an asker sits: at the party's own desk, at the secretariat's, at none, or at the command line. */
const SEATS = ['own', 'own', 'secretariat', 'nowhere', 'operator'] as const;

const steps = fc.array(
  fc.record({
    command: partyCommands,
    by: fc.constantFrom(...NAMES),
    seat: fc.constantFrom(...SEATS),
    isFresh: fc.boolean(),
    hours: fc.oneof(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 0, max: 2_000 })),
  }),
  { minLength: 20, maxLength: 60 },
);

interface Step {
  readonly command: PartyCommand;
  readonly by: string;
  readonly seat: (typeof SEATS)[number];
  readonly isFresh: boolean;
}

function askedOf(step: Step, party: Party | undefined, at: Instant): Asked {
  const { seat, by, isFresh } = step;
  if (seat === 'operator') return { at, person: undefined, party: undefined, isFresh };
  const asker = { at, person: person(by), isFresh };
  if (seat === 'secretariat')
    return {
      ...asker,
      party: {
        key: SECRETARIAT,
        isSecretariat: true,
        isAdmitted: true,
        standing: { ...ADMINISTRATOR, ...OFFICER },
      },
    };
  const standing = party === undefined ? undefined : standingAt(party, person(by), at);
  if (seat === 'nowhere' || party === undefined || standing?.role === undefined)
    return { ...asker, party: undefined };
  return {
    ...asker,
    party: {
      key: ETHIOPIA,
      isSecretariat: party.isSecretariat,
      isAdmitted: party.state === 'admitted',
      standing,
    },
  };
}

/** A party at the table with an administrator and two who came, so that steps soon find something to do. */
const BEGINNING: readonly PartyEvent[] = [
  {
    kind: 'asked',
    by: person('yonas'),
    request: { kind: 'country', name: 'Ethiopia', does: ['recipient'], proof: [] },
  },
  { kind: 'admitted' },
  { kind: 'invited', person: person('hanna'), role: 'signatory', isAdministrator: false },
  { kind: 'joined', person: person('hanna') },
  { kind: 'invited', person: person('dawit'), role: 'officer', isAdministrator: true },
  { kind: 'joined', person: person('dawit') },
];

/** Runs the steps on one party, and hands each decision with the record before it to a check. */
function run(
  all: readonly (Step & { readonly hours: number })[],
  check: (found: {
    readonly before: readonly Recorded[];
    readonly record: readonly Recorded[];
    readonly events: readonly PartyEvent[];
    readonly asked: Asked;
    readonly party: Party | undefined;
  }) => void,
): void {
  let at: Instant = MORNING;
  let record: readonly Recorded[] = BEGINNING.map((event) => ({ event, at, by: undefined }));
  let party = BEGINNING.reduce<Party | undefined>(
    (before, event) => evolveParty(before, { event, at }),
    undefined,
  );
  for (const step of all) {
    at = instant(at + step.hours * HOUR);
    const asked = askedOf(step, party, at);
    const decision = decideParty(ETHIOPIA, party, step.command, asked);
    const events = 'events' in decision ? decision.events : [];
    if ('faults' in decision) expect(decision.faults.length).toBeGreaterThan(0);
    const before = record;
    for (const event of events) {
      party = evolveParty(party, { event, at });
      record = [...record, { event, at, by: asked.person }];
    }
    check({ before, record, events, asked, party });
  }
}

describe('whatever is asked of a party', () => {
  it('an administrator without end remains, from its admission until it leaves', () => {
    let seen = 0;
    fc.assert(
      fc.property(steps, (all) => {
        run(all, ({ record, events, party }) => {
          if (party?.isSecretariat === true || (party?.state !== 'admitted' && party?.state !== 'suspended'))
            return;
          expect(new LedgerOfPeople(record).lastingAdministrators()).not.toEqual([]);
          if (events.length > 0) seen += 1;
        });
      }),
      { numRuns: 800 },
    );
    expect(seen).toBeGreaterThan(1_000);
  });

  it('nobody decides about a party to which they belong, or belonged within a year', () => {
    let seen = 0;
    fc.assert(
      fc.property(steps, (all) => {
        run(all, ({ before, events, asked }) => {
          const decided = events.some(({ kind }) =>
            ['admitted', 'refused', 'suspended', 'restored'].includes(kind),
          );
          if (!decided || asked.person === undefined) return;
          seen += 1;
          expect(new LedgerOfPeople(before).belongedLately(asked.person, asked.at)).toBe(false);
        });
      }),
      { numRuns: 800 },
    );
    expect(seen).toBeGreaterThan(40);
  });

  it('nobody signs whom nobody else has confirmed since they became a signatory or were handed a link', () => {
    let seen = 0;
    fc.assert(
      fc.property(steps, (all) => {
        run(all, ({ record, party, asked }) => {
          if (party === undefined) return;
          for (const name of NAMES) {
            const standing = standingAt(party, person(name), asked.at);
            if (!standing.maySign || standing.actsFor !== undefined) continue;
            seen += 1;
            expect(new LedgerOfPeople(record).maySign(person(name)), name).toBe(true);
          }
        });
      }),
      { numRuns: 800 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  it('the same question has the same answer, and what happened reads back the same', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const once: unknown[] = [];
        const again: unknown[] = [];
        run(all, ({ events, party }) => once.push(events, party));
        run(all, ({ events, party }) => again.push(events, party));
        expect(JSON.stringify(again)).toBe(JSON.stringify(once));
      }),
      { numRuns: 100 },
    );
  });
});
