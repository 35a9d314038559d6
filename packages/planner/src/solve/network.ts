import { type Model, NONE } from '../model.ts';
import { milestoneOfWeek } from './floors.ts';
import { firstUseByHolder, firstUseElsewhere, lastUse } from './rights.ts';

/**
 * The flow network that a model compiles to:
 *
 *     lot class -> pool-week -> group-week -> (destination, milestone)
 *
 * Both compressions are exact. A *class* holds lots of equal rights and dates. A *pool* is what one product
 * and earmark offers, week by week, to destinations of one lead time; a *group* is destinations that draw on
 * the same pools in that week. Only the last arcs have a capacity, the week's absorptive capacity. A class
 * with rights for one destination alone (its holder) has arcs straight to that destination's own group-week.
 *
 * Nodes are numbered in that order: classes by expiry, pools and groups by week, then milestone by milestone
 * the destinations. Arcs are sorted by their origin, then by their end.
 */
export interface Network {
  readonly classes: number;
  readonly nodes: number;
  /** Node of (destination d, milestone k) is `terminals + k * destinations + d`. */
  readonly terminals: number;
  readonly destinations: number;
  readonly milestones: number;
  /** Doses in each class. */
  readonly supply: Float64Array;
  readonly classOfLot: Int32Array;
  /** Arcs out of node v are `outStart[v] .. outStart[v + 1] - 1`. */
  readonly outStart: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly capacity: Float64Array;
  /** Arcs into node v are `inArcs[inStart[v] .. inStart[v + 1] - 1]`. */
  readonly inStart: Int32Array;
  readonly inArcs: Int32Array;
  /** `lastArc[d * weeks + t]`: the arc from d's group-week to its milestone, or -1. */
  readonly lastArc: Int32Array;
  /** Most that d could give in milestone k by its weekly capacities, where any lot can come: `[k * destinations + d]`. */
  readonly absorbable: Float64Array;
}

/** A lot with no class serves nobody. */
export const NO_CLASS = -1;

interface LotClass {
  readonly firstLot: number;
  /** The product and earmark, or NONE where only the holder may use it. */
  readonly right: number;
  /** The holder's weeks that nobody else has, first to last. */
  readonly privateTo: number;
  readonly privateFirst: number;
  readonly privateLast: number;
  doses: number;
}

