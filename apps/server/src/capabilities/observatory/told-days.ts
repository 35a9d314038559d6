import { REPORTED_FIELD } from '@sahakarya/contract';
import { MEASURES, type Measure } from '@sahakarya/impact';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import { type Ending, endingOf, hasEnds, NOTHING_ENDS } from './summaries/ending.ts';
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
  desk: Desk,
  reading: WeeklyReading,
  destinations: readonly string[],
): Promise<readonly ToldDay[]> {
  const isAsKnown = KEPT_READINGS[reading].axis === 'known_on';
  const isTold = isAsKnown ? isOther : isOfItsDay;
  const told = MEASURES.map(
    (measure) => sql`case when ${isTold(measure)} then ${sql.ref(measure)} end as ${sql.ref(measure)}`,
  );
  const ending = isAsKnown && (await hasEnds(desk, destinations)) ? endingOf('as-days-pass') : NOTHING_ENDS;
  const figures = MEASURES.map((measure) => (isAsKnown ? lastReport(measure, ending) : sql.ref(measure)));
  const reported = MEASURES.map((measure) => sql.ref(REPORTED_FIELD[measure]));
  const { rows } = await sql<ToldDay>`
    select * from (
      select destination, day, ${sql.join(told)}
      from (
        select destination, day, ${sql.join(reported)}, ${sql.join(
          figures.map((figure, at) => sql`${figure} as ${sql.ref(MEASURES[at] ?? '')}`),
        )}
        from destination_step step cross join lateral (select step.day as starts) epoch
        where reading = ${reading} and destination = any(${destinations})
      ) figures
      window steps as (partition by destination order by day)
    ) told
    where num_nonnulls(${sql.join(MEASURES.map((measure) => sql.ref(measure)))}) > 0
    order by destination, day`.execute(desk.db);
  return rows;
}

function isOfItsDay(measure: Measure): RawBuilder<boolean> {
  return sql`${sql.ref(REPORTED_FIELD[measure])} = day`;
}

/** As reports become known: what another report tells than before, or the same report anew. */
function isOther(measure: Measure): RawBuilder<boolean> {
  const [count, reported] = [sql.ref(measure), sql.ref(REPORTED_FIELD[measure])];
  return sql`(${reported} is not null
    and (lag(${reported}) over steps is distinct from ${reported} or lag(${count}) over steps is distinct from ${count}))`;
}

/** Of a step as known its figure, or where that was filled in, what the report tells that it rests on. */
function lastReport(measure: Measure, ending: Ending): RawBuilder<unknown> {
  const [count, reported] = [sql.ref(measure), sql.ref(REPORTED_FIELD[measure])];
  return sql`case when ${measure} = any(step.filled) then (
    select report.${count} from report
    where report.destination = step.destination and report.day = step.${reported} and report.known_on <= step.day
      and report.${count} is not null and not report.filled and not impossible and not superseded
      and ${ending.isHolding(measure)}
    order by known_on desc, entry desc, source desc limit 1
  ) else step.${count} end`;
}
