import { MEASURES, type Measure } from '@sahakarya/impact';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';

/** What may have changed: the series of these destinations, from a day on. */
export interface Change {
  readonly destinations: readonly string[];
  /** 'YYYY-MM-DD' */
  readonly from: string;
}

/** What steps ask of reports that end others, or have ended themselves. */
export interface Ending {
  /** Destinations and the days, from that of the change on, on which something ends. */
  readonly days: (change: Change) => RawBuilder<unknown>;
  /** Of a `report` before an `epoch`: whether its figure of a measure holds when the epoch starts. */
  readonly isHolding: (measure: Measure) => RawBuilder<boolean>;
  /** The query `told`, made of `used`: its rows with the figures alone that hold in their epoch. */
  readonly told: RawBuilder<unknown>;
}

/** The index by which these few reports are found has this condition. */
const ENDS = sql`(taken_back is not null or undone_on is not null)`;

/** Whether any report of these destinations ends another, or has ended. */
export async function hasEnds({ db }: Desk, destinations: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select from report where ${ENDS} and destination = any(${destinations}) limit 1`.execute(db);
  return rows.length > 0;
}

export const NOTHING_ENDS: Ending = {
  days: () => sql`select null::text as destination, null::date as starts where false`,
  isHolding: () => sql`true`,
  told: sql`told as (
    select destination, starts, step_day, day, entry, filled, word, ${figures(
      (measure) => sql`
      case when not impossible then ${sql.ref(measure)} end`,
    )}
    from used
  )`,
};

/** As known, reports end as days pass. As revised, what has ended never held. */
export function endingOf(endings: 'as-days-pass' | 'never-held'): Ending {
  const isKnown = endings === 'as-days-pass';
  const isAlive = isKnown ? sql`(undone_on is null or undone_on > starts)` : sql`undone_on is null`;
  return {
    days: ({ destinations, from }) => sql`
      select distinct destination, starts
      from report cross join lateral (values
        (case when taken_back is not null then known_on end), (undone_on)) as ending (starts)
      where ${ENDS} and destination = any(${destinations}) and starts >= ${from} and ${isKnown}`,
    // Counted, so that it is asked of each report by the index, and not joined to all of them.
    isHolding: (measure) => sql`${isAlive} and 0 = (
      select count(*) from report ending
        join source theirs on theirs.source = ending.source join source own on own.source = report.source
      where (ending.taken_back is not null or ending.undone_on is not null)
        and ending.destination = report.destination and ending.day = report.day
        and ${measure} = any(ending.taken_back)
        and ${isKnown ? sql`ending.known_on <= starts` : sql`true`}
        and (ending.undone_on is null or ${isKnown ? sql`ending.undone_on > starts` : sql`false`})
        and (ending.known_on, ending.entry, ending.source) > (report.known_on, report.entry, report.source)
        and theirs.publisher = own.publisher)`,
    told: sql`alive as (
      select used.*, publisher from used join source using (source) where ${isAlive}
    ),
    gone as (
      select destination, starts, day, publisher, ${figures(
        (measure) => sql`
        max(word) filter (where ${measure} = any(taken_back))`,
      )}
      from alive where taken_back is not null group by destination, starts, day, publisher
    ),
    told as (
      select alive.destination, alive.starts, step_day, alive.day, entry, filled, word, ${figures(
        (measure) => sql`
        case when not impossible and word > coalesce(${sql.ref(`gone.${measure}`)}, 0)
          then ${sql.ref(`alive.${measure}`)} end`,
      )}
      from alive left join gone using (destination, starts, day, publisher)
      union all
      select destination, starts, starts, null, null, null, null, null, null, null, null from ended
    )`,
  };
}

function figures(of: (measure: Measure) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql.join(MEASURES.map((measure) => sql`${of(measure)} as ${sql.ref(measure)}`));
}
