export {
  type Break,
  breaks,
  GROUP_LIFT_PER_100,
  JUMP_PER_100_A_WEEK,
  LATE_FIRST_REPORT_PER_100,
  type Point,
} from './breaks.ts';
export { FIRST_DAY } from './first-day.ts';
export { type Basis, FRESH_DAYS, freshPercent, isFresh } from './freshness.ts';
export { type Gap, gap } from './gap.ts';
export { type GroupSum, groupSums, type Member } from './groups.ts';
export {
  contradictions,
  type Impossibility,
  impossibilities,
  impossibleBeside,
  MOST_DOSES_PER_PERSON,
  MOST_PEOPLE_PER_PERSON,
} from './impossible.ts';
export { type Counts, MEASURES, type Measure } from './measures.ts';
export { holding, type Report } from './reports.ts';
export { type Share, shares, totalDoses } from './shares.ts';
export { type Standing, standingAsKnown, standingAsPublished, standingAsRevised } from './standing.ts';
export { sundays, weekEnd, weekEnds } from './sundays.ts';
export { withoutSuperseded } from './vintages.ts';
