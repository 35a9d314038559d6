import { isPresent, present } from '@sahakarya/exchange';
import type { Instant, PartyKey } from '@sahakarya/vocabulary';
import fc from 'fast-check';
import { type Ask, momentAfter, type Sent, type Told, talkNumber, World } from './world.ts';

/** A moment in which a party looks at the table, and sends something that comes late, twice, or not for its answer. */
export interface Moment {
  /** Minutes after the moment before. */
  readonly wait: number;
  readonly by: number;
  readonly does: (typeof DEEDS)[number];
  /** Which of the things that there are. */
  readonly on: number;
  readonly with: number;
  /** Minutes until it comes. */
  readonly late: number;
  /** Minutes after which it comes once more; undefined: it doesn't. */
  readonly again: number | undefined;
}

const DEEDS = [
  ...['begin', 'add_party', 'agree', 'leave', 'close', 'reopen', 'write', 'correct'],
  ...['suspend', 'restore'],
] as const;

const DAY = 24 * 60;

/** Ordinary weeks: much is written, now and then a talk begins or ends, rarely a party is suspended. */
export const moments: fc.Arbitrary<readonly Moment[]> = fc.array(
  fc.record({
    wait: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 12 * 60 })),
    by: fc.nat({ max: 99 }),
    does: fc.oneof(
      { weight: 5, arbitrary: fc.constant('write' as const) },
      { weight: 2, arbitrary: fc.constantFrom('add_party' as const, 'agree' as const, 'correct' as const) },
      { weight: 3, arbitrary: fc.constantFrom(...DEEDS) },
    ),
    on: fc.nat({ max: 99 }),
    with: fc.nat({ max: 99 }),
    late: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      fc.constantFrom(1, 14, 40),
      fc.nat({ max: 2 * DAY }),
    ),
    again: fc.option(fc.constantFrom(0, 1, 30, 2 * DAY), { freq: 3 }),
  }),
  { minLength: 25, maxLength: 45 },
);

/** What came to the table, when, and what it was told there. */
export interface Arrival {
  readonly at: Instant;
  readonly sent: Sent;
  readonly told: Told;
}

/** Lets a world go by. Each arrival has a second of its own, but for what comes twice at once. */
export function live(parties: readonly PartyKey[], begin: Instant, all: readonly Moment[]): Lived {
  const world = new World(parties);
  const arrivals: Arrival[] = [];
  let waiting: { readonly due: Instant; readonly sent: Sent }[] = [];
  let last = begin;
  const deliver = (until: Instant) => {
    waiting = waiting.sort((a, b) => a.due - b.due || a.sent.key - b.sent.key);
    while (waiting[0] !== undefined && waiting[0].due <= until) {
      const [{ due, sent }] = waiting.splice(0, 1) as [(typeof waiting)[number]];
      last = momentAfter(last, Math.max(1 / 60, (due - last) / 60_000));
      arrivals.push({ at: last, sent, told: world.take(sent, last) });
    }
  };
  let now = begin;
  for (const [key, moment] of all.entries()) {
    now = momentAfter(now, moment.wait);
    deliver(now);
    const by = parties[moment.by % parties.length];
    const ask = by && asksAt(world, parties, by, moment, key);
    if (by === undefined || ask === undefined) continue;
    const due = momentAfter(now, moment.late);
    waiting.push({ due, sent: { key, by, ask } });
    if (moment.again !== undefined)
      waiting.push({ due: momentAfter(due, moment.again), sent: { key, by, ask } });
  }
  deliver(momentAfter(now, 10 * DAY));
  return { world, arrivals };
}

export interface Lived {
  readonly world: World;
  readonly arrivals: readonly Arrival[];
}

/** What a party asks by what it sees; undefined where there is nothing for it to be asked of. */
function asksAt(
  world: World,
  parties: readonly PartyKey[],
  by: PartyKey,
  { does, on, with: whom }: Moment,
  key: number,
): Ask | undefined {
  const other = parties[whom % parties.length] ?? by;
  const words = { language: 'en', direction: 'ltr', text: `said ${key}` } as const;
  if (does === 'suspend' || does === 'restore') return { of: 'party', party: other, verb: does };
  if (does === 'begin' || world.talks.size === 0) {
    const others = parties.filter((party) => party !== by);
    const with_ = whom % 3 === 0 ? others.slice(0, 2) : [other === by ? (others[0] ?? by) : other];
    return {
      of: 'talk',
      number: key,
      asks: { verb: 'begin', input: { subject: words, parties: with_ } },
    };
  }
  const talks = [...world.talks];
  const [number, { state: talk, record }] = talks[on % talks.length] as (typeof talks)[number];
  if (does === 'write')
    return {
      of: 'message',
      number: key,
      asks: { verb: 'write', input: { talk: talkNumber(number), words, files: [] } },
    };
  if (does === 'correct') {
    const own = [...world.messages].filter(([, { state }]) => Number(state.talk) === number);
    const [message, held] = own[whom % own.length] ?? [];
    if (message === undefined || held === undefined) return undefined;
    return {
      of: 'message',
      number: message,
      version: held.record.length,
      asks: { verb: 'correct', input: { words } },
    };
  }
  const asked = Object.keys(talk.additions) as PartyKey[];
  const absent = parties.filter((party) => !isPresent(talk, party));
  const party = (does === 'agree' ? asked[whom % asked.length] : absent[whom % absent.length]) ?? other;
  const asks =
    does === 'add_party' || does === 'agree'
      ? ({ verb: does, input: { party } } as const)
      : ({ verb: does, input: undefined } as const);
  // Who is in it knows its version; others guess.
  const version = present(talk).includes(by) ? record.length : 1;
  return { of: 'talk', number, version, asks };
}
