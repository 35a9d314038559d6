import { INCOME_GROUPS } from '@sahakarya/vocabulary';

interface GroupName {
  /** In a column heading. */
  readonly short: string;
  /** Before "countries". */
  readonly countries: string;
  /** One of the World Bank's four groups. */
  readonly isClassified: boolean;
}

const NAMES: ReadonlyMap<string, GroupName> = new Map([
  ['LIC', { short: 'low', countries: 'low-income countries', isClassified: true }],
  ['LMIC', { short: 'lower-middle', countries: 'lower-middle-income countries', isClassified: true }],
  ['UMIC', { short: 'upper-middle', countries: 'upper-middle-income countries', isClassified: true }],
  ['HIC', { short: 'high', countries: 'high-income countries', isClassified: true }],
  [
    'none',
    { short: 'unclassified', countries: 'unclassified countries and territories', isClassified: false },
  ],
]);

/** The name of an income group; a group of the scenario's own goes by its own word. */
export function groupName(incomeGroup: string): GroupName {
  const own = incomeGroup === '' ? 'no group' : incomeGroup;
  return (
    NAMES.get(incomeGroup) ?? { short: own, countries: `destinations of group ${own}`, isClassified: false }
  );
}

const LOWEST_FIRST: readonly string[] = [...INCOME_GROUPS].reverse();

/** The least served stand first: from low to high income, then all others as they come. */
export function lowestFirst<Row extends { readonly incomeGroup: string }>(rows: readonly Row[]): Row[] {
  const rank = ({ incomeGroup }: Row) => {
    const place = LOWEST_FIRST.indexOf(incomeGroup);
    return place === -1 ? LOWEST_FIRST.length : place;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b));
}
