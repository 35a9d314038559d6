import type { Policy } from '@sahakarya/scenario';
import { weeks } from '@sahakarya/vocabulary';
import { decimal } from '../decimal.ts';
import { date } from '../tables/date.ts';

const WEEKS = weeks.of(13);

/**
 * The first round covered deliveries from March to May 2021. The ceiling is COVAX's first goal, two doses for
 * 20 % of people, which this round came nowhere near: the lots decide. One delivery each, in whole boxes.
 */
export const ROUND_POLICY: Policy = {
  start: date('2021-03-01'),
  weeks: WEEKS,
  milestones: { kind: 'end' },
  targetPer100: decimal(40),
  sharing: 'pooled',
  deliveryEveryWeeks: WEEKS,
  packRounding: 'down',
};
