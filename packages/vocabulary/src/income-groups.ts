/** World Bank income groups, from high to low. A destination may also have a word of its own, such as `none`. */
export const INCOME_GROUPS = ['HIC', 'UMIC', 'LMIC', 'LIC'] as const;

/** The order of all figures by group: from high to low income, then what the World Bank doesn't class. */
export const GROUP_ORDER: readonly [...typeof INCOME_GROUPS, 'none'] = [...INCOME_GROUPS, 'none'];

/** The different groups among `groups`: those of the World Bank from high to low, then others as they first appear. */
export function incomeGroupOrder(groups: Iterable<string>): string[] {
  const present = new Set(groups);
  const known: readonly string[] = INCOME_GROUPS;
  return [
    ...known.filter((group) => present.has(group)),
    ...[...present].filter((group) => !known.includes(group)),
  ];
}

/** The least served stand first: from low to high income, then all others as they first appear. */
export function lowestIncomeFirst(groups: Iterable<string>): string[] {
  const known: readonly string[] = INCOME_GROUPS;
  const ordered = incomeGroupOrder(groups);
  return [
    ...ordered.filter((group) => known.includes(group)).reverse(),
    ...ordered.filter((group) => !known.includes(group)),
  ];
}
