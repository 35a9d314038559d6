import { type Model, NONE } from '../../model.ts';
import { finish, inSteps, type Steps } from '../../steps.ts';
import { ArcList, type Arcs, findArc } from './arc-list.ts';
import { layGroupWeeks } from './group-weeks.ts';
import { distinctLeads, findRights, groupDestinations } from './groups.ts';
import { classifyLots, NO_CLASS } from './lot-classes.ts';
import { milestoneOfWeek } from './milestone-of-week.ts';
import { layPoolWeeks, PoolWeeks } from './pool-weeks.ts';

/**
 * The flow network that a model compiles to:
 *
 *     lot class -> pool-week -> group-week -> (destination, milestone)
 *
 * Both compressions are exact. A *class* holds lots of equal rights and dates. A *pool* is what one product
 * and earmark offers, week by week, to destinations of one lead time; a *group* is destinations that draw on
 * the same pools in that week. Only the last arcs have a capacity, the week's absorptive capacity. A class
 * with weeks of use for its holder alone has arcs straight to a group-week of the holder's own.
 *
 * Nodes are numbered in that order: classes by expiry, pools and groups by week, then milestone by milestone
 * the destinations.
 */
export interface Network extends Arcs {
  readonly nodes: number;
  /** Nodes `0 .. classes` are the lot classes. */
  readonly classes: number;
  /** Node of (destination d, milestone k) is `terminals + k * destinations + d`. */
  readonly terminals: number;
  readonly destinations: number;
  readonly milestones: number;
  /** Doses by class. */
  readonly supply: Float64Array;
  /** Class of each lot; NO_CLASS where it serves nobody. */
  readonly classOfLot: Int32Array;
  /** `lastArc[d * weeks + t]`: the arc from d's group-week to its milestone, or -1. */
  readonly lastArc: Int32Array;
  /** Most that d could give in milestone k by its weeks, whatever lots come: `[k * destinations + d]`. */
  readonly absorbable: Float64Array;
}

/** The network of a model, in steps: a pass over lots, cells or arcs each, or a part of one. */
export function* compiling(model: Model): Steps<Network> {
  const { weeks, milestones } = model;
  const D = model.destinations.count;
  const rights = yield* findRights(model);
  const leads = distinctLeads(model);
  const { classes, ofLot } = yield* classifyLots(model, rights, leads);
  const groups = yield* groupDestinations(model, rights, leads);
  const arcs = new ArcList();
  const pools = new PoolWeeks(weeks, rights.count, leads.length);
  const firstGroup = yield* layPoolWeeks(model, classes, leads, pools, arcs);
  yield;
  const groupWeeks = yield* layGroupWeeks(model, classes, groups, pools, arcs, firstGroup);
  const terminals = groupWeeks.nodes;
  yield;
  const nodes = terminals + milestones.length * D;
  const lastArcs = new LastArcs(model, groupWeeks.node, terminals);
  yield* lastArcs.addTo(arcs);
  yield;
  const sorted = yield* arcs.sorting(nodes);
  const lastArc = yield* lastArcs.find(sorted);
  yield;
  return withAmounts(model, {
    ...sorted,
    nodes,
    classes: classes.length,
    terminals,
    destinations: D,
    milestones: milestones.length,
    classOfLot: ofLot,
    lastArc,
  });
}

/** The arcs from group-weeks to (destination, milestone), by `destination * weeks + week`. */
class LastArcs {
  private readonly model: Model;
  private readonly groupWeek: Int32Array;
  private readonly terminals: number;
  private readonly milestoneOf: Int32Array;

  constructor(model: Model, groupWeek: Int32Array, terminals: number) {
    this.model = model;
    this.groupWeek = groupWeek;
    this.terminals = terminals;
    this.milestoneOf = milestoneOfWeek(model);
  }

  *addTo(arcs: ArcList): Steps<void> {
    const { groupWeek } = this;
    yield* inSteps(groupWeek.length, 1, (first, end) => {
      for (let at = first; at < end; at++) {
        if (groupWeek[at] !== NONE) arcs.add(groupWeek[at], this.terminal(at), 0);
      }
    });
  }

  *find(arcs: Arcs): Steps<Int32Array> {
    const { groupWeek } = this;
    const lastArc = new Int32Array(groupWeek.length).fill(NONE);
    yield* inSteps(groupWeek.length, 1, (first, end) => {
      for (let at = first; at < end; at++) {
        if (groupWeek[at] !== NONE) lastArc[at] = findArc(arcs, groupWeek[at], this.terminal(at));
      }
    });
    return lastArc;
  }

  private terminal(at: number): number {
    const { weeks, destinations } = this.model;
    return this.terminals + this.milestoneOf[at % weeks] * destinations.count + Math.floor(at / weeks);
  }
}

export function compile(model: Model): Network {
  return finish(compiling(model));
}

/** The network of a model that has the same rights as another one, whose network is known. */
export function withAmounts(model: Model, rights: Omit<Network, 'supply' | 'absorbable'>): Network {
  const { lots, milestones } = model;
  const D = rights.destinations;
  const supply = new Float64Array(rights.classes);
  for (let lot = 0; lot < lots.count; lot++) {
    if (rights.classOfLot[lot] !== NO_CLASS) supply[rights.classOfLot[lot]] += lots.doses[lot];
  }
  const capacity = rights.capacity.slice();
  const absorbable = new Float64Array(milestones.length * D);
  for (let at = 0; at < rights.lastArc.length; at++) {
    const last = rights.lastArc[at];
    if (last < 0) continue;
    capacity[last] = model.destinations.capacity[at];
    absorbable[rights.to[last] - rights.terminals] += capacity[last];
  }
  return { ...rights, capacity, supply, absorbable };
}

/** Whether two models have the same nodes and arcs, whatever their stocks, capacities, people and targets. */
export function sameRights(a: Model, b: Model): boolean {
  const keepsHoldersApart = (model: Model) => model.policy.sharing === 'own';
  return (
    a.weeks === b.weeks &&
    a.destinations.count === b.destinations.count &&
    a.products.count === b.products.count &&
    keepsHoldersApart(a) === keepsHoldersApart(b) &&
    a.policy.shelfLifeOnArrivalWeeks === b.policy.shelfLifeOnArrivalWeeks &&
    sameNumbers(a.milestones, b.milestones) &&
    sameNumbers(a.destinations.leadWeeks, b.destinations.leadWeeks) &&
    sameNumbers(a.acceptance, b.acceptance) &&
    sameNumbers(a.lots.product, b.lots.product) &&
    sameNumbers(a.lots.firstWeek, b.lots.firstWeek) &&
    sameNumbers(a.lots.lastWeek, b.lots.lastWeek) &&
    sameNumbers(a.lots.holder, b.lots.holder) &&
    sameNumbers(a.lots.earmark, b.lots.earmark) &&
    a.earmarks.length === b.earmarks.length &&
    a.earmarks.every((earmark, i) => sameNumbers(earmark, b.earmarks[i]))
  );
}

function sameNumbers(a: Int32Array | Uint8Array, b: Int32Array | Uint8Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
