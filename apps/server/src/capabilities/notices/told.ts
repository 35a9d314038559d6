import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import { enqueueAll } from '../../platform/jobs/enqueue.ts';

/** Stands for the days of what is told at once, when it comes to wait with its day near. */
export const AT_ONCE = 2;

/** Hours in which nobody is told of one thing twice. */
const APART = 20;

/** Priority of what is told at once. */
const FIRST = 1;

const HOUR = 3_600_000;

/** Somebody who is to be told of something by a mail of its own. */
export interface ToTell {
  readonly person: string;
  readonly thing: string;
  /** Its day; with another one, it is told anew. */
  readonly until: Date;
  /** How many days before; or `AT_ONCE`. */
  readonly days: number;
}

/**
 * Asks for the mails, at the desk of signing in: each once, for whoever has an account and wants to be told. At once
 * nobody is told who was told before.
 */
export async function tell(db: Kysely<Tables>, all: readonly ToTell[], now: Date): Promise<void> {
  if (all.length === 0) return;
  const apart = new Date(now.getTime() - APART * HOUR);
  const { rows } = await sql<ToTell>`
    insert into notice_told (person, thing, until, days, told_at)
    select person.person, thing, until, days, ${now}
    from unnest(${all.map(({ person }) => person)}::uuid[], ${all.map(({ thing }) => thing)}::text[],
      ${all.map(({ until }) => until)}::timestamptz[], ${all.map(({ days }) => days)}::smallint[])
      as asked (who, thing, until, days)
    join person on person.person = who
    left join notice on notice.person = who
    where confirmed_at is not null and erased_at is null and coalesce(digest, 'daily') = 'daily'
      and not exists (
        select from notice_told as before
        where before.person = who and before.thing = asked.thing and before.until = asked.until
          and (asked.days = ${AT_ONCE} or told_at > ${apart}))
    on conflict do nothing
    returning person, thing, until, days`.execute(db);
  // Whatever is to be told at once waits for no morning's reminders.
  for (const isAtOnce of [true, false])
    await enqueueAll(
      db,
      'reminder',
      rows
        .filter(({ days }) => (days === AT_ONCE) === isAtOnce)
        .map(({ person, thing, until }) => ({ person, thing, until: until.toISOString() })),
      isAtOnce ? FIRST : 0,
    );
}

/** By which what was told is found among what waits. */
export function keyOfTold(thing: string, until: Date | undefined): string {
  return `${thing} ${until?.toISOString()}`;
}

/**
 * What the mail of a day leaves out, since its receiver was told of it after the last one: each once, however often
 * that day's is tried.
 *
 * @param day by the receiver's clock
 */
export async function passOver(
  db: Kysely<Tables>,
  person: string,
  day: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .updateTable('notice_told')
    .set({ passed_over_on: day })
    .where('person', '=', person)
    .where((is) => is.or([is('passed_over_on', 'is', null), is('passed_over_on', '=', day)]))
    .returning(['thing', 'until'])
    .execute();
  return new Set(rows.map(({ thing, until }) => keyOfTold(thing, until)));
}
