import { text, wholeOrUnknown } from './cell.ts';
import { readCsv } from './csv.ts';

/** A country or territory of countries.csv. */
export interface Country {
  /** ISO 3166-1 alpha-3; XKX is Kosovo. */
  readonly code: string;
  /** ISO 3166-1 alpha-2; XK is Kosovo. */
  readonly alpha2: string;
  readonly name: string;
  /** People in 2021, where known. */
  readonly population: number | undefined;
  /** Which revision and estimate the population is from. */
  readonly populationSource: string;
  /** World Bank income group of fiscal year 2022: HIC, UMIC, LMIC, LIC, or `none`. */
  readonly incomeGroup: string;
  /** WHO region, or `none`. */
  readonly region: string;
  /** A landlocked developing or a small island developing state. */
  readonly hardToReach: boolean;
  /** The country whose figures already hold this territory's doses, or an empty text. */
  readonly countedIn: string;
}

export const COUNTRY_COLUMNS: readonly string[] = [
  'iso3',
  'iso2',
  'name',
  'who_region',
  'income_group_fy22',
  'lldc',
  'sids',
  'population_2021',
  'population_source',
  'counted_in',
];

export async function readCountries(sources: string): Promise<Country[]> {
  const rows = await readCsv(sources, 'countries.csv', COUNTRY_COLUMNS);
  return rows.map((row) => ({
    code: text(row, 'iso3'),
    alpha2: text(row, 'iso2'),
    name: text(row, 'name'),
    population: wholeOrUnknown(row, 'population_2021'),
    populationSource: text(row, 'population_source'),
    incomeGroup: text(row, 'income_group_fy22') || 'none',
    region: text(row, 'who_region') || 'none',
    hardToReach: text(row, 'lldc') === '1' || text(row, 'sids') === '1',
    countedIn: text(row, 'counted_in'),
  }));
}
