import type { Sharing } from '@sahakarya/planner';

/** A sharing rule in a sentence. */
export const SHARING_WORDS: Readonly<Record<Sharing, string>> = {
  pooled: 'all lots serve everyone (pooled)',
  surplus: 'holders come first with their own lots and share the rest (surplus)',
  own: 'holders keep their own lots (own)',
};
