import { type DoseSums, finish, inSteps, type Model, NONE, type Steps } from '@sahakarya/planner';
import type { Scenario } from '../scenario/scenario.ts';
import { type GroupCoverage, groupCoverage } from './group-coverage.ts';
import type { PlanResult } from './plan-result.ts';

/** What summary.json says. */
export interface Summary {
  readonly doses: DoseSums;
  /** Milestone by milestone, by income group. */
  readonly coverage: readonly GroupCoverage[];
  /** The same by the end of the plan with a single milestone. */
  readonly oneMilestone: readonly GroupCoverage[];
  /** One entry per destination. */
  readonly packs: readonly DestinationPacks[];
}

/** Looking a pair up is as much work as looking at so many cells of the planner's. */
const WORK_PER_ROW = 10;

/** How far packs are from the exact plan. */
export interface DestinationPacks {
  readonly destination: number;
  /** Doses of the exact plan that need a shipment: not from the destination's own lots. */
  readonly planned: number;
  readonly shipped: number;
}

/** Sums up a plan. `model` is the scenario's. */
export function summarise(scenario: Scenario, model: Model, result: PlanResult): Summary {
  return finish(summarising(scenario, model, result));
}

/** The same in steps. */
export function* summarising(scenario: Scenario, model: Model, result: PlanResult): Steps<Summary> {
  const { count } = model.destinations;
  const { milestoneDoses } = result.plan;
  const coverage: GroupCoverage[] = [];
  const byThen = new Float64Array(count);
  for (const [k, week] of model.milestones.entries()) {
    for (let d = 0; d < count; d++) byThen[d] = (byThen[d] ?? 0) + (milestoneDoses[k * count + d] ?? 0);
    coverage.push(...groupCoverage(scenario, week, byThen));
    yield;
  }
  const oneMilestone = groupCoverage(scenario, model.weeks, result.oneMilestone);
  return { ...(yield* summingDoses(model, result)), coverage, oneMilestone };
}

/** What doses are summed from: no people, and no proof. */
export interface MadeDoses extends Pick<PlanResult, 'shipments' | 'unused' | 'leavingHolder'> {
  readonly plan: Pick<PlanResult['plan'], 'administrations'>;
}

/** Doses in total, and how far packs are from them, in steps. */
export function* summingDoses(model: Model, made: MadeDoses): Steps<Pick<Summary, 'doses' | 'packs'>> {
  const { plan, unused, leavingHolder } = made;
  let kept = 0;
  let expired = 0;
  for (let row = 0; row < unused.count; row++) {
    const stillGood = (model.lots.lastWeek[unused.lot[row] ?? NONE] ?? 0) >= model.weeks;
    if (stillGood) kept += unused.doses[row] ?? 0;
    else expired += unused.doses[row] ?? 0;
  }
  const { packs, notShipped } = yield* comparingPacks(model, made);
  const doses = {
    atHand: total(model.lots.doses),
    administered: total(plan.administrations.doses),
    kept,
    expired,
    shipped: total(made.shipments.doses),
    notShipped,
    leavingHolder: leavingHolder.doses,
    leavingHolderBound: leavingHolder.bound,
  };
  return { doses, packs };
}

function* comparingPacks(
  model: Model,
  { plan: { administrations }, shipments }: MadeDoses,
): Steps<{ packs: DestinationPacks[]; notShipped: number }> {
  const count = model.destinations.count;
  const planned = new Float64Array(count);
  const shipped = new Float64Array(count);
  /** Doses of the exact plan that are still without a shipment, by lot and destination. */
  const open = new Map<number, number>();
  yield* inSteps(administrations.count, WORK_PER_ROW, (first, end) => {
    for (let row = first; row < end; row++) {
      const lot = administrations.lot[row] ?? NONE;
      const d = administrations.destination[row] ?? NONE;
      if (model.lots.holder[lot] === d) continue;
      const doses = administrations.doses[row] ?? 0;
      planned[d] = (planned[d] ?? 0) + doses;
      const pair = lot * count + d;
      open.set(pair, (open.get(pair) ?? 0) + doses);
    }
  });
  yield;
  yield* inSteps(shipments.count, WORK_PER_ROW, (first, end) => {
    for (let row = first; row < end; row++) {
      const d = shipments.destination[row] ?? NONE;
      const doses = shipments.doses[row] ?? 0;
      shipped[d] = (shipped[d] ?? 0) + doses;
      const pair = (shipments.lot[row] ?? NONE) * count + d;
      open.set(pair, Math.max(0, (open.get(pair) ?? 0) - doses));
    }
  });
  return {
    packs: Array.from(planned, (doses, d) => ({ destination: d, planned: doses, shipped: shipped[d] ?? 0 })),
    notShipped: total(open.values()),
  };
}

function total(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}
