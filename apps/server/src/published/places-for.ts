import { addedColumns, type Read, type Reading } from '@sahakarya/contract';
import { sql } from 'kysely';
import type { Desk } from '../platform/desk/desk.ts';
import { isOfGroups, joined, type Places, type Span } from './csv.ts';
import type { Format } from './format.ts';
import { IS_OF_IMPORT } from './sql/is-of-import.ts';

/**
 * What the rows of a CSV tell of their destinations: read only for a CSV whose rows have some, or are of groups.
 *
 * @param reading of its figures: as known, those whose figures were undone or taken back later are among its sources
 */
export async function placesFor(
  { db }: Desk,
  { row }: Read,
  format: Format,
  reading: Reading | undefined,
): Promise<Places> {
  if (format === 'json' || row === undefined) return new Map();
  const isOfPlaces = addedColumns(row).some(({ column }) => column === 'name');
  if (!isOfPlaces && !isOfGroups(row)) return new Map();
  const rows = await db
    .selectFrom('destination')
    .innerJoin('income_group', 'income_group.destination', 'destination.destination')
    .select(['destination.destination', 'name', 'income_group'])
    .where('year', '=', ({ selectFrom }) =>
      selectFrom('income_group').select(({ fn }) => fn.max('year').as('year')),
    )
    .execute();
  const toldOf = new Map(rows.map(({ destination }) => [destination, new Map<string, Span>()]));
  for (const { destination, source, first, until } of await spansOf(db, reading)) {
    const own = toldOf.get(destination);
    own?.set(source, joined(own.get(source), { first, until: until ?? undefined }));
  }
  return new Map(
    rows.map((place) => [place.destination, { ...place, told: toldOf.get(place.destination) ?? new Map() }]),
  );
}

interface SpanRow {
  readonly destination: string;
  readonly source: string;
  readonly first: string;
  readonly until: string | null;
}

/** As known, what came after the reference data is there from the day on which it was known. */
async function spansOf(db: Desk['db'], reading: Reading | undefined): Promise<readonly SpanRow[]> {
  const held = sql`select destination, source, first_day, null::date as until from report_extent`;
  const known = sql`
    select destination, source, case when ${sql.raw(IS_OF_IMPORT)} or vintage > published
      then greatest(first_day, vintage, published) else first_day end as first, until
    from (${held} union all select destination, source, first_day, until from past_extent) told
    join source using (source) cross join reported_weeks`;
  const told =
    reading === 'known'
      ? known
      : sql`select destination, source, first_day as first, until from (${held}) told`;
  const { rows } = await sql<SpanRow>`
    select destination, source, min(first) as first, until from (${told}) spans
    group by destination, source, until`.execute(db);
  return rows;
}
