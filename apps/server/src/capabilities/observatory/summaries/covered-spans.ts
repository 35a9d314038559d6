import { MEASURES } from '@sahakarya/impact';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';

/** What covers a `report` of a `source`, if anything does: a join that leaves every report, and is asked by a hash. */
export const JOIN_COVERED = sql`
  left join (
    select destination as covered_place, publisher as covering, first_day as covered_from, last_day as covered_until,
      but as covered_but, known_on as covered_known_on, entry as covered_entry, ${sql.join(
        MEASURES.map((measure) => sql`${sql.ref(measure)} as ${sql.ref(`covers_${measure}`)}`),
      )}
    from covered_span
  ) covered on covered_place = report.destination and covering = publisher`;

/**
 * Whether a later report of its publisher tells all that a `report` tells of its day, so that it says nothing in what
 * stands as revised. What is filled in is never covered.
 */
export const IS_COVERED: RawBuilder<boolean> = sql`coalesce(report.day between covered_from and covered_until
  and (report.known_on, report.entry) < (covered_known_on, covered_entry) and not report.filled
  and report.day <> all(covered_but) and ${sql.join(
    MEASURES.map(
      (measure) => sql`(${sql.ref(`report.${measure}`)} is null or ${sql.ref(`covers_${measure}`)})`,
    ),
    sql` and `,
  )}, false)`;

/** The same where it says nothing as known on any day either: both became known on the same one. */
export const IS_COVERED_AT_ONCE: RawBuilder<boolean> = sql`(${IS_COVERED} and report.known_on = covered_known_on)`;

/** Forgets spans, before reports are written that may end what covers there, or come before it. */
export async function uncover({ db }: Desk, which: RawBuilder<boolean>): Promise<void> {
  await sql`delete from covered_span where ${which}`.execute(db);
}
