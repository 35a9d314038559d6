import { addedColumns, type Read } from '@sahakarya/contract';
import type { Desk } from '../platform/desk/desk.ts';
import type { Places } from './csv.ts';
import type { Format } from './format.ts';

/** What the rows of a CSV tell of their destinations: read only for a CSV whose rows have some. */
export async function placesFor({ db }: Desk, { row }: Read, format: Format): Promise<Places> {
  if (format === 'json' || row === undefined || !addedColumns(row).some(({ column }) => column === 'name'))
    return new Map();
  const rows = await db
    .selectFrom('destination')
    .innerJoin('income_group', 'income_group.destination', 'destination.destination')
    .select(['destination.destination', 'name', 'income_group'])
    .where('year', '=', ({ selectFrom }) =>
      selectFrom('income_group').select(({ fn }) => fn.max('year').as('year')),
    )
    .execute();
  const told = await db
    .selectFrom('report_extent')
    .select(({ fn }) => ['destination', 'source', fn.min('first_day').as('first')])
    .groupBy(['destination', 'source'])
    .execute();
  const toldOf = new Map(rows.map(({ destination }) => [destination, new Map<string, string>()]));
  for (const { destination, source, first } of told) toldOf.get(destination)?.set(source, first);
  return new Map(
    rows.map((place) => [place.destination, { ...place, told: toldOf.get(place.destination) ?? new Map() }]),
  );
}
