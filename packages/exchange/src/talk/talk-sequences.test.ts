import { endOfDaysAfter, type Instant, instant, type PartyKey, partyKey } from '@sahakarya/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartyState } from '../party/party.ts';
import { asking, english, MORNING } from '../testing/people.ts';
import { decideTalk, type TalkCommand } from './decide-talk.ts';
import type { TalkEvent } from './events.ts';
import { evolveTalk } from './evolve.ts';
import type { StateOfParty } from './table-of-parties.ts';
import { isPresent, present, type Talk } from './talk.ts';

const HOUR = 3_600_000;
const KEYS = ['ETH', 'ITA', 'IND', 'CHL', 'ZAF'].map((text) => partyKey.of(text));
const STATES: Readonly<Record<string, PartyState>> = {
  ETH: 'admitted',
  ITA: 'admitted',
  IND: 'admitted',
  CHL: 'suspended',
  ZAF: 'asked',
};
const stateOf: StateOfParty = (key) => STATES[key];

const keys = fc.constantFrom(...KEYS);
/** Mostly one that isn't there yet, so that sequences soon add somebody. */
const others = fc.oneof({ weight: 3, arbitrary: fc.constant(partyKey.of('IND')) }, keys);
const commands: fc.Arbitrary<TalkCommand> = fc.oneof(
  fc.record({
    verb: fc.constant('begin' as const),
    input: fc.record({
      subject: fc.constant(english('Covishield')),
      parties: fc.array(keys, { maxLength: 3 }),
    }),
  }),
  fc.record({
    verb: fc.constantFrom('add_party' as const, 'agree' as const),
    input: fc.record({ party: others }),
  }),
  fc.record({
    verb: fc.constantFrom('add_party' as const, 'agree' as const),
    input: fc.record({ party: others }),
  }),
  fc.constantFrom<TalkCommand>(
    { verb: 'leave', input: undefined },
    { verb: 'close', input: undefined },
    { verb: 'reopen', input: undefined },
  ),
  fc.record({
    verb: fc.constant('name_auditor' as const),
    input: fc.record({
      auditor: keys,
      until: fc.integer({ min: -5, max: 60 }).map((days) => instant(MORNING + days * 24 * HOUR)),
    }),
  }),
  fc.record({ verb: fc.constant('end_auditor' as const), input: fc.record({ auditor: keys }) }),
);
const steps = fc.array(fc.record({ command: commands, by: keys, hours: fc.integer({ min: 0, max: 96 }) }), {
  minLength: 15,
  maxLength: 50,
});

interface Recorded {
  readonly event: TalkEvent;
  readonly at: Instant;
  readonly by: PartyKey;
}

/** Runs steps on one talk that two parties have begun, and hands what happened at each to a check. */
function run(
  all: readonly { readonly command: TalkCommand; readonly by: PartyKey; readonly hours: number }[],
  check: (found: {
    record: readonly Recorded[];
    events: readonly TalkEvent[];
    before: Talk;
    talk: Talk;
  }) => void,
): void {
  const [own, ...others] = KEYS.slice(0, 2);
  if (own === undefined) throw new Error('two keys');
  const begun = { kind: 'begun', subject: english('Covishield'), parties: [own, ...others] } as const;
  let at: Instant = MORNING;
  let record: readonly Recorded[] = [{ event: begun, at, by: own }];
  let talk = evolveTalk(undefined, { event: begun, at });
  for (const { command, by, hours } of all) {
    at = instant(at + hours * HOUR);
    const standing = asking(by, 'anybody', undefined, at);
    const asked =
      standing.party === undefined
        ? standing
        : { ...standing, party: { ...standing.party, isAdmitted: STATES[by] === 'admitted' } };
    const decision = decideTalk(talk, command, stateOf, asked);
    const events = 'events' in decision ? decision.events : [];
    const before = talk;
    for (const event of events) {
      talk = evolveTalk(talk, { event, at });
      record = [...record, { event, at, by }];
    }
    check({ record, events, before, talk });
  }
}

/** By the record alone: whether all who were present when a party came had agreed, within 14 days of being asked. */
function allHadAgreed(record: readonly Recorded[], place: number, party: PartyKey): boolean {
  const asked = record.findLastIndex(
    ({ event }, at) => at < place && event.kind === 'party-asked-for' && event.party === party,
  );
  const asking = record[asked];
  const coming = record[place];
  if (asking === undefined || coming === undefined) return false;
  const agreed = new Set<PartyKey>([asking.by]);
  for (const { event, by } of record.slice(asked, place))
    if (event.kind === 'agreed-to' && event.party === party) agreed.add(by);
  const there = whoWas(record.slice(0, place));
  return there.every((key) => agreed.has(key)) && coming.at < endOfDaysAfter(asking.at, 14);
}

