import { type Model, NONE } from '../../model.ts';
import { Pace, type Steps } from '../../steps.ts';

/** A *right* is one product with one earmark: lots of equal right may go to the same destinations. */
export interface Rights {
  readonly count: number;
  /** The right of each lot. */
  readonly ofLot: Int32Array;
  /** The rights that each destination has, in increasing order. */
  readonly ofDestination: readonly (readonly number[])[];
}

export function* findRights(model: Model): Steps<Rights> {
  const { lots, destinations, products } = model;
  const ofLot = new Int32Array(lots.count);
  const ofDestination: number[][] = Array.from({ length: destinations.count }, () => []);
  const everyone = Int32Array.from({ length: destinations.count }, (_, d) => d);
  const numbers = new Map<number, number>();
  const pace = new Pace();
  for (let lot = 0; lot < lots.count; lot++) {
    const product = lots.product[lot];
    const earmark = lots.earmark[lot];
    const key = (earmark + 1) * products.count + product;
    let right = numbers.get(key);
    if (right === undefined) {
      right = numbers.size;
      numbers.set(key, right);
      const among = earmark === NONE ? everyone : model.earmarks[earmark];
      for (const d of among) {
        if (model.acceptance[d * products.count + product] === 1) ofDestination[d].push(right);
      }
      if (pace.isStepDone(among.length)) yield;
    }
    ofLot[lot] = right;
  }
  return { count: numbers.size, ofLot, ofDestination };
}

/** Destinations of one lead time and the same rights. */
export interface Group {
  /** Position of the lead time among the distinct ones. */
  readonly lead: number;
  readonly rights: readonly number[];
  readonly destinations: number[];
}

export function* groupDestinations(model: Model, rights: Rights, leads: readonly number[]): Steps<Group[]> {
  const groups = new Map<string, Group>();
  const pace = new Pace();
  for (let d = 0; d < model.destinations.count; d++) {
    const lead = leads.indexOf(model.destinations.leadWeeks[d]);
    const own = rights.ofDestination[d];
    const key = `${lead}:${own.join(' ')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { lead, rights: own, destinations: [d] });
    else group.destinations.push(d);
    if (pace.isStepDone(1 + own.length)) yield;
  }
  return [...groups.values()];
}

/** Lead times that occur, in increasing order. */
export function distinctLeads(model: Model): number[] {
  return [...new Set(model.destinations.leadWeeks)].sort((a, b) => a - b);
}
