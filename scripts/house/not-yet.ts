/**
 * Places where a limit of the house does not hold yet, by rule, as the rules' keys name them. Whoever mends one takes
 * it off: a test says so. Nothing is added.
 */
export const NOT_YET: Readonly<
  Record<'functions' | 'folders' | 'circles' | 'sameLines' | 'sameFunctions', readonly string[]>
> = { functions: [], folders: [], circles: [], sameLines: [], sameFunctions: [] };
