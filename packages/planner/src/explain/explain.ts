import { compareDue, type DueOrder, dueOrder } from '../check/doses/due.ts';
import { type Tally, tallying } from '../check/doses/tally.ts';
import { rights } from '../check/rights/rights.ts';
import type { Model } from '../model.ts';
import { LIMITS, type Limit, type Plan } from '../plan.ts';
import { finish, Pace, type Steps } from '../steps.ts';
import { type Cut, cutOf } from './cut.ts';
import { EXCUSABLE } from './excused.ts';
import { type KeptOut, lotsKeptOut } from './kept-out.ts';
import { limitsIn } from './limit-bits.ts';
import { LimitSearch } from './limit-search.ts';
import { compilingRouters } from './routers.ts';
import { NOTHING_USED_UP, type UsedUp, usedUp } from './used-up.ts';

/** Why a destination has no more than it has, milestone by milestone. All by number, from 0. */
export interface Explanation {
  readonly destination: number;
  readonly milestones: readonly MilestoneExplanation[];
}

export interface MilestoneExplanation {
  readonly milestone: number;
  /** Weeks that are over by then. */
  readonly weeks: number;
  /** Doses administered in the plan by then. */
  readonly doses: number;
  /** The most that it might have had by then, given the plan's earlier milestones and its own later lots. */
  readonly ceiling: number;
  readonly limits: readonly Limit[];
  /** Behind `supply`: the lots that it may use in weeks that aren't full. All of their doses are used. */
  readonly usedUp: UsedUp;
  /** Behind `capacity`: the full weeks in any of which more capacity would help. */
  readonly fullWeeks: readonly number[];
  /** Behind the other rules: the lots that each alone keeps out. */
  readonly keptOut: readonly KeptOut[];
  /** The bottleneck that it shares; undefined where it is at its ceiling and nobody below theirs can get its doses. */
  readonly cut: Cut | undefined;
}

/**
 * What holds a destination back at each milestone of a plan: the limits of coverage.csv with what is behind them
 * (MODEL.md#limits). Costs a pass over lots and administrations for each milestone.
 */
export function explain(model: Model, plan: Plan, destination: number): Explanation {
  return finish(explaining(model, plan, destination));
}

/** The same in steps. */
export function* explaining(model: Model, plan: Plan, destination: number): Steps<Explanation> {
  const { count } = model.destinations;
  const right = rights(model);
  yield;
  const sums = yield* tallying(model, right, plan.administrations);
  const order = dueOrder(model);
  const graph = yield* compilingRouters(model, right, sums);
  yield;
  const search = new LimitSearch(model, right, sums, graph);
  const { low, high } = sums.bounds;

  let doses = 0;
  const milestones: MilestoneExplanation[] = [];
  for (let k = 0; k < model.milestones.length; k++) {
    const node = k * count + destination;
    doses += sums.milestoneDoses[node];
    const below = high[node] - sums.milestoneDoses[node];
    search.startMilestone(k);
    yield* addGivers(search, model, sums, order, k, destination);
    yield;
    const limits = below === 0 ? [LIMITS[0]] : limitsIn(search.limited.by(destination));
    yield;
    const level = plan.certificate.milestones[k].destinationLabels[node];
    milestones.push({
      milestone: k,
      weeks: model.milestones[k],
      doses,
      ceiling: doses + below,
      limits,
      usedUp: limits.includes('supply')
        ? usedUp(model, plan.administrations, search.proof.load, k, destination)
        : NOTHING_USED_UP,
      fullWeeks: limits.includes('capacity') ? search.limited.fullWeeks(destination) : [],
      keptOut: EXCUSABLE.filter((rule) => limits.includes(rule)).map((rule) =>
        lotsKeptOut(model, right, sums, search.sources, k, rule, destination),
      ),
      cut: level < 0 ? undefined : cutOf(model, plan, low, k, level),
    });
    yield;
  }
  return { destination, milestones };
}

/** Adds those whose last dose in milestone k is due after the destination's next one to its sources. */
function* addGivers(
  search: LimitSearch,
  { destinations, milestones }: Model,
  { milestoneDoses, bounds: { low } }: Tally,
  order: DueOrder,
  k: number,
  destination: number,
): Steps<void> {
  const { count } = destinations;
  const pace = new Pace();
  const next = search.dosesBy(destination);
  for (let d = 0; d < count; d++) {
    if (milestoneDoses[k * count + d] === low[k * count + d]) continue;
    if (compareDue(order, search.dosesBy(d) - 1, d, next, destination) > 0) search.addDestination(d);
    if (pace.isStepDone(milestones[k])) yield;
  }
}
