/** What became of the doses in all lots, in the words of every table. */
export const DOSES_IN_LOTS = {
  atHand: 'in all lots',
  administered: 'used',
  expired: 'expired unused',
  kept: 'left at the end, still good',
} as const;
