import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import type { Touched } from '../observatory/summaries/touched.ts';

/** An import, as its rows name it. */
export interface ImportKeys {
  readonly id: string;
  readonly at: Date;
  readonly knownOn: string;
  readonly source: string;
}

/** Writes the rows of `compared` that say something new, and says whose series they touch. */
export async function writeRows({ db }: Desk, { id, knownOn, source }: ImportKeys): Promise<Touched[]> {
  await db
    .insertInto('source')
    .values({
      source,
      title: `Coronavirus (COVID-19) Vaccinations, as of ${knownOn}`,
      publisher: 'Our World in Data',
      licence: 'CC-BY-4.0',
      url: 'https://github.com/owid/covid-19-data',
      vintage: knownOn,
      note: 'Imported here by an operator',
      has_reports: true,
    })
    .onConflict((same) => same.column('source').doNothing())
    .execute();
  await sql`
    insert into report (destination, day, known_on, source, doses, people, "full", boosters, import)
    select destination, day, ${knownOn}::date, ${source}::text, doses, people, "full", boosters, ${id}::uuid
    from compared where status <> 'unchanged'
    order by destination, day
    on conflict (destination, day, known_on, source) do update set
      doses = coalesce(excluded.doses, report.doses),
      people = coalesce(excluded.people, report.people),
      "full" = coalesce(excluded."full", report."full"),
      boosters = coalesce(excluded.boosters, report.boosters),
      import = excluded.import`.execute(db);
  const { rows } = await sql<Omit<Touched, 'knownOn' | 'lastKnownOn'>>`
    select destination, min(day) as "firstDay", max(day) as "lastDay"
    from compared where status <> 'unchanged' group by destination`.execute(db);
  return rows.map((row) => ({ ...row, knownOn, lastKnownOn: knownOn }));
}

/**
 * Logs every figure of `compared` that takes the place of another, in the order of the indexes, so that each grows at
 * one place.
 *
 * @returns how many there are
 */
export async function logCorrections({ db }: Desk, { id, at, knownOn, source }: ImportKeys): Promise<number> {
  const changed = (measure: string) => sql`
    select destination, day, ${measure}::text as measure, ${sql.ref(`was_${measure}`)} as before, ${sql.ref(measure)} as after
    from compared where status = 'changed' and ${sql.ref(`was_${measure}`)} <> ${sql.ref(measure)}`;
  const { numAffectedRows } = await sql`
    insert into correction (at, destination, day, measure, before, after, known_on, source, import)
    select ${at}::timestamptz, destination, day, measure, before, after, ${knownOn}::date, ${source}::text, ${id}::uuid
    from (${changed('doses')} union all ${changed('people')} union all ${changed('full')}
          union all ${changed('boosters')}) as told
    order by destination, day, measure`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
