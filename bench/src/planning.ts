import { type Model, type Plan, type PlanOptions, plan } from '@sahakarya/planner';
import { mustBe } from './row.ts';
import { stopwatch } from './stopwatch.ts';

/** A plan, and how long it took in milliseconds. */
export interface TimedPlan {
  readonly plan: ReturnType<typeof plan>;
  /** Until every destination's doses were known. */
  readonly doses: number;
  /** Until the lots that they come from and the certificate were there too. */
  readonly whole: number;
}

/** A plan works out lots and certificate when they are asked for: a whole one has been asked for both. */
export function timedPlan(model: Model, options: PlanOptions = {}): TimedPlan {
  const elapsed = stopwatch();
  const made = plan(model, options);
  const doses = elapsed();
  const { certificate } = made;
  const whole = elapsed();
  mustBe(certificate.milestones.length === model.milestones.length, 'a milestone has no certificate');
  return { plan: made, doses, whole };
}

export function totalDoses(plan: Plan): number {
  return plan.milestoneDoses.reduce((sum, doses) => sum + doses, 0);
}

export function givesSameDoses(one: Plan, other: Plan): boolean {
  return (
    one.milestoneDoses.length === other.milestoneDoses.length &&
    one.milestoneDoses.every((doses, i) => doses === other.milestoneDoses[i])
  );
}