export function compile(model: Model): Network {
  const { weeks, destinations, milestones, lots } = model;
  const rights = findRights(model);
  const leads = distinctLeads(model);
  const { classes, classOfLot } = mergeLots(model, rights.rightOfLot);

  const arcs = new ArcList();
  let nodes = classes.length;

  // Pool-weeks: per week, right and lead time, where some class offers doses.
  const poolNode = new Int32Array(weeks * rights.count * leads.length).fill(-1);
  const poolAt = (week: number, right: number, lead: number) => (week * rights.count + right) * leads.length + lead;
  for (const { firstLot, right } of classes) {
    if (right === NONE) continue;
    for (let lead = 0; lead < leads.length; lead++) {
      const last = lastUse(model, firstLot);
      for (let t = firstUseElsewhere(model, firstLot, leads[lead]); t <= last; t++) poolNode[poolAt(t, right, lead)] = 0;
    }
  }
  for (let i = 0; i < poolNode.length; i++) if (poolNode[i] === 0) poolNode[i] = nodes++;
  classes.forEach(({ firstLot, right }, index) => {
    if (right === NONE) return;
    const last = lastUse(model, firstLot);
    for (let lead = 0; lead < leads.length; lead++) {
      for (let t = firstUseElsewhere(model, firstLot, leads[lead]); t <= last; t++) {
        arcs.add(index, poolNode[poolAt(t, right, lead)], Number.POSITIVE_INFINITY);
      }
    }
  });

  // Group-weeks: destinations of one lead time and one set of rights share one, but for private weeks.
  const groups = groupDestinations(model, rights.ofDestination, leads);
  const privateClasses = privateByDestinationWeek(model, classes);
  const groupWeek = new Int32Array(destinations.count * weeks).fill(-1);
  for (let t = 0; t < weeks; t++) {
    for (const group of groups) {
      const pools: number[] = [];
      for (const right of group.rights) {
        const pool = poolNode[poolAt(t, right, group.lead)];
        if (pool >= 0) pools.push(pool);
      }
      let shared = -1;
      for (const d of group.destinations) {
        const own = privateClasses.get(d * weeks + t);
        if (own === undefined && pools.length === 0) continue;
        if (destinations.capacity[d * weeks + t] === 0) continue;
        if (own === undefined && shared >= 0) {
          groupWeek[d * weeks + t] = shared;
          continue;
        }
        const node = nodes++;
        groupWeek[d * weeks + t] = node;
        for (const pool of pools) arcs.add(pool, node, Number.POSITIVE_INFINITY);
        if (own === undefined) shared = node;
        else for (const index of own) arcs.add(index, node, Number.POSITIVE_INFINITY);
      }
    }
  }

  // Terminals.
  const terminals = nodes;
  const milestoneOf = milestoneOfWeek(model);
  nodes += milestones.length * destinations.count;
  const absorbable = new Float64Array(milestones.length * destinations.count);
  for (let d = 0; d < destinations.count; d++) {
    for (let t = 0; t < weeks; t++) {
      const node = groupWeek[d * weeks + t];
      if (node < 0) continue;
      const terminal = milestoneOf[t] * destinations.count + d;
      absorbable[terminal] += destinations.capacity[d * weeks + t];
      arcs.add(node, terminals + terminal, destinations.capacity[d * weeks + t]);
    }
  }

  const sorted = arcs.sortedByOrigin(nodes);
  const lastArc = new Int32Array(destinations.count * weeks).fill(-1);
  for (let i = 0; i < lastArc.length; i++) {
    if (groupWeek[i] < 0) continue;
    const d = Math.floor(i / weeks);
    const end = terminals + milestoneOf[i - d * weeks] * destinations.count + d;
    lastArc[i] = findArc(sorted, groupWeek[i], end);
  }
  return {
    classes: classes.length,
    nodes,
    terminals,
    destinations: destinations.count,
    milestones: milestones.length,
    supply: Float64Array.from(classes, (lotClass) => lotClass.doses),
    classOfLot,
    ...sorted,
    lastArc,
    absorbable,
  };

  /** Merges lots of equal rights and dates; lots that serve nobody get no class. */
  function mergeLots(model: Model, rightOfLot: Int32Array): { classes: LotClass[]; classOfLot: Int32Array } {
    const classOfLot = new Int32Array(lots.count).fill(NO_CLASS);
    const byKey = new Map<string, LotClass>();
    const classOf: (LotClass | undefined)[] = [];
    for (let lot = 0; lot < lots.count; lot++) classOf.push(findClass(model, lot, rightOfLot[lot]));
    const classes = [...byKey.values()].sort(
      (a, b) => lots.lastWeek[a.firstLot] - lots.lastWeek[b.firstLot] || a.firstLot - b.firstLot,
    );
    const position = new Map(classes.map((lotClass, index) => [lotClass, index]));
    classOf.forEach((lotClass, lot) => {
      if (lotClass !== undefined) classOfLot[lot] = position.get(lotClass) ?? NO_CLASS;
    });
    return { classes, classOfLot };

    function findClass(model: Model, lot: number, right: number): LotClass | undefined {
      if (right === NONE) return undefined;
      const last = lastUse(model, lot);
      const open = leads.some((lead) => firstUseElsewhere(model, lot, lead) <= last);
      const own = privateWeeks(model, lot, last, rights.ofDestination);
      if (!open && own.last < own.first) return undefined;
      const arrival = Math.max(0, lots.firstWeek[lot]);
      // Beyond this, a later expiry gives no more rights.
      const expiry = Math.min(lots.lastWeek[lot], weeks - 1 + model.policy.shelfLifeOnArrivalWeeks);
      const publicKey = open ? `${right} ${arrival} ${expiry}` : '';
      const privateKey = own.last < own.first ? '' : `${lots.holder[lot]} ${own.first} ${own.last}`;
      const key = `${publicKey}/${privateKey}`;
      let lotClass = byKey.get(key);
      if (lotClass === undefined) {
        lotClass = {
          firstLot: lot,
          right: open ? right : NONE,
          privateTo: privateKey === '' ? NONE : lots.holder[lot],
          privateFirst: own.first,
          privateLast: own.last,
          doses: 0,
        };
        byKey.set(key, lotClass);
      }
      lotClass.doses += lots.doses[lot];
      return lotClass;
    }
  }
}

/** The arc from one node to another, or -1. */
export function findArc(arcs: Pick<Network, 'outStart' | 'to'>, origin: number, end: number): number {
  let low = arcs.outStart[origin];
  let high = arcs.outStart[origin + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (arcs.to[middle] < end) low = middle + 1;
    else high = middle;
  }
  return low < arcs.outStart[origin + 1] && arcs.to[low] === end ? low : -1;
}

interface Rights {
  readonly count: number;
  /** Product and earmark of each lot as one number; NONE for a lot without doses. */
  readonly rightOfLot: Int32Array;
  /** The rights that each destination has, in increasing order. */
  readonly ofDestination: readonly (readonly number[])[];
}

