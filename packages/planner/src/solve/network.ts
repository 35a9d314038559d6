import { type Model, NONE } from '../model.ts';
import { ArcList, type Arcs, findArc } from './arc-list.ts';
import { distinctLeads, findRights, groupDestinations } from './groups.ts';
import { classifyLots, type LotClass, NO_CLASS } from './lot-classes.ts';
import { milestoneOfWeek } from './milestone-of-week.ts';
import { firstUseElsewhere, lastUse } from './rights.ts';

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

const UNLIMITED = Number.POSITIVE_INFINITY;

export function compile(model: Model): Network {
  const { weeks, milestones } = model;
  const D = model.destinations.count;
  const rights = findRights(model);
  const leads = distinctLeads(model);
  const { classes, ofLot } = classifyLots(model, rights, leads);
  const arcs = new ArcList();

  const poolAt = (week: number, right: number, lead: number) =>
    (week * rights.count + right) * leads.length + lead;
  const pools = new Int32Array(weeks * rights.count * leads.length).fill(-1);
  const eachPoolWeek = (visit: (number: number, at: number) => void) => {
    classes.forEach(({ lot, right }, number) => {
      if (right === NONE) return;
      const last = lastUse(model, lot);
      for (let lead = 0; lead < leads.length; lead++) {
        for (let t = firstUseElsewhere(model, lot, leads[lead]); t <= last; t++)
          visit(number, poolAt(t, right, lead));
      }
    });
  };
  eachPoolWeek((_, at) => {
    pools[at] = 0;
  });
  let nodes = classes.length;
  for (let at = 0; at < pools.length; at++) if (pools[at] === 0) pools[at] = nodes++;
  eachPoolWeek((number, at) => arcs.add(number, pools[at], UNLIMITED));

  // In a week in which a destination has classes of its own, it is a group by itself.
  const groups = groupDestinations(model, rights, leads);
  const ownClasses = classesByHolderWeek(model, classes);
  const groupWeek = new Int32Array(D * weeks).fill(-1);
  for (let t = 0; t < weeks; t++) {
    for (const group of groups) {
      const open = group.rights
        .map((right) => pools[poolAt(t, right, group.lead)])
        .filter((pool) => pool >= 0);
      const addNode = (): number => {
        for (const pool of open) arcs.add(pool, nodes, UNLIMITED);
        return nodes++;
      };
      let shared = -1;
      for (const d of group.destinations) {
        const at = d * weeks + t;
        const own = ownClasses.get(at);
        if (own !== undefined) {
          groupWeek[at] = addNode();
          for (const number of own) arcs.add(number, groupWeek[at], UNLIMITED);
        } else if (open.length > 0) {
          if (shared < 0) shared = addNode();
          groupWeek[at] = shared;
        }
      }
    }
  }

  const terminals = nodes;
  nodes += milestones.length * D;
  const milestoneOf = milestoneOfWeek(model);
  const terminalAt = (at: number) => terminals + milestoneOf[at % weeks] * D + Math.floor(at / weeks);
  for (let at = 0; at < groupWeek.length; at++) {
    if (groupWeek[at] >= 0) arcs.add(groupWeek[at], terminalAt(at), 0);
  }

  const sorted = arcs.sorted(nodes);
  const lastArc = new Int32Array(D * weeks).fill(-1);
  for (let at = 0; at < groupWeek.length; at++) {
    if (groupWeek[at] >= 0) lastArc[at] = findArc(sorted, groupWeek[at], terminalAt(at));
  }
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

/** For each `destination * weeks + week` with rights of its own, the classes that have them. */
function classesByHolderWeek(model: Model, classes: readonly LotClass[]): Map<number, number[]> {
  const result = new Map<number, number[]>();
  classes.forEach(({ holder, holderFirst, holderLast }, number) => {
    if (holder === NONE) return;
    for (let t = holderFirst; t <= holderLast; t++) {
      const at = holder * model.weeks + t;
      const list = result.get(at);
      if (list === undefined) result.set(at, [number]);
      else list.push(number);
    }
  });
  return result;
}
