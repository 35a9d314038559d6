/** What everything that is known by a visit is kept under, in memory alone. */
export const VISIT_KEY = ['visit'] as const;

/** And who that is; null is nobody. */
export const WHO_KEY = [...VISIT_KEY, 'who'] as const;
