import type { About, Reading } from '@sahakarya/contract';
import type { Desk } from '../platform/desk/desk.ts';
import type { DataState } from './data-state.ts';

/** The key of the World Bank's income groups among the sources. */
const INCOME_GROUPS = 'wb-fy2022';

/**
 * Whose figures coverage is: reports, then the people and the income groups that rates are taken by. Of whom nothing
 * holds any more, since it was undone or taken back, is a source of days since imports came alone, as known.
 */
export async function aboutCoverage({ db }: Desk, as_of: string, reading: Reading): Promise<About> {
  const rows = await db
    .selectFrom('source')
    .select(['source', 'licence', 'has_reports'])
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('source', 'in', selectFrom('report_extent').select('source')),
        // Of a version before these were kept, until the next start makes them.
        eb.and([
          eb('has_reports', '=', true),
          eb.not(eb.exists(selectFrom('report_extent').select('source'))),
        ]),
        eb.and([
          eb('has_reports', '=', true),
          eb(eb.val(reading), '=', 'known'),
          eb(selectFrom('reported_weeks').select('imports_known_from'), '<=', as_of),
        ]),
        eb('source', '=', INCOME_GROUPS),
        eb('source', 'in', selectFrom('destination').select('population_source')),
      ]),
    )
    .orderBy('has_reports', 'desc')
    .orderBy('source')
    .execute();
  return {
    as_of,
    sources: rows.map(({ source }) => source),
    licences: rows.map(({ licence }) => licence),
  };
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
  if (sources.length === 0) return { as_of, sources: [], licences: [] };
  const rows = await db
    .selectFrom('source')
    .select(['source', 'licence'])
    .where('source', 'in', sources)
    .execute();
  const licences = new Map(rows.map(({ source, licence }) => [source, licence]));
  return { as_of, sources, licences: sources.map((source) => licences.get(source) ?? '') };
}

/** For what has no sources: as of the day on which data last changed here. */
export function aboutState(state: DataState): About {
  return { as_of: dayOf(state), sources: [], licences: [] };
}

function dayOf({ changedAt }: DataState): string {
  return changedAt.toISOString().slice(0, 10);
}
