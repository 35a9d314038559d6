import type { Destination } from '@sahakarya/contract';
import type { Desk } from '../../platform/desk/desk.ts';

/** All destinations in the income groups of the newest fiscal year that is known, in order of their keys. */
export async function allDestinations({ db }: Desk): Promise<Destination[]> {
  return await db
    .selectFrom('destination')
    .innerJoin('income_group', 'income_group.destination', 'destination.destination')
    .select([
      'destination.destination',
      'iso2',
      'name',
      'un_name',
      'region',
      'income_group',
      'year as income_group_year',
      'population',
      'population_source',
      'latitude',
      'longitude',
    ])
    .where('year', '=', ({ selectFrom }) =>
      selectFrom('income_group').select(({ fn }) => fn.max('year').as('year')),
    )
    .orderBy('destination.destination')
    .execute();
}
