import type { Destination } from '@sahakarya/scenario';
import { destinationKey, doses, people, weeks } from '@sahakarya/vocabulary';
import type { Country } from './tables/countries.ts';

/** What a scenario says of a country beside its name and groups. */
export interface Figures {
  readonly population: number;
  readonly dosesGiven: number;
  readonly weeklyCapacity: number;
}

const USUAL_LEAD_WEEKS = 2;
const LEAD_WEEKS_HARD_TO_REACH = 3;

/** The country as a destination of a scenario. */
export function destinationOf(country: Country, figures: Figures): Destination {
  return {
    destination: destinationKey.of(country.code),
    name: country.name,
    population: people.of(figures.population),
    incomeGroup: country.incomeGroup,
    region: country.region,
    dosesGiven: doses.of(figures.dosesGiven),
    weeklyCapacity: doses.of(figures.weeklyCapacity),
    leadWeeks: weeks.of(country.hardToReach ? LEAD_WEEKS_HARD_TO_REACH : USUAL_LEAD_WEEKS),
  };
}
