import { readCoordinates } from '../tables/coordinates.ts';
import { type Country, readCountries } from '../tables/countries.ts';
import { destinationCountries } from '../world-2021-08/destination-countries.ts';
import { citation } from './citations.ts';
import { englishNameOf, unitedNationsNameOf } from './names.ts';
import { number, type Table, text, whole, word } from './table.ts';

/** The World Bank's fiscal year to which the income groups belong. */
const INCOME_GROUP_YEAR = 2022;

/** The countries and territories of the reference world, in its order. */
export async function observedCountries(sources: string): Promise<(Country & { population: number })[]> {
  return destinationCountries(await readCountries(sources));
}

/** `destinations.csv`: who is observed, with people, income group and a place on the map. */
export async function destinationTable(sources: string): Promise<Table> {
  const coordinates = await readCoordinates(sources);
  const rows = (await observedCountries(sources)).map((country) => {
    const position = coordinates.get(country.code);
    return [
      country.code,
      country.alpha2,
      englishNameOf(country.code, country.name),
      country.region,
      country.incomeGroup,
      INCOME_GROUP_YEAR,
      country.population,
      citation(country.populationSource).source,
      position?.latitude ?? '',
      position?.longitude ?? '',
      unitedNationsNameOf(country.code, country.name),
    ];
  });
  return {
    name: 'destinations',
    title: 'Destinations',
    fields: [
      text('destination', 'ISO 3166-1 alpha-3 code; XKX is Kosovo', true),
      text('iso2', 'ISO 3166-1 alpha-2 code; XK is Kosovo', true),
      text('name', 'name in English, as the pages have it', true),
      word('region', 'WHO region of 2022', ['AFRO', 'AMRO', 'EMRO', 'EURO', 'SEARO', 'WPRO', 'none']),
      word('income_group', 'World Bank income group; none: not classified', [
        'HIC',
        'UMIC',
        'LMIC',
        'LIC',
        'none',
      ]),
      whole('income_group_year', 'fiscal year of the income group', true),
      whole('population', 'people in 2021', true),
      text('population_source', 'source of the population', true),
      number('latitude', 'degrees north of the centre of the largest land area', -90, 90),
      number('longitude', 'degrees east of the centre of the largest land area', -180, 180),
      text('un_name', 'name as the United Nations writes it', true),
    ],
    primaryKey: ['destination'],
    references: { population_source: 'sources' },
    rows,
  };
}
