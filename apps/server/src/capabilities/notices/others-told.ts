import type { Waiting } from '@sahakarya/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/tables.ts';
import { type Person, signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { thingOf } from './thing-of.ts';
import { keyOfTold, type ToTell } from './told.ts';

type Told = Pick<ToTell, 'thing' | 'until'>;

/**
 * Of things that wait for a party, who else of it was told by a mail of its own: by `keyOfTold`. Whom its reader does
 * not see there is left out.
 */
export async function othersTold(
  database: Database,
  reader: Person,
  party: string,
  things: readonly Told[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const told = await withDesk(database, signIn('notices'), ({ db }) => toldOf(db, reader.name, things));
  if (told.length === 0) return new Map();
  const seen = await withDesk(database, reader, ({ db }) =>
    colleaguesOf(
      db,
      party,
      told.map(({ person }) => person),
    ),
  );
  const others = new Map<string, string[]>();
  for (const { thing, until, person } of told) {
    if (!seen.has(person)) continue;
    const key = keyOfTold(thing, until);
    others.set(key, [...(others.get(key) ?? []), person]);
  }
  return others;
}

/** What waits for a party, each with who else was told of it. */
export async function withOthersTold(
  database: Database,
  reader: Person,
  party: string,
  waiting: readonly Waiting[],
): Promise<Waiting[]> {
  const keyed = waiting.map((one) => ({ one, told: toldAs(one) }));
  const things = keyed.flatMap(({ told }) => told ?? []);
  if (things.length === 0) return [...waiting];
  const others = await othersTold(database, reader, party, things);
  return keyed.map(({ one, told }) => {
    const persons = told === undefined ? undefined : others.get(keyOfTold(told.thing, told.until));
    return persons !== undefined && isToldToMany(one) ? { ...one, told: [...persons] } : one;
  });
}

/** By what it is told of; undefined of what waits for one person alone, or has no day. */
function toldAs(waiting: Waiting): Told | undefined {
  if (!isToldToMany(waiting)) return undefined;
  const { until } = waiting;
  return until === undefined ? undefined : { thing: thingOf(waiting), until: new Date(until) };
}

/** Whether it waits for a party, so that several of its people are told. */
function isToldToMany(
  waiting: Waiting,
): waiting is Extract<Waiting, { kind: 'addition' | 'appointment' | 'signatory' }> {
  return ['addition', 'appointment', 'signatory'].includes(waiting.kind);
}

async function toldOf(
  db: Kysely<Tables>,
  butFor: string,
  things: readonly Told[],
): Promise<(Told & { readonly person: string })[]> {
  const asked = sql`select * from unnest(${things.map(({ thing }) => thing)}::text[],
    ${things.map(({ until }) => until)}::timestamptz[])`;
  return db
    .selectFrom('notice_told')
    .select(['thing', 'until', 'person'])
    .distinct()
    .where('person', '<>', butFor)
    .where(sql<boolean>`(thing, until) in (${asked})`)
    .orderBy('person')
    .execute();
}

async function colleaguesOf(
  db: Kysely<Tables>,
  party: string,
  among: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('membership')
    .select('person')
    .where('party', '=', party)
    .where('person', 'in', among)
    .where('has_joined', '=', true)
    .execute();
  return new Set(rows.map(({ person }) => person));
}
