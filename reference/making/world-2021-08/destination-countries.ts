import type { Country } from '../tables/countries.ts';

/** A country or territory that gives doses of its own, with its people. */
export interface DestinationCountry extends Country {
  readonly population: number;
}

/** Those with a known population whose doses aren't counted in another's, in the order of the table. */
export function destinationCountries(countries: readonly Country[]): DestinationCountry[] {
  return countries.flatMap((country) =>
    country.population === undefined || country.countedIn !== ''
      ? []
      : [{ ...country, population: country.population }],
  );
}
