import { REPORTED_FIELD } from '@sahakarya/contract';
import { MEASURES, type Measure } from '@sahakarya/impact';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import { KEPT_READINGS, type WeeklyReading } from './summaries/kept-readings.ts';

/** What reports tell of a destination: those of a day, or by `known` those that were there from a day on. */
export interface ToldDay extends Readonly<Record<Measure, number | null>> {
  readonly destination: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
}

/**
 * The days of destinations on which a report tells something, by destination and day. A step repeats what was told
 * before: of it what was told then alone. What is told is picked in the database, since steps have twice its columns.
 */
export async function toldDays(
  { db }: Desk,
  reading: WeeklyReading,
  destinations: readonly string[],
): Promise<readonly ToldDay[]> {
  const isTold = KEPT_READINGS[reading].axis === 'day' ? isOfItsDay : isOther;
  const told = MEASURES.map(
    (measure) => sql`case when ${isTold(measure)} then ${sql.ref(measure)} end as ${sql.ref(measure)}`,
  );
  const { rows } = await sql<ToldDay>`
    select * from (
      select destination, day, ${sql.join(told)}
      from destination_step
      where reading = ${reading} and destination = any(${destinations})
      window steps as (partition by destination order by day)
    ) told
    where num_nonnulls(${sql.join(MEASURES.map((measure) => sql.ref(measure)))}) > 0
    order by destination, day`.execute(db);
  return rows;
}

function isOfItsDay(measure: Measure): RawBuilder<boolean> {
  return sql`${sql.ref(REPORTED_FIELD[measure])} = day`;
}

/** As reports become known: what another report tells than before, or the same report anew. */
function isOther(measure: Measure): RawBuilder<boolean> {
  const [count, reported] = [sql.ref(measure), sql.ref(REPORTED_FIELD[measure])];
  return sql`(${reported} is not null and not ${measure} = any(filled)
    and (lag(${reported}) over steps is distinct from ${reported} or lag(${count}) over steps is distinct from ${count}))`;
}
