import type { About, Reading } from '@sahakarya/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../platform/desk/desk.ts';
import type { DataState } from './data-state.ts';
import { IS_OF_IMPORT } from './sql/is-of-import.ts';

/** The key of the World Bank's income groups among the sources. */
const INCOME_GROUPS = 'wb-fy2022';

/** What figures of coverage are about. */
export interface AboutCoverage {
  /** The newest day of them, 'YYYY-MM-DD'. */
  readonly asOf: string;
  readonly reading: Reading;
  /** Undefined: of all. */
  readonly destination?: string;
}

/**
 * Whose figures coverage is: of reports, those who by then had told something of the destinations; then the people and
 * the income groups that rates are taken by. As known, nobody who was imported later, nor on days for which what was
 * published stands; and those too of whom nothing holds any more, since it was undone or taken back after that day.
 */
export async function aboutCoverage({ db }: Desk, about: AboutCoverage): Promise<About> {
  const { asOf } = about;
  const rows = await db
    .selectFrom('source')
    .select(['source', 'licence', 'publisher', 'has_reports'])
    .where(({ or, eb, selectFrom }) =>
      or([
        hasTold(about),
        eb('source', '=', INCOME_GROUPS),
        eb('source', 'in', selectFrom('destination').select('population_source')),
      ]),
    )
    .orderBy('has_reports', 'desc')
    .orderBy('source')
    .execute();
  return {
    as_of: asOf,
    sources: rows.map(({ source }) => source),
    licences: rows.map(({ licence }) => licence),
    publishers: rows.map(({ publisher }) => publisher),
  };
}

function hasTold({ asOf, reading, destination }: AboutCoverage): RawBuilder<boolean> {
  const isAsked = destination === undefined ? sql`true` : sql`destination = ${destination}`;
  const isHolding = sql`source.source in (select source from report_extent where first_day <= ${asOf} and ${isAsked})`;
  // Of a version before these were kept, until the next start makes them.
  const told = sql`(${isHolding} or has_reports and not exists (select from report_extent))`;
  if (reading === 'revised') return sql`${told}`;
  const held = sql`
    source.source in (select source from past_extent where first_day <= ${asOf} and until > ${asOf} and ${isAsked})`;
  return sql`exists (
    select from reported_weeks
    where (${told} or ${held})
      and (vintage is null or published is null or case when ${sql.raw(IS_OF_IMPORT)}
        then ${asOf}::date >= greatest(vintage, published) else vintage <= greatest(${asOf}::date, published) end))`;
}

/**
 * For rows that name their own sources: the newest of the days that their figures are about. Rows that are about no day
 * are as of the day on which data last changed here.
 *
 * @param days 'YYYY-MM-DD', null where a row has none
 */
export async function aboutRows(
  { db }: Desk,
  state: DataState,
  keys: readonly string[],
  days: readonly (string | null)[] = [],
): Promise<About> {
  const newest = days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  const as_of = newest ?? dayOf(state);
  const sources = [...new Set(keys)].sort();
  if (sources.length === 0) return { as_of, sources: [], licences: [], publishers: [] };
  const rows = await db
    .selectFrom('source')
    .select(['source', 'licence', 'publisher'])
    .where('source', 'in', sources)
    .execute();
  const told = new Map(rows.map((row) => [row.source, row]));
  return {
    as_of,
    sources,
    licences: sources.map((source) => told.get(source)?.licence ?? ''),
    publishers: sources.map((source) => told.get(source)?.publisher ?? ''),
  };
}

/** For what has no sources: as of the day on which data last changed here. */
export function aboutState(state: DataState): About {
  return { as_of: dayOf(state), sources: [], licences: [], publishers: [] };
}

function dayOf({ changedAt }: DataState): string {
  return changedAt.toISOString().slice(0, 10);
}
