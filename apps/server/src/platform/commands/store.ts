import { type Instant, instant } from '@sahakarya/vocabulary';
import { sql } from 'kysely';
import type { Desk } from '../desk/desk.ts';
import type { Held } from './decide-batch.ts';
import { type EventToRecord, hashOf } from './recorded-event.ts';
import { keyOf, type Thing, type ThingRef } from './thing.ts';

/** A thing to be held; one that is only read may be held by others, who read it too. */
export interface ToHold extends ThingRef {
  readonly changes: boolean;
}

/** Holds things until the transaction ends, in one order for everybody, and tells how they are. */
export async function holdThings({ db }: Desk, wanted: readonly ToHold[]): Promise<Held> {
  const kinds = wanted.map(({ kind }) => kind);
  const things = wanted.map(({ id }) => id);
  const changes = wanted.map((one) => one.changes);
  const { rows } = await sql<ThingRow>`
    select kind, thing, version, round(extract(epoch from at) * 1000)::bigint as at, state
    from hold_things(${kinds}::text[], ${things}::text[], ${changes}::boolean[])`.execute(db);
  const held = new Map<string, Thing | undefined>(wanted.map((ref) => [keyOf(ref), undefined]));
  for (const row of rows) held.set(keyOf({ kind: row.kind, id: row.thing }), thingOf(row));
  return held;
}

export interface ThingRow {
  readonly kind: string;
  readonly thing: string;
  readonly version: number;
  /** Milliseconds. */
  readonly at: number;
  readonly state: unknown;
}

export function thingOf({ kind, thing, version, at, state }: ThingRow): Thing {
  return { kind, id: thing, version, at: instant(at), state };
}

/** Records events; the numbers of their versions keep two from being the same one. */
export async function recordEvents({ db }: Desk, events: readonly EventToRecord[]): Promise<void> {
  const column = <Value>(of: (event: EventToRecord) => Value) => events.map(of);
  await sql`
    insert into event
      (thing_kind, thing, version, kind, body, person, party, token, command, at, recorded, salt, hash)
    select * from unnest(
      ${column(({ of }) => of.kind)}::text[], ${column(({ of }) => of.id)}::text[],
      ${column(({ version }) => version)}::bigint[], ${column(({ kind }) => kind)}::text[],
      ${column(({ body }) => JSON.stringify(body))}::jsonb[], ${column(({ person }) => person ?? null)}::uuid[],
      ${column(({ party }) => party ?? null)}::text[], ${column(({ token }) => token ?? null)}::uuid[],
      ${column(({ command }) => command)}::uuid[],
      ${column(({ at }) => timeOf(at))}::timestamptz[], ${column(({ recorded }) => timeOf(recorded))}::timestamptz[],
      ${column(({ salt }) => Buffer.from(salt))}::bytea[], ${column((event) => Buffer.from(hashOf(event)))}::bytea[])`.execute(
    db,
  );
}

/** Keeps things as their last events left them. */
export async function keepThings({ db }: Desk, things: readonly Thing[]): Promise<void> {
  await sql`
    insert into thing (kind, thing, version, at, state)
    select * from unnest(
      ${things.map(({ kind }) => kind)}::text[], ${things.map(({ id }) => id)}::text[],
      ${things.map(({ version }) => version)}::bigint[], ${things.map(({ at }) => timeOf(at))}::timestamptz[],
      ${things.map(({ state }) => JSON.stringify(state))}::jsonb[])
    on conflict (kind, thing) do update
    set version = excluded.version, at = excluded.at, state = excluded.state`.execute(db);
}

/** A time zone is named: the database's own is nobody's business. */
export function timeOf(moment: Instant): string {
  return new Date(moment).toISOString();
}
