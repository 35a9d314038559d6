import { createHash } from 'node:crypto';
import { type ListedTalk, Message, TalkList } from '@sahakarya/contract';
import { SECRETARIAT } from '@sahakarya/exchange';
import { instant, type PartyKey, partyKey } from '@sahakarya/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { examineEvents } from '../../platform/commands/examine-events.ts';
import { examineTables } from '../../platform/commands/examine-tables.ts';
import { THE_WRITER } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { TEST_SHARE } from '../../platform/testing/test-share.ts';
import { PARTIES } from '../parties/party-kind.ts';
import { tableApplication } from '../parties/testing/table.ts';
import { cookieIn, type SignedIn } from '../people/testing/people-application.ts';
import { MESSAGES } from './message-kind.ts';
import { TALKS } from './talk-kind.ts';
import { type Arrival, type Lived, live, moments } from './testing/habits.ts';
import type { Ask, Sent, Told } from './testing/world.ts';

const KEYS = ['KEN', 'ITA', 'NPL', 'PER'].map((text) => partyKey.of(text));
const BEGIN = instant(Date.UTC(2026, 2, 2, 8));

test('in any world each key has one effect, and whoever was told that it is done, sees it', () => {
  let done = 0;
  fc.assert(
    fc.property(moments, (all) => {
      const { world, arrivals } = live(KEYS, BEGIN, all);
      const effects = [...world.talks.values(), ...world.messages.values()].flatMap(({ record }) =>
        [...new Set(record.map(({ key }) => key))].map((key) => key),
      );
      expect(new Set(effects).size).toBe(effects.length);
      for (const { sent, told } of arrivals) {
        if (told.is !== 'done' || sent.ask.of === 'party') continue;
        done += 1;
        expect(effects).toContain(sent.key);
      }
    }),
    { numRuns: 100 * TEST_SHARE },
  );
  expect(done).toBeGreaterThan(500);
});

const table = await tableApplication();
const { people } = table;
const convener = await table.administrator('convener@who.example');
const PEOPLE = new Map<PartyKey, SignedIn>();
for (const key of KEYS)
  PEOPLE.set(key, await table.admitted(key, `${key.toLowerCase()}@health.example`, convener));

/** Signs everybody in anew: in a world weeks go by. */
async function signedIn(): Promise<ReadonlyMap<PartyKey, SignedIn>> {
  const anew = async (who: SignedIn): Promise<SignedIn> => ({
    ...who,
    cookie: cookieIn(await people.signIn(who.email)),
  });
  const found = new Map<PartyKey, SignedIn>([[SECRETARIAT as PartyKey, await anew(convener)]]);
  for (const [key, who] of PEOPLE) found.set(key, await anew(who));
  return found;
}

/** The table behind HTTP, to which the same comes in the same order. */
class Replay {
  /** What things are called there, by their numbers. */
  readonly ids = new Map<string, string>();
  readonly #who: ReadonlyMap<PartyKey, SignedIn>;
  readonly #world: string;
  readonly #bodies = new Map<number, { readonly path: string; readonly body: object }>();

  constructor(who: ReadonlyMap<PartyKey, SignedIn>, world: string) {
    this.#who = who;
    this.#world = world;
  }

  of(key: PartyKey): SignedIn {
    const who = this.#who.get(key);
    if (who === undefined) throw new Error(key);
    return who;
  }

  async take({ key, by, ask }: Sent): Promise<Told> {
    const known = this.#bodies.get(key) ?? (await this.#request(by, ask));
    this.#bodies.set(key, known);
    const who = this.of(ask.of === 'party' ? (SECRETARIAT as PartyKey) : by);
    const answer = await table.ask(known.path, known.body, who, this.#uuid(key));
    const body = answer.json();
    if (answer.statusCode === 200) {
      const { data } = z.object({ data: z.looseObject({ version: z.number() }) }).parse(body);
      if (ask.of !== 'party') this.ids.set(`${ask.of} ${ask.number}`, String(data[ask.of]));
      return { is: 'done', version: data.version, isReplayed: 'idempotent-replayed' in answer.headers };
    }
    if (body.code === 'refused-by-rule') return { is: 'refused', code: body.faults[0].code };
    if (body.code === 'not-found') return { is: 'hidden' };
    if (body.code === 'not-allowed' || body.code === 'changed-meanwhile') return { is: body.code };
    throw new Error(answer.body);
  }

  async #request(by: PartyKey, ask: Ask): Promise<{ readonly path: string; readonly body: object }> {
    if (ask.of === 'party') {
      const { version } = await table.read(ask.party, this.of(SECRETARIAT as PartyKey));
      const reason = ask.verb === 'suspend' ? { reason: { code: 'asked_for_it' } } : {};
      return { path: `/parties/${ask.party}/${ask.verb}`, body: { as: SECRETARIAT, version, ...reason } };
    }
    const { verb, input } = ask.asks;
    const body = { as: by, ...input, ...(ask.version === undefined ? {} : { version: ask.version }) };
    if (verb === 'begin') return { path: '/talks', body };
    if (verb !== 'write') return { path: `/${ask.of}s/${this.#id(ask.of, ask.number)}/${verb}`, body };
    const { talk, ...said } = ask.asks.input;
    return { path: `/talks/${this.#id('talk', Number(talk))}/messages`, body: { as: by, ...said } };
  }

