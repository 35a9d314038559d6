import { instant } from '@sahakarya/vocabulary';
import { sql } from 'kysely';
import type { Desk } from '../desk/desk.ts';
import { canonicalText } from './canonical.ts';
import { type EventRow, eventsOf } from './events-of-things.ts';
import type { Kind } from './kind.ts';
import { hashOf } from './recorded-event.ts';
import { type ThingRow, thingOf } from './store.ts';
import { keyOf, type Thing, type ThingRef } from './thing.ts';

/** What is wrong with a thing or its events. */
export interface Difference extends ThingRef {
  /**
   * - `hash`: an event is not what its hash stands for.
   * - `gap`: a version is missing.
   * - `state`: the thing is not what its events make of it.
   * - `no-events`, `no-thing`: one of the two is there alone.
   */
  readonly what: 'hash' | 'gap' | 'state' | 'no-events' | 'no-thing';
  readonly version: number;
}

export interface Examined {
  readonly things: number;
  readonly events: number;
  readonly differences: readonly Difference[];
}

/** Things that are read at once. */
const PART = 200;

/**
 * Makes every thing anew from its events, and holds it against what is kept; and every event against its hash. Part by
 * part, so that memory doesn't grow with what has happened.
 */
export async function examineEvents(desk: Desk, kinds: readonly Kind[]): Promise<Examined> {
  const differences: Difference[] = [];
  let things = 0;
  let events = 0;
  for (let last: ThingRef = { kind: '', id: '' }; ; ) {
    const refs = await nextThings(desk, last);
    const end = refs.at(-1);
    if (end === undefined) return { things, events, differences };
    const [rows, kept] = [await eventsOf(desk, refs), await keptThings(desk, refs)];
    things += refs.length;
    events += rows.length;
    for (const ref of refs) {
      const own = rows.filter((row) => row.thing_kind === ref.kind && row.thing === ref.id);
      differences.push(...differencesOf(ref, own, kept.get(keyOf(ref)), kinds));
    }
    last = end;
  }
}

function differencesOf(
  ref: ThingRef,
  rows: readonly EventRow[],
  kept: Thing | undefined,
  kinds: readonly Kind[],
): Difference[] {
  const differ = (what: Difference['what'], version: number): Difference => ({ ...ref, what, version });
  const wrong = rows.flatMap((row, place) => [
    ...(row.version === place + 1 ? [] : [differ('gap', row.version)]),
    ...(row.hash.equals(hashOfRow(row)) ? [] : [differ('hash', row.version)]),
  ]);
  const lastVersion = rows.at(-1)?.version ?? 0;
  if (kept === undefined) return [...wrong, differ('no-thing', lastVersion)];
  if (rows.length === 0) return [...wrong, differ('no-events', kept.version)];
  const made = madeFrom(ref, rows, kinds);
  const isEqual = kept.version === lastVersion && canonicalText(kept.state) === canonicalText(made);
  return isEqual ? wrong : [...wrong, differ('state', lastVersion)];
}

function madeFrom(ref: ThingRef, rows: readonly EventRow[], kinds: readonly Kind[]): unknown {
  const kind = kinds.find(({ name }) => name === ref.kind);
  if (kind === undefined) throw new Error(`there are no things of kind ${ref.kind}`);
  return rows.reduce<unknown>(
    (state, row) => kind.evolve(state, { event: { kind: row.kind, ...row.body }, at: instant(row.at) }),
    undefined,
  );
}

function hashOfRow(row: EventRow): Uint8Array {
  return hashOf({
    of: { kind: row.thing_kind, id: row.thing },
    ...{ version: row.version, kind: row.kind, body: row.body, command: row.command, salt: row.salt },
    person: row.person ?? undefined,
    party: row.party ?? undefined,
    token: row.token ?? undefined,
    at: instant(row.at),
    recorded: instant(row.recorded),
  });
}

async function nextThings({ db }: Desk, { kind, id }: ThingRef): Promise<readonly ThingRef[]> {
  const { rows } = await sql<{ kind: string; id: string }>`
    select kind, thing as id from (
      select kind, thing from thing union select distinct thing_kind, thing from event
    ) as all_things
    where (kind, thing) > (${kind}, ${id}) order by kind, thing limit ${PART}`.execute(db);
  return rows;
}

async function keptThings({ db }: Desk, refs: readonly ThingRef[]): Promise<ReadonlyMap<string, Thing>> {
  const { rows } = await sql<ThingRow>`
    select kind, thing, version, round(extract(epoch from at) * 1000)::bigint as at, state
    from thing join unnest(${refs.map(({ kind }) => kind)}::text[], ${refs.map(({ id }) => id)}::text[])
      as w (kind, thing) using (kind, thing)`.execute(db);
  return new Map(rows.map((row) => [keyOf({ kind: row.kind, id: row.thing }), thingOf(row)]));
}
