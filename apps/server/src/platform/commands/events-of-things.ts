import { sql } from 'kysely';
import type { Desk } from '../desk/desk.ts';
import type { ThingRef } from './thing.ts';

/** An event as it lies in its table; moments in milliseconds. */
export interface EventRow {
  readonly thing_kind: string;
  readonly thing: string;
  readonly version: number;
  readonly kind: string;
  readonly body: Record<string, unknown>;
  readonly person: string | null;
  readonly party: string | null;
  readonly token: string | null;
  readonly command: string;
  readonly at: number;
  readonly recorded: number;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** All that happened to some things, in order; at the writer's desk. */
export async function eventsOf({ db }: Desk, refs: readonly ThingRef[]): Promise<readonly EventRow[]> {
  const { rows } = await sql<EventRow>`
    select thing_kind, thing, version, event.kind, body, person, party, token, command, salt, hash,
      round(extract(epoch from at) * 1000)::bigint as at, round(extract(epoch from recorded) * 1000)::bigint as recorded
    from event join unnest(${refs.map(({ kind }) => kind)}::text[], ${refs.map(({ id }) => id)}::text[])
      as w (thing_kind, thing) using (thing_kind, thing)
    order by thing_kind, thing, version`.execute(db);
  return rows;
}
