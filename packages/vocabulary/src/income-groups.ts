/** World Bank income groups, from high to low. A place may also have a word of its own, such as `none`. */
export const INCOME_GROUPS = ['HIC', 'UMIC', 'LMIC', 'LIC'] as const;

/** The different groups among `groups`: those of the World Bank from high to low, then others as they first appear. */
export function incomeGroupOrder(groups: Iterable<string>): string[] {
  const present = new Set(groups);
  const known: readonly string[] = INCOME_GROUPS;
  return [
    ...known.filter((group) => present.has(group)),
    ...[...present].filter((group) => !known.includes(group)),
  ];
}
