import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import { enqueueAll } from '../../platform/jobs/enqueue.ts';
import { NEAR } from './look-at-once.ts';

/** Something that was changed, and by whom; undefined: by nobody who is signed in. */
export interface Touched {
  readonly id: string;
  readonly by: string | undefined;
}

/**
 * Has it looked at whether something waits now whose day is near, for whoever may be concerned by what happened to some
 * parties and talks; at the writer's desk, in the transaction of what happened. Who did it was there.
 */
export async function askAtOnce(
  db: Kysely<Tables>,
  { parties, talks }: { readonly parties: readonly Touched[]; readonly talks: readonly Touched[] },
  at: Date,
): Promise<void> {
  if (parties.length === 0 && talks.length === 0) return;
  const near = sql`between ${at} and ${new Date(at.getTime() + NEAR)}`;
  const touched = (all: readonly Touched[], type: 'text' | 'uuid') =>
    sql`unnest(${all.map(({ id }) => id)}::${sql.raw(type)}[], ${all.map(({ by }) => by ?? null)}::uuid[])`;
  const { rows } = await sql<{ person: string }>`
    with party_touched as (select * from ${touched(parties, 'text')} as touched (party, by)),
    talk_touched as (select * from ${touched(talks, 'uuid')} as touched (talk, by)),
    near as (
      select party, by, true as is_of_people from party_touched join membership using (party)
      where not is_confirmed and (not has_joined or role = 'signatory') and until_at ${near}
      union
      select party, by, true from party_touched join deputy using (party) where not is_confirmed and to_at ${near}
      union
      select seat.party, by, false from talk_touched join talk_addition using (talk) join talk_seat seat using (talk)
      where talk_addition.until ${near} and seat.until is null
      union
      select seat.party, by, false
      from party_touched join talk_seat seat using (party) join talk_addition using (talk)
      where talk_addition.until ${near} and seat.until is null
    )
    select distinct person from near join membership on membership.party = near.party
      or (is_of_people and membership.party in (select party from party where is_secretariat))
    where person is distinct from by and (has_joined or is_of_people)
    order by person`.execute(db);
  await enqueueAll(
    db,
    'at-once',
    rows.map(({ person }) => ({ person })),
  );
}
