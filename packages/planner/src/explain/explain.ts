import { compareDue, type DueOrder, dueOrder } from '../check/doses/due.ts';
import { type Tally, tallying } from '../check/doses/tally.ts';
import { findingRights, type Rights } from '../check/rights/rights.ts';
import type { Model } from '../model.ts';
import { LIMITS, type Limit, type Plan } from '../plan.ts';
import { finish, type Steps } from '../steps.ts';
import { type Cut, cutOf } from './cut.ts';
import { EXCUSABLE } from './excused.ts';
import { firstThere, type KeptOut, lotsKeptOut } from './kept-out.ts';
import { limitsIn } from './limit-bits.ts';
import { LimitSearch } from './limit-search.ts';
import { compilingRouters } from './routers.ts';
import { findingUsedUp, NOTHING_USED_UP, type UsedUp } from './used-up.ts';

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
  /** The first week in which any lot may be given there, where none may by then; else undefined. */
  readonly notBefore: number | undefined;
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
  const right = yield* findingRights(model);
  yield;
  const sums = yield* tallying(model, right, plan.administrations);
  const graph = yield* compilingRouters(model, right, sums);
  yield;
  const search = new LimitSearch(model, right, sums, graph);
  const one = new ExplainedDestination(model, plan, right, sums, search, destination);
  const milestones: MilestoneExplanation[] = [];
  for (const k of model.milestones.keys()) milestones.push(yield* one.explaining(k));
  return { destination, milestones };
}

/** A destination, milestone by milestone. */
class ExplainedDestination {
  readonly #model: Model;
  readonly #plan: Plan;
  readonly #right: Rights;
  readonly #sums: Tally;
  readonly #search: LimitSearch;
  readonly #order: DueOrder;
  readonly #destination: number;
  readonly #first: number | undefined;
  /** Doses administered by the milestone at hand. */
  #doses = 0;

  constructor(
    model: Model,
    plan: Plan,
    right: Rights,
    sums: Tally,
    search: LimitSearch,
    destination: number,
  ) {
    this.#model = model;
    this.#plan = plan;
    this.#right = right;
    this.#sums = sums;
    this.#search = search;
    this.#order = dueOrder(model);
    this.#destination = destination;
    this.#first = firstThere(model, destination);
  }

  /** Milestones must be taken in order, from 0. */
  *explaining(k: number): Steps<MilestoneExplanation> {
    const { milestoneDoses, bounds } = this.#sums;
    const node = k * this.#model.destinations.count + this.#destination;
    this.#doses += milestoneDoses[node];
    const below = bounds.high[node] - milestoneDoses[node];
    yield* this.#search.startMilestone(k);
    yield* this.#addGivers(k);
    yield;
    const limits = below === 0 ? [LIMITS[0]] : limitsIn(yield* this.#search.limited.by(this.#destination));
    yield;
    return {
      milestone: k,
      weeks: this.#model.milestones[k],
      doses: this.#doses,
      ceiling: this.#doses + below,
      limits,
      notBefore:
        this.#first !== undefined && this.#first >= this.#model.milestones[k] ? this.#first : undefined,
      ...(yield* this.#findingBehind(limits, k)),
      cut: this.#cut(k),
    };
  }

  /** Adds those whose last dose in milestone k is due after the destination's next one to its sources. */
  *#addGivers(k: number): Steps<void> {
    const { milestoneDoses, bounds } = this.#sums;
    const { count } = this.#model.destinations;
    const search = this.#search;
    const next = search.dosesBy(this.#destination);
    for (let d = 0; d < count; d++) {
      if (milestoneDoses[k * count + d] === bounds.low[k * count + d]) continue;
      const last = search.dosesBy(d) - 1;
      if (compareDue(this.#order, last, d, next, this.#destination) > 0) yield* search.addDestination(d);
    }
  }

  /** What is behind the limits. */
  *#findingBehind(
    limits: readonly Limit[],
    k: number,
  ): Steps<Pick<MilestoneExplanation, 'usedUp' | 'fullWeeks' | 'keptOut'>> {
    const { proof, limited, sources } = this.#search;
    const usedUp = limits.includes('supply')
      ? yield* findingUsedUp(this.#model, this.#plan.administrations, proof.load, k, this.#destination)
      : NOTHING_USED_UP;
    yield;
    const fullWeeks = limits.includes('capacity') ? yield* limited.fullWeeks(this.#destination) : [];
    const keptOut: KeptOut[] = [];
    for (const rule of EXCUSABLE) {
      if (!limits.includes(rule)) continue;
      yield;
      keptOut.push(lotsKeptOut(this.#model, this.#right, this.#sums, sources, k, rule, this.#destination));
    }
    yield;
    return { usedUp, fullWeeks, keptOut };
  }

  #cut(k: number): Cut | undefined {
    const node = k * this.#model.destinations.count + this.#destination;
    const level = this.#plan.certificate.milestones[k].destinationLabels[node];
    return level < 0 ? undefined : cutOf(this.#model, this.#plan, this.#sums.bounds.low, k, level);
  }
}
