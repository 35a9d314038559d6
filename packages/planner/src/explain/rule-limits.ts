import type { Tally } from '../check/doses/tally.ts';
import { addCommon, haveCommon, members } from '../check/rights/pool-sets.ts';
import type { Rights } from '../check/rights/rights.ts';
import { type Rows, sortIntoRows } from '../check/rights/rows.ts';
import { type Model, NONE } from '../model.ts';
import type { Steps } from '../steps.ts';
import { type Excusable, type Excused, excused } from './excused.ts';
import type { OpenWeeks } from './open-weeks.ts';
import type { Reachable } from './reachable.ts';
import type { Residual } from './residual.ts';

/** Whether a rule keeps a destination back: it would have a dose more if this rule alone weren't asked of it. */
export class RuleLimits {
  readonly #model: Model;
  readonly #right: Rights;
  readonly #sums: Tally;
  readonly #sources: Reachable;
  readonly #residual: Residual;
  readonly #openWeeks: OpenWeeks;
  readonly #excused: Excused;
  /** Classes of each pool that only their holders may use. */
  readonly #unshared: Rows;

  /** @param openWeeks of the destination that is asked about. */
  constructor(
    model: Model,
    right: Rights,
    sums: Tally,
    sources: Reachable,
    residual: Residual,
    openWeeks: OpenWeeks,
  ) {
    const { classes, pools } = right;
    this.#model = model;
    this.#right = right;
    this.#sums = sums;
    this.#sources = sources;
    this.#residual = residual;
    this.#openWeeks = openWeeks;
    this.#excused = excused(model, right);
    this.#unshared = sortIntoRows(
      classes.pool.map((pool, c) => (classes.shared[c] === 1 ? NONE : pool)),
      pools.count,
    );
  }

  /** Some lot that the rule alone keeps away must be within reach of the sources, and a way lead on from its weeks. */
  *holds(rule: Excusable, d: number): Steps<boolean> {
    const sources = this.#sources;
    const pools = this.#excused.pools(rule, this.#right.groups.of[d]);
    const reachedPools = rule === 'holder' ? sources.heldPools : sources.sharedPools;
    const held = this.#excused.held(rule, d).filter((c) => sources.classes[c] === 1);
    if (!haveCommon(pools, 0, pools, 0, reachedPools) && held.length === 0) return false;

    const { timely } = this.#right.sets;
    const isLetIn = (week: number): boolean =>
      haveCommon(pools, 0, timely, this.#timelyAt(d, week), reachedPools) ||
      held.some((c) => this.#residual.isOwnWeek(c, week));
    if (this.#openWeeks.some(isLetIn)) return true;
    for (let week = 0; week < this.#model.weeks; week++) {
      // In another week such a lot only takes the place of others, and without new ones there is nothing to win.
      const isNew = isLetIn(week) && this.#residual.passesTo(d, week, (c) => sources.classes[c] === 0);
      if (isNew) return yield* this.#holdsByOthers(rule, d, isLetIn);
    }
    return false;
  }

  /**
   * Walks back from the open weeks with the rule dropped: the lots that it kept away reach them by every week of the
   * destination that does, and what can pass a dose to these lots reaches them too, until nothing new does.
   *
   * @param isLetIn whether such a lot within reach of the sources may serve the destination in a week.
   */
  *#holdsByOthers(rule: Excusable, d: number, isLetIn: (week: number) => boolean): Steps<boolean> {
    for (let letIn: readonly number[] = []; ; ) {
      const reaching = yield* this.#openWeeks.reaching(letIn);
      const weeks: number[] = [];
      for (let week = 0; week < this.#model.weeks; week++) {
        if (this.#weekReaches(d, week, reaching)) weeks.push(week);
      }
      if (weeks.some(isLetIn)) return true;
      const more = this.#letInto(rule, d, weeks);
      if (more.length === letIn.length) return false;
      letIn = more;
    }
  }

  /** Whether a dose that comes to a destination's week gets to an open one, or takes the place of one that does. */
  #weekReaches(d: number, week: number, reaching: Uint8Array): boolean {
    const residual = this.#residual;
    if (residual.isOpen(d, week) && this.#sums.milestoneOf[week] === residual.k) return true;
    return residual.passesTo(d, week, (c) => reaching[c] === 1);
  }

  /** Classes that the rule alone keeps from a destination in some of the weeks. */
  #letInto(rule: Excusable, d: number, weeks: readonly number[]): number[] {
    const { groups, sets, classes } = this.#right;
    const pools = new Int32Array(sets.words);
    const excusedPools = this.#excused.pools(rule, groups.of[d]);
    for (const week of weeks) addCommon(pools, excusedPools, sets.timely, this.#timelyAt(d, week));
    const ofPool = rule === 'holder' ? this.#unshared : classes.ofPool;
    const shared = members(pools).flatMap((pool) => [
      ...ofPool.items.subarray(ofPool.start[pool], ofPool.start[pool + 1]),
    ]);
    const isUsed = (c: number): boolean => weeks.some((week) => this.#residual.isOwnWeek(c, week));
    return [...shared, ...this.#excused.held(rule, d).filter(isUsed)];
  }

  /** Where the pools of a destination's week stand among the timely ones. */
  #timelyAt(d: number, week: number): number {
    const { groups, sets } = this.#right;
    return (groups.lead[groups.of[d]] * this.#model.weeks + week) * sets.words;
  }
}
