import type { Scenario } from '@sahakarya/scenario';
import { rate, whole } from '../output/numbers.ts';
import type { Page } from '../output/page.ts';
import { PLAN_TEXTS as texts } from './texts.ts';

/** More destinations than this are a table for a spreadsheet: `coverage.csv` has them. */
const MOST_DESTINATIONS = 40;

/** Where nobody reaches so many doses per 100 people, rates are per 10,000: a small round has rates near 0. */
const LEAST_PER_100 = 10;

/**
 * People and doses of each destination, in the order of the scenario, and of all together. Writes nothing where there
 * are too many.
 *
 * @param milestoneDoses `[k * destinations + d]`: doses that d gets in the weeks of milestone k alone
 */
export function writeDestinationsTable(
  page: Page,
  { destinations }: Pick<Scenario, 'destinations'>,
  milestoneDoses: Float64Array,
): void {
  if (destinations.length > MOST_DESTINATIONS) return;
  const rows = destinations.map(({ name, population, dosesGiven }, d) => ({
    name,
    population,
    given: dosesGiven,
    planned: planned(milestoneDoses, destinations.length, d),
  }));
  const all = rows.reduce(
    (sum, row) => ({
      name: texts.all,
      population: sum.population + row.population,
      given: sum.given + row.given,
      planned: sum.planned + row.planned,
    }),
    { name: texts.all, population: 0, given: 0, planned: 0 },
  );
  const highest = Math.max(...rows.map((row) => perPeople(row, 100)));
  const people = highest < LEAST_PER_100 ? 10_000 : 100;
  page.table(
    texts.destinations,
    [
      { heading: texts.destination, align: 'start' },
      { heading: texts.people, align: 'end' },
      { heading: texts.given, align: 'end' },
      { heading: texts.planned, align: 'end' },
      { heading: texts.per(whole(people)), align: 'end' },
    ],
    [...rows, all].map((row) => [
      row.name,
      whole(row.population),
      whole(row.given),
      whole(row.planned),
      rate(perPeople(row, people)),
    ]),
  );
}

function planned(milestoneDoses: Float64Array, destinations: number, d: number): number {
  let doses = 0;
  for (let at = d; at < milestoneDoses.length; at += destinations) doses += milestoneDoses[at] ?? 0;
  return doses;
}

function perPeople(
  {
    given,
    planned: more,
    population,
  }: { readonly given: number; readonly planned: number; readonly population: number },
  people: number,
): number {
  return population === 0 ? 0 : ((given + more) * people) / population;
}
