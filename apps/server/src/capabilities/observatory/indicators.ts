import type { DestinationCoverage, Indicators } from '@sahakarya/contract';
import { freshPercent, type GroupSum, shares, totalDoses } from '@sahakarya/impact';
import { GROUP_ORDER, percentOf, ratePer100 } from '@sahakarya/vocabulary';

/** What the groups come to together, and who has not reported any doses. */
export function indicatorsOf(
  day: string,
  { reading, published }: Pick<Indicators, 'reading' | 'published'>,
  sums: readonly GroupSum[],
  coverage: readonly DestinationCoverage[],
): Indicators {
  const doses = totalDoses(sums);
  const population = sums.reduce((sum, group) => sum + group.population, 0);
  const parts = shares(sums);
  return {
    day,
    reading,
    published,
    doses,
    population,
    doses_per_100: doses === null || population === 0 ? null : ratePer100(doses, population),
    doses_fresh_percent: freshPercent({
      people: sums.reduce((sum, { basis }) => sum + basis.doses.people, 0),
      fresh: sums.reduce((sum, { basis }) => sum + basis.doses.fresh, 0),
    }),
    doses_basis_percent: percentOf(
      sums.reduce((sum, { basis }) => sum + basis.doses.people, 0),
      population,
    ),
    shares: GROUP_ORDER.flatMap((income_group) => {
      const part = parts.find(({ incomeGroup }) => incomeGroup === income_group);
      if (part === undefined) return [];
      return [{ income_group, people_percent: part.peoplePercent, doses_percent: part.dosesPercent }];
    }),
    without_report: coverage.filter((row) => row.doses === null).map(({ destination }) => destination),
  };
}
