/** What everything that is known by a visit is kept under, in memory alone. */
export const VISIT_KEY = ['visit'] as const;
