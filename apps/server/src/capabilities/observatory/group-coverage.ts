import {
  type Destination,
  type DestinationCoverage,
  type GroupCoverage,
  type IncomeGroup,
  type Measure,
  REPORTED_FIELD,
  type Reading,
} from '@sahakarya/contract';
import { freshPercent, type GroupSum, groupSums } from '@sahakarya/impact';
import { GROUP_ORDER, percentOf } from '@sahakarya/vocabulary';
import type { Desk } from '../../platform/desk/desk.ts';
import { ratesOf } from './standings.ts';
import type { ObservatoryTables } from './tables.ts';
import { type WhatIsKnown, weekPublishedOn, weeksOf } from './what-is-known.ts';

/** Sums of all groups on one day, from the destinations' own figures. */
export function sumsOn(
  destinations: readonly Destination[],
  coverage: readonly DestinationCoverage[],
): GroupSum[] {
  const groups = new Map(destinations.map((one) => [one.destination, one]));
  return groupSums(
    coverage.flatMap((row) => {
      const destination = groups.get(row.destination);
      if (destination === undefined) return [];
      const { doses, people, full, boosters } = row;
      const { income_group: incomeGroup, population } = destination;
      return [{ doses, people, full, boosters, incomeGroup, population, isFresh: freshnessOf(row) }];
    }),
  );
}

function freshnessOf(row: DestinationCoverage) {
  const isFresh = (measure: Measure) =>
    row[REPORTED_FIELD[measure]] === null ? null : !row.old.includes(measure);
  return {
    doses: isFresh('doses'),
    people: isFresh('people'),
    full: isFresh('full'),
    boosters: isFresh('boosters'),
  };
}

/** Sums as the contract tells them. */
export function groupsOn(day: string, sums: readonly GroupSum[], published: string | null): GroupCoverage[] {
  return GROUP_ORDER.flatMap((income_group) => {
    const sum = sums.find(({ incomeGroup }) => incomeGroup === income_group);
    return sum === undefined ? [] : [{ ...toldSum(day, income_group, sum), published }];
  });
}

/** The groups on Sundays, in order of weeks, then from high income to low. */
export async function groupWeeks(
  { db }: Desk,
  known: WhatIsKnown,
  reading: Reading,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<GroupCoverage[]> {
  let query = db.selectFrom('group_week').selectAll().where(weeksOf(known, reading)).orderBy('week');
  if (from !== undefined) query = query.where('week', '>=', from);
  if (to !== undefined) query = query.where('week', '<=', to);
  const rows = await query.execute();
  return rows
    .map((row) => ({
      ...toldSum(row.week, row.income_group, { ...row, basis: basisOf(row) }),
      published: weekPublishedOn(known, reading, row.week),
    }))
    .sort((a, b) => compare(a.day, b.day) || rankOf(a.income_group) - rankOf(b.income_group));
}

function basisOf(row: ObservatoryTables['group_week']): GroupSum['basis'] {
  return {
    doses: { people: row.doses_basis, fresh: row.doses_fresh },
    people: { people: row.people_basis, fresh: row.people_fresh },
    full: { people: row.full_basis, fresh: row.full_fresh },
    boosters: { people: row.boosters_basis, fresh: row.boosters_fresh },
  };
}

function toldSum(
  day: string,
  income_group: IncomeGroup,
  sum: Omit<GroupSum, 'incomeGroup'>,
): Omit<GroupCoverage, 'published'> {
  const { destinations, reporting, population, doses, people, full, boosters, basis } = sum;
  return {
    day,
    income_group,
    destinations,
    reporting,
    population,
    doses,
    people,
    full,
    boosters,
    ...ratesOf(sum, population),
    doses_fresh_percent: freshPercent(basis.doses),
    people_fresh_percent: freshPercent(basis.people),
    full_fresh_percent: freshPercent(basis.full),
    boosters_fresh_percent: freshPercent(basis.boosters),
    doses_basis_percent: percentOf(basis.doses.people, population),
    people_basis_percent: percentOf(basis.people.people, population),
    full_basis_percent: percentOf(basis.full.people, population),
    boosters_basis_percent: percentOf(basis.boosters.people, population),
  };
}

/** From the highest income down; destinations without a group come last. */
export function rankOf(group: IncomeGroup): number {
  return GROUP_ORDER.indexOf(group);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
