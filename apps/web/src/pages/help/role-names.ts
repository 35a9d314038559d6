/** Who the help pages are for, in their order. */
export const ROLE_NAMES = [
  'public',
  'country',
  'producer',
  'donor',
  'organisation',
  'operator',
  'analyst',
] as const;