  #id(of: 'talk' | 'message', number: number): string {
    const id = this.ids.get(`${of} ${number}`);
    if (id === undefined) throw new Error(`${of} ${number} was never acknowledged`);
    return id;
  }

  /** A UUID of version 8, of this world and no other. */
  #uuid(key: number): string {
    const hex = createHash('sha256').update(`${this.#world} ${key}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}

/** Who was told that something is done, and asks in the same second, sees it. */
async function expectSeen(replay: Replay, { sent: { by, ask } }: Arrival): Promise<void> {
  if (ask.of !== 'message') return;
  const { text } = ask.asks.input.words;
  const talk = await people.get(`/messages/${replay.ids.get(`message ${ask.number}`)}`, replay.of(by));
  if (talk.statusCode === 200) expect(talk.body).toContain(text);
}

async function expectSameHistory(replay: Replay, { world }: Lived): Promise<void> {
  for (const [of, things] of [
    ['talk', world.talks],
    ['message', world.messages],
  ] as const)
    for (const [number, { record }] of things) {
      const id = replay.ids.get(`${of} ${number}`);
      const rows = await withDesk(people.database, THE_WRITER, ({ db }) =>
        db
          .selectFrom('event')
          .select(['kind', 'party', 'at'])
          .where('thing_kind', '=', of)
          .where('thing', '=', id ?? '')
          .orderBy('version')
          .execute(),
      );
      expect(rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }))).toEqual(
        record.map(({ kind, party, at }) => ({ kind, party, at })),
      );
    }
}

/** All talks that somebody sees, part by part. */
async function wholeList(who: SignedIn): Promise<ListedTalk[]> {
  const talks: ListedTalk[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await people.get(`/talks?limit=20${cursor === '' ? '' : `&cursor=${cursor}`}`, who);
    const { data, next } = TalkList.parse(answer.json());
    talks.push(...data);
    cursor = next;
  }
  return talks;
}

async function expectSameSight(replay: Replay, { world }: Lived): Promise<void> {
  for (const key of KEYS) {
    const who = replay.of(key);
    const theirs = new Set((await wholeList(who)).map(({ talk }) => talk));
    for (const [number, { state }] of world.talks) {
      const id = replay.ids.get(`talk ${number}`) ?? '';
      expect([key, number, theirs.has(id)]).toEqual([key, number, state.parties[key] !== undefined]);
      const answer = await people.get(`/talks/${id}/messages`, who);
      const said =
        answer.statusCode === 200 ? z.object({ data: z.array(Message) }).parse(answer.json()).data : [];
      expect(said.map(({ words }) => words.text).reverse()).toEqual(world.seen(number, key));
    }
  }
}

test('the same world on the real table: each is told the same, things have the same history, parties see the same', async () => {
  let worlds = 0;
  await fc.assert(
    fc.asyncProperty(moments, async (all) => {
      people.wait(60);
      for (const key of KEYS)
        if ((await table.read(key)).state === 'suspended')
          await table.verb(
            key,
            'restore',
            { as: SECRETARIAT },
            (await signedIn()).get(SECRETARIAT as PartyKey) ?? convener,
          );
      const replay = new Replay(await signedIn(), `world ${worlds++}`);
      const lived = live(KEYS, instant(people.now.getTime()), all);
      for (const arrival of lived.arrivals) {
        people.now = new Date(arrival.at);
        const told = await replay.take(arrival.sent);
        const isOfParty = arrival.sent.ask.of === 'party' && told.is === 'done';
        // What is replayed is told as it is now.
        const anyVersion =
          isOfParty || (told.is === 'done' && told.isReplayed) ? { version: expect.any(Number) } : {};
        expect([arrival.sent, told]).toEqual([arrival.sent, { ...arrival.told, ...anyVersion }]);
        if (told.is === 'done') await expectSeen(replay, arrival);
      }
      await expectSameHistory(replay, lived);
      await expectSameSight(replay, lived);
    }),
    // Shrinking ends in time for what it has found to be told.
    { numRuns: 2 * TEST_SHARE, interruptAfterTimeLimit: 60_000 * TEST_SHARE, markInterruptAsFailure: true },
  );
  const kinds = [PARTIES, TALKS, MESSAGES];
  await withDesk(people.database, THE_WRITER, async (desk) => {
    expect((await examineEvents(desk, kinds)).differences).toEqual([]);
    expect(await examineTables(desk, kinds)).toEqual([]);
  });
});
