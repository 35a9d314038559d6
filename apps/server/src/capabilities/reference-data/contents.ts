import type { Content } from '@sahakarya/contract';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import { firstDayOf, lastDayOf } from './days-of-period.ts';

type Extent = Omit<Content, 'publisher' | 'licence' | 'vintage'>;

/** Which figures there are, of which time, by which source, and on what terms. */
export async function allContents(desk: Desk): Promise<Content[]> {
  const sources = await desk.db
    .selectFrom('source')
    .select(['source', 'publisher', 'licence', 'vintage'])
    .execute();
  const terms = new Map(sources.map((source) => [source.source, source]));
  const extents = [...(await extentsOfTables(desk)), ...(await extentsOfTrade(desk))];
  return extents.flatMap((extent) => {
    const source = terms.get(extent.source);
    return source === undefined ? [] : [{ ...extent, ...source }];
  });
}

/** From summaries, and from tables that are small. */
async function extentsOfTables({ db }: Desk): Promise<Extent[]> {
  const { rows } = await sql<Extent>`
    select measure as what, source, min(first_day) as first_day, max(last_day) as last_day,
      max(last_report) as last_report, count(*)::integer as destinations
    from report_extent group by measure, source
    union all
    select 'doses-by-product', source, min(day), max(day), max(day), count(distinct destination)::integer
    from product_doses group by source
    union all
    select 'listings', source, min(listed), max(listed), max(listed), null from listing group by source
    union all
    select 'production', source, min(as_of), max(as_of), max(as_of), null from production group by source`.execute(
    db,
  );
  return rows;
}

/** Its periods are words. */
async function extentsOfTrade({ db }: Desk): Promise<Extent[]> {
  const rows = await db.selectFrom('trade').select(['source', 'period']).execute();
  return [...new Set(rows.map(({ source }) => source))].map((source) => {
    const periods = rows.filter((row) => row.source === source).map(({ period }) => period);
    const first = periods.flatMap((period) => firstDayOf(period) ?? []).sort();
    const last = periods.flatMap((period) => lastDayOf(period) ?? []).sort();
    const last_day = last.at(-1) ?? null;
    return {
      what: 'trade',
      source,
      first_day: first[0] ?? null,
      last_day,
      last_report: last_day,
      destinations: null,
    };
  });
}
