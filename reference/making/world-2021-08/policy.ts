import type { Policy } from '@sahakarya/scenario';
import { doses, weeks } from '@sahakarya/vocabulary';
import { decimal } from '../decimal.ts';
import { BLOCKS, START, WEEKS_PER_BLOCK } from './calendar.ts';

/**
 * All doses in one pool, judged every four weeks, 140 per 100 people at most. The holders' 250 counts under
 * `surplus` and `own` alone: it leaves them room for boosters.
 */
export const WORLD_POLICY: Policy = {
  start: START,
  weeks: weeks.of(BLOCKS * WEEKS_PER_BLOCK),
  milestones: { kind: 'every', weeks: weeks.of(WEEKS_PER_BLOCK) },
  targetPer100: decimal(140),
  holderTargetPer100: decimal(250),
  sharing: 'pooled',
  shelfLifeOnArrivalWeeks: weeks.of(8),
  deliveryEveryWeeks: weeks.of(4),
  smallestShipmentDoses: doses.of(0),
};
