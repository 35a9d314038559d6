import { type Model, NONE } from '../../model.ts';
import { Pace, type Steps } from '../../steps.ts';
import { milestoneOfWeek } from '../network/milestone-of-week.ts';
import { firstUseByHolder, lastUse } from '../network/rights.ts';
import { UseList } from '../network/use-list.ts';
import { heldLots, useOwnLots } from './earliest-expiry.ts';

/**
 * The most doses that destinations can give from the lots that they hold, within the doses of the plan,
 * `doses[k * destinations + d]` in milestone k: a maximum flow, holder by holder.
 *
 * Earliest expiry first is nearly always the most already; augmenting paths prove it, or better it.
 */
export function* mostOwnUse(model: Model, doses: Float64Array): Steps<UseList> {
  const D = model.destinations.count;
  const held = heldLots(model);
  const greedy = yield* useOwnLots(model, held, (d, k) => doses[k * D + d]);
  const milestoneOf = milestoneOfWeek(model);
  const flows = new Map<number, HolderFlow>();
  held.forEach((lots, d) => {
    if (lots.length > 0) flows.set(d, new HolderFlow(model, d, lots, doses, milestoneOf));
  });
  yield;
  for (let i = 0; i < greedy.count; i++)
    flows.get(greedy.destination[i])?.add(greedy.lot[i], greedy.week[i], greedy.doses[i]);
  const use = new UseList();
  const pace = new Pace();
  for (const flow of flows.values()) {
    yield* flow.augment(pace);
    flow.writeTo(use);
  }
  return use;
}

/** Own lots -> weeks -> milestones of one destination. Nodes: lots, then weeks, then milestones. */
class HolderFlow {
  private readonly model: Model;
  private readonly d: number;
  private readonly lots: readonly number[];
  private readonly milestoneOf: Int32Array;
  private readonly left: Float64Array;
  private readonly room: Float64Array;
  /** Doses by week that are used. */
  private readonly inWeek: Float64Array;
  /** Doses by milestone that are still wanted. */
  private readonly wanted: Float64Array;
  /** `used[i * weeks + t]`: doses of the i-th lot in week t. */
  private readonly used: Float64Array;

  constructor(
    model: Model,
    d: number,
    lots: readonly number[],
    doses: Float64Array,
    milestoneOf: Int32Array,
  ) {
    const { weeks, destinations } = model;
    this.model = model;
    this.d = d;
    this.lots = lots;
    this.milestoneOf = milestoneOf;
    this.left = Float64Array.from(lots, (lot) => model.lots.doses[lot]);
    this.room = destinations.capacity.subarray(d * weeks, (d + 1) * weeks);
    this.inWeek = new Float64Array(weeks);
    this.wanted = Float64Array.from(model.milestones, (_, k) => doses[k * destinations.count + d]);
    this.used = new Float64Array(lots.length * weeks);
  }

  add(lot: number, week: number, doses: number): void {
    const i = this.lots.indexOf(lot);
    this.left[i] -= doses;
    this.used[i * this.model.weeks + week] += doses;
    this.inWeek[week] += doses;
    this.wanted[this.milestoneOf[week]] -= doses;
  }

  writeTo(use: UseList): void {
    const { weeks } = this.model;
    for (let i = 0; i < this.lots.length; i++) {
      for (let t = 0; t < weeks; t++) {
        const doses = this.used[i * weeks + t];
        if (doses > 0) use.add(this.lots[i], this.d, t, doses);
      }
    }
  }

  /** Shortest augmenting paths, searched backward from the milestones that want doses, until there is none. */
  *augment(pace: Pace): Steps<void> {
    const next = new Int32Array(this.lots.length + this.model.weeks + this.wanted.length);
    for (let lot = this.search(next); lot !== NONE; lot = this.search(next)) {
      this.push(lot, next);
      if (pace.isStepDone(next.length + this.used.length)) yield;
    }
    if (pace.isStepDone(next.length + this.used.length)) yield;
  }

  /**
   * A lot with doses left from which a wanting milestone can be reached, and the way: `next[node]`, or NONE at its end.
   */
  private search(next: Int32Array): number {
    const { model, lots, used, room, inWeek, wanted, milestoneOf, left } = this;
    const { weeks } = model;
    const firstWeek = lots.length;
    const firstMilestone = firstWeek + weeks;
    const unseen = -2;
    next.fill(unseen);
    const queue: number[] = [];
    const reach = (node: number, towards: number): void => {
      if (next[node] !== unseen) return;
      next[node] = towards;
      queue.push(node);
    };
    for (let k = 0; k < wanted.length; k++) if (wanted[k] > 0) reach(firstMilestone + k, NONE);
    for (const node of queue) {
      if (node >= firstMilestone) {
        for (let t = 0; t < weeks; t++) {
          if (milestoneOf[t] === node - firstMilestone && inWeek[t] < room[t]) reach(firstWeek + t, node);
        }
      } else if (node >= firstWeek) {
        const t = node - firstWeek;
        for (let i = 0; i < lots.length; i++) {
          if (firstUseByHolder(model, lots[i]) <= t && t <= lastUse(model, lots[i])) reach(i, node);
        }
        if (inWeek[t] > 0) reach(firstMilestone + milestoneOf[t], node);
      } else {
        if (left[node] > 0) return node;
        for (let t = 0; t < weeks; t++) if (used[node * weeks + t] > 0) reach(firstWeek + t, node);
      }
    }
    return NONE;
  }

  private push(lot: number, next: Int32Array): void {
    const { lots, used, room, inWeek, wanted, left } = this;
    const { weeks } = this.model;
    const firstWeek = lots.length;
    const firstMilestone = firstWeek + weeks;
    const isLot = (node: number) => node < firstWeek;
    const cell = (lotNode: number, weekNode: number) => lotNode * weeks + weekNode - firstWeek;

    let doses = left[lot];
    let end = lot;
    for (let node = lot; next[node] !== NONE; node = next[node]) {
      end = next[node];
      if (node >= firstMilestone) doses = Math.min(doses, inWeek[end - firstWeek]);
      else if (!isLot(node) && isLot(end)) doses = Math.min(doses, used[cell(end, node)]);
      else if (!isLot(node)) doses = Math.min(doses, room[node - firstWeek] - inWeek[node - firstWeek]);
    }
    doses = Math.min(doses, wanted[end - firstMilestone]);

    left[lot] -= doses;
    wanted[end - firstMilestone] -= doses;
    for (let node = lot; next[node] !== NONE; node = next[node]) {
      const to = next[node];
      if (isLot(node)) used[cell(node, to)] += doses;
      else if (node >= firstMilestone) inWeek[to - firstWeek] -= doses;
      else if (isLot(to)) used[cell(to, node)] -= doses;
      else inWeek[node - firstWeek] += doses;
    }
  }
}