function findRights(model: Model): Rights {
  const { lots, destinations, products } = model;
  const rightOfLot = new Int32Array(lots.count).fill(NONE);
  const numbers = new Map<number, number>();
  const ofDestination: number[][] = Array.from({ length: destinations.count }, () => []);
  for (let lot = 0; lot < lots.count; lot++) {
    if (lots.doses[lot] === 0) continue;
    const earmark = lots.earmark[lot];
    const key = (earmark + 1) * products.count + lots.product[lot];
    let right = numbers.get(key);
    if (right === undefined) {
      right = numbers.size;
      numbers.set(key, right);
      const accepts = (d: number) => model.acceptance[d * products.count + lots.product[lot]] === 1;
      if (earmark === NONE) {
        for (let d = 0; d < destinations.count; d++) if (accepts(d)) ofDestination[d].push(right);
      } else {
        for (const d of model.earmarks[earmark]) if (accepts(d)) ofDestination[d].push(right);
      }
    }
    rightOfLot[lot] = right;
  }
  return { count: numbers.size, rightOfLot, ofDestination };
}

function distinctLeads(model: Model): number[] {
  return [...new Set(model.destinations.leadWeeks)].sort((a, b) => a - b);
}

interface Group {
  /** Position of its lead time among the distinct ones. */
  readonly lead: number;
  readonly rights: readonly number[];
  readonly destinations: number[];
}

function groupDestinations(model: Model, rights: Rights['ofDestination'], leads: readonly number[]): Group[] {
  const groups = new Map<string, Group>();
  for (let d = 0; d < model.destinations.count; d++) {
    const lead = leads.indexOf(model.destinations.leadWeeks[d]);
    const key = `${lead}:${rights[d].join(' ')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { lead, rights: rights[d], destinations: [d] });
    else group.destinations.push(d);
  }
  return [...groups.values()];
}

/** The holder's weeks of use that it would not have as just anyone; `last < first` when there are none. */
function privateWeeks(model: Model, lot: number, last: number, rights: Rights['ofDestination']): { first: number; last: number } {
  const none = { first: 0, last: -1 };
  const holder = model.lots.holder[lot];
  if (holder === NONE) return none;
  if (model.acceptance[holder * model.products.count + model.lots.product[lot]] === 0) return none;
  const earmark = model.lots.earmark[lot];
  if (earmark !== NONE && !model.earmarks[earmark].includes(holder)) return none;
  if (rights[holder].length === 0) return none;
  const asAnyone = firstUseElsewhere(model, lot, model.destinations.leadWeeks[holder]);
  return { first: firstUseByHolder(model, lot), last: Math.min(last, asAnyone - 1) };
}

/** For each destination * weeks + week with private rights, the classes that have them. */
function privateByDestinationWeek(model: Model, classes: readonly LotClass[]): Map<number, number[]> {
  const result = new Map<number, number[]>();
  classes.forEach(({ privateTo, privateFirst, privateLast }, index) => {
    if (privateTo === NONE) return;
    for (let t = privateFirst; t <= privateLast; t++) {
      const key = privateTo * model.weeks + t;
      const list = result.get(key);
      if (list === undefined) result.set(key, [index]);
      else list.push(index);
    }
  });
  return result;
}

type SortedArcs = Pick<Network, 'outStart' | 'from' | 'to' | 'capacity' | 'inStart' | 'inArcs'>;

/** Arcs in the order in which they are found, in arrays that grow. */
class ArcList {
  private count = 0;
  private from = new Int32Array(1 << 12);
  private to = new Int32Array(1 << 12);
  private capacity = new Float64Array(1 << 12);

  add(from: number, to: number, capacity: number): void {
    if (this.count === this.from.length) {
      this.from = doubled(this.from, new Int32Array(2 * this.count));
      this.to = doubled(this.to, new Int32Array(2 * this.count));
      this.capacity = doubled(this.capacity, new Float64Array(2 * this.count));
    }
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.capacity[this.count++] = capacity;
  }

  /** Two stable counting sorts: by end, then by origin. */
  sortedByOrigin(nodes: number): SortedArcs {
    const byEnd = countingSort(this.to.subarray(0, this.count), nodes);
    const order = new Int32Array(this.count);
    const outStart = starts(this.from.subarray(0, this.count), nodes);
    const next = outStart.slice();
    for (const arc of byEnd.order) order[next[this.from[arc]]++] = arc;
    const from = Int32Array.from(order, (arc) => this.from[arc]);
    const to = Int32Array.from(order, (arc) => this.to[arc]);
    const capacity = Float64Array.from(order, (arc) => this.capacity[arc]);
    return { outStart, from, to, capacity, inStart: byEnd.start, inArcs: countingSort(to, nodes).order };
  }
}

function doubled<A extends Int32Array | Float64Array>(old: A, bigger: A): A {
  bigger.set(old);
  return bigger;
}

function starts(keys: Int32Array, size: number): Int32Array {
  const start = new Int32Array(size + 1);
  for (const key of keys) start[key + 1]++;
  for (let i = 0; i < size; i++) start[i + 1] += start[i];
  return start;
}

function countingSort(keys: Int32Array, size: number): { start: Int32Array; order: Int32Array } {
  const start = starts(keys, size);
  const next = start.slice();
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[next[keys[i]]++] = i;
  return { start, order };
}