function whoWas(record: readonly Recorded[]): PartyKey[] {
  const there = new Set<PartyKey>();
  for (const { event } of record) {
    if (event.kind === 'begun') for (const key of event.parties) there.add(key);
    if (event.kind === 'party-added') there.add(event.party);
    if (event.kind === 'party-left') there.delete(event.party);
  }
  return [...there];
}

describe('whatever is asked of a talk', () => {
  it('a party comes when all who are there have agreed, within 14 days', () => {
    let seen = 0;
    fc.assert(
      fc.property(steps, (all) => {
        run(all, ({ record, events }) => {
          for (const event of events) {
            if (event.kind !== 'party-added') continue;
            seen += 1;
            const place = record.findLastIndex((one) => one.event === event);
            expect(allHadAgreed(record, place, event.party)).toBe(true);
          }
        });
      }),
      { numRuns: 1_500 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it('who is there is told by the record, nobody twice; an open one has two at least', () => {
    fc.assert(
      fc.property(steps, (all) => {
        run(all, ({ record, talk }) => {
          expect([...present(talk)].sort()).toEqual([...whoWas(record)].sort());
          if (talk.state === 'open') expect(present(talk).length).toBeGreaterThan(1);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('nobody who is not in it changes anything, nor who is not at the table', () => {
    fc.assert(
      fc.property(steps, (all) => {
        run(all, ({ record, events, before, talk }) => {
          if (events.length === 0) expect(talk).toBe(before);
          else expect(isPresent(before, record.at(-1)?.by ?? partyKey.of('none'))).toBe(true);
          expect(isPresent(talk, partyKey.of('ZAF'))).toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a talk refuses', () => {
  const ethiopia = asking(partyKey.of('ETH'), 'hanna');
  const beginning = (...parties: readonly string[]) =>
    decideTalk(
      undefined,
      { verb: 'begin', input: { subject: english('x'), parties: parties.map(partyKey.of) } },
      stateOf,
      ethiopia,
    );

  it('names everything that is wrong with whom to talk with', () => {
    expect(beginning('ETH', 'XYZ', 'ITA', 'ITA', 'ZAF')).toEqual({
      faults: [
        { code: 'with-itself', path: ['parties', 0] },
        { code: 'no-such-party', path: ['parties', 1] },
        { code: 'named-twice', path: ['parties', 3] },
        { code: 'party-not-admitted', path: ['parties', 4] },
      ],
    });
    expect(beginning()).toEqual({ faults: [{ code: 'nobody-else', path: ['parties'] }] });
  });

  it('a suspended party begins none, and is spoken with', () => {
    const suspended = { ...ethiopia, party: ethiopia.party && { ...ethiopia.party, isAdmitted: false } };
    const begin: TalkCommand = {
      verb: 'begin',
      input: { subject: english('x'), parties: [partyKey.of('ITA')] },
    };
    // What it may begin with is asked of participants: a suspended party is none.
    expect(decideTalk(undefined, begin, stateOf, suspended)).toEqual({
      faults: [{ code: 'not-yours', path: [] }],
    });
    expect('events' in beginning('CHL')).toBe(true);
  });
});

describe('a party that leaves while others wait for its word', () => {
  const [own, other, third, fourth] = ['ETH', 'ITA', 'IND', 'CHL'].map(partyKey.of);
  if (!own || !other || !third || !fourth) throw new Error('four keys');
  const events: readonly TalkEvent[] = [
    { kind: 'begun', subject: english('x'), parties: [own, other, third] },
    { kind: 'party-asked-for', party: fourth, by: own, until: endOfDaysAfter(MORNING, 14) },
    { kind: 'agreed-to', party: fourth, by: other },
  ];
  const talk = events.reduce<Talk | undefined>(
    (before, event) => evolveTalk(before, { event, at: MORNING }),
    undefined,
  );
  const leaving = (days: number) =>
    decideTalk(
      talk,
      { verb: 'leave', input: undefined },
      stateOf,
      asking(third, 'asha', undefined, instant(MORNING + days * 24 * HOUR)),
    );

  it('lets in whom all others had agreed to', () => {
    expect(leaving(14)).toEqual({
      events: [
        { kind: 'party-left', party: third },
        { kind: 'party-added', party: fourth },
      ],
    });
  });

  it('and nobody whose fourteen days are over', () => {
    expect(leaving(15)).toEqual({ events: [{ kind: 'party-left', party: third }] });
  });
});
