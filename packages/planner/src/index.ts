export type { Claim, ClaimedCoverage, ClaimedUnused, DoseSums, Unproven } from './check/claim.ts';
export { type Proof, proving, verifying, verifyPlan } from './check/verify-plan.ts';
export { VIOLATIONS, type Violation, type ViolationCode } from './check/violations.ts';
export type { Cut } from './explain/cut.ts';
export { type Explanation, explain, explaining, type MilestoneExplanation } from './explain/explain.ts';
export type { KeptOut } from './explain/kept-out.ts';
export { limitsIn } from './explain/limit-bits.ts';
export { findingLimits, limits } from './explain/limits.ts';
export { type Names, sentences } from './explain/sentences.ts';
export type { UsedUp } from './explain/used-up.ts';
export { type Gain, tryingChanges, type WhatIf, whatIf } from './explain/what-if.ts';
export { type Helped, limitsThatHelp, whomItHelps } from './explain/whom-it-helps.ts';
export * from './model.ts';
export * from './plan.ts';
export type { Progress } from './progress.ts';
export { leavingHolder } from './ship/leaving-holder.ts';
export { ship, shipping } from './ship/ship.ts';
export { type Unused, unused } from './ship/unused.ts';
export {
  certifyingBest,
  type MadePlan,
  type PlanOptions,
  PlanStopped,
  plan,
  planning,
} from './solve/make-plan.ts';
export { finish, inSteps, Pace, type Steps } from './steps.ts';
