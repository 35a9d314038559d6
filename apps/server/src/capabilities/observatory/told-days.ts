import { REPORTED_FIELD } from '@sahakarya/contract';
import { MEASURES, type Measure } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';

/** What reports of a day tell of a destination, as revised. */
export interface ToldDay extends Readonly<Record<Measure, number | null>> {
  readonly destination: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
}

/**
 * The days of destinations on which a report tells something, by destination and day. A step repeats what was told
 * before: of it what was told of its own day alone.
 */
export async function toldDays({ db }: Desk, destinations: readonly string[]): Promise<readonly ToldDay[]> {
  const own = MEASURES.map(
    (measure) =>
      sql`case when ${sql.ref(REPORTED_FIELD[measure])} = day then ${sql.ref(measure)} end as ${sql.ref(measure)}`,
  );
  const { rows } = await sql<ToldDay>`
    select destination, day, ${sql.join(own)}
    from destination_step
    where reading = 'revised' and destination = any(${destinations})
      and day in (${sql.join(MEASURES.map((measure) => sql.ref(REPORTED_FIELD[measure])))})
    order by destination, day`.execute(db);
  return rows;
}
