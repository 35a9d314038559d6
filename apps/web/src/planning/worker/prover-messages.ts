import type { Model } from '@sahakarya/planner';
import type { PlannedDoses, Scenario } from '@sahakarya/scenario';
import type { FromWorker, ToWorker } from './messages.ts';

/** What the planner's thread asks of the one that proves. */
export type ToProver =
  | ProveRequest
  /** The same plan as before, for a newer run. */
  | { readonly kind: 'prove-again'; readonly run: number }
  /** A newer plan is on its way: what is left to prove of the one before is no longer wanted. */
  | { readonly kind: 'leave-off' }
  /** The plan that came last, packed with its scenario. */
  | Extract<ToWorker, { kind: 'download' }>;

/** A plan as it was made, with what it was made from. */
export interface ProveRequest {
  readonly kind: 'prove';
  readonly run: number;
  readonly scenario: Scenario;
  readonly model: Model;
  readonly plan: PlannedDoses;
}

/** What it answers, all of it for the page. */
export type FromProver = Extract<
  FromWorker,
  { kind: 'limits' | 'one-milestone' | 'proof' | 'downloaded' | 'failed' }
>;
