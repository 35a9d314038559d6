import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';

/** Rows that go at one time, so that nobody waits long for it. */
const AT_ONCE = 100;

const DAY = 86_400_000;

/** Days after which an account that nobody has confirmed goes: its link is over by then. */
const UNCONFIRMED_DAYS = 8;

/** Days for which it is kept that a link or a token was there, or of what somebody was told. */
const KEPT_DAYS = 30;

/** Deletes what is over, at the sign-in desk, some rows at a time; what others hold just now is left to them. */
export async function tidy(db: Kysely<Tables>, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  await sql`delete from link where link in (
    select link from link where until < ${before(KEPT_DAYS)} limit ${AT_ONCE} for update skip locked)`.execute(
    db,
  );
  await sql`delete from visit where visit in (
    select visit from visit where until < ${now} limit ${AT_ONCE} for update skip locked)`.execute(db);
  await sql`delete from person_token where token in (
    select token from person_token where least(expires_at, withdrawn_at) < ${before(KEPT_DAYS)}
    limit ${AT_ONCE} for update skip locked)`.execute(db);
  await sql`delete from notice_told where (thing, until, days, person) in (
    select thing, until, days, person from notice_told where until < ${before(KEPT_DAYS)}
    limit ${AT_ONCE} for update skip locked)`.execute(db);
  await sql`delete from person where person in (
    select person from person where confirmed_at is null and erased_at is null and made_at < ${before(UNCONFIRMED_DAYS)}
    limit ${AT_ONCE} for update skip locked)`.execute(db);
}
