import { type RawBuilder, sql } from 'kysely';

/** Sources, each with its place by name: the last of what tells two reports apart. */
export const PLACED_SOURCE = sql`
  (select source, publisher, row_number() over (order by source) as place from source) source`;

/**
 * When a report is about, became known, and was imported, in one number: a later word is a larger one. Of one day,
 * known on one day, the reference data alone have several, by the places of their sources. Days are of this century or
 * one of the next ten, imports fewer than 2^25 - 2^20, and sources fewer than 2^20.
 *
 * @param row has `day`, `known_on` and `entry` of a report, and `place` stands beside it
 */
export function wordOf(row: RawBuilder<unknown>): RawBuilder<number> {
  return sql`(((${row}.day - date '2000-01-01')::bigint << 44) + ((${row}.known_on - date '2000-01-01')::bigint << 25)
    + case when ${row}.entry > 0 then ${row}.entry + 1048576 else place end)`;
}
