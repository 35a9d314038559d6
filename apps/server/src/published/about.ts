import type { About } from '@sahakarya/contract';
import type { Desk } from '../platform/desk/desk.ts';
import type { DataState } from './data-state.ts';

/** The key of the World Bank's income groups among the sources. */
const INCOME_GROUPS = 'wb-fy2022';

/** Whose figures coverage is: reports, then the people and the income groups that rates are taken by. */
export async function aboutCoverage({ db }: Desk, as_of: string): Promise<About> {
  const rows = await db
    .selectFrom('source')
    .select(['source', 'has_reports'])
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('has_reports', '=', true),
        eb('source', '=', INCOME_GROUPS),
        eb('source', 'in', selectFrom('destination').select('population_source')),
      ]),
    )
    .orderBy('has_reports', 'desc')
    .orderBy('source')
    .execute();
  return { as_of, sources: rows.map(({ source }) => source) };
}

/**
 * For rows that name their own sources: the newest of the days that their figures are about. Rows that are about no day
 * are as of the day on which data last changed here.
 *
 * @param days 'YYYY-MM-DD', null where a row has none
 */
export function aboutRows(
  state: DataState,
  sources: readonly string[],
  days: readonly (string | null)[] = [],
): About {
  const newest = days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  return {
    as_of: newest ?? state.changedAt.toISOString().slice(0, 10),
    sources: [...new Set(sources)].sort(),
  };
}
