import { lowestIncomeFirst } from '@sahakarya/vocabulary';

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

/** The least served stand first. */
export function lowestFirst<Row extends { readonly incomeGroup: string }>(rows: readonly Row[]): Row[] {
  const order = lowestIncomeFirst(rows.map(({ incomeGroup }) => incomeGroup));
  return [...rows].sort((a, b) => order.indexOf(a.incomeGroup) - order.indexOf(b.incomeGroup));
}
