import { type Model, NONE } from '../../model.ts';

/** The rules 1 to 5 of MODEL.md for a lot and a destination, written out one by one. */
export interface LotRights {
  /** Rules 1, 2 and 5. */
  readonly taker: boolean;
  /** Rule 4. */
  readonly shelfLife: boolean;
  /** Rule 3: first and last week of use; none where first > last. */
  readonly first: number;
  readonly last: number;
}

export function rightsOf(model: Model, lot: number, destination: number): LotRights {
  const { lots, destinations, policy } = model;
  const isHolder = lots.holder[lot] === destination;
  const accepted = model.acceptance[destination * model.products.count + lots.product[lot]] === 1;
  const earmark = lots.earmark[lot];
  const named = earmark === NONE || [...model.earmarks[earmark]].includes(destination);
  const free = policy.sharing !== 'own' || isHolder || lots.holder[lot] === NONE;
  const b = lots.firstWeek[lot];
  const a = Math.max(0, b);
  const e = lots.lastWeek[lot];
  const lead = destinations.leadWeeks[destination];
  return {
    taker: accepted && named && free,
    shelfLife: isHolder || e - (a + lead) + 1 >= policy.shelfLifeOnArrivalWeeks,
    first: isHolder ? Math.max(0, b + lead) : a + lead,
    last: Math.min(e, model.weeks - 1),
  };
}

/** max(0, floor(target · N / 100) − given), with a whole number of doses per 100 people as target. */
function mostAt(model: Model, targetMillionths: number, destination: number): number {
  const people = model.destinations.population[destination];
  const target = Math.floor(((targetMillionths / 1_000_000) * people) / 100);
  return Math.max(0, target - model.destinations.given[destination]);
}

/** D: what a destination may still receive. */
export function ceilingOf(model: Model, destination: number): number {
  return mostAt(model, model.policy.targetPer100Millionths, destination);
}

/** H: the same for a holder's own lots. */
export function holderCeilingOf(model: Model, destination: number): number {
  return mostAt(model, model.policy.holderTargetPer100Millionths, destination);
}

/** What a destination uses of its own lots alone: rows lot, week, doses; none under `pooled`. */
export function ownUseOf(model: Model, destination: number): [lot: number, week: number, doses: number][] {
  if (model.policy.sharing === 'pooled') return [];
  const own = [...model.lots.doses.keys()]
    .filter((lot) => model.lots.holder[lot] === destination && rightsOf(model, lot, destination).taker)
    .sort((a, b) => model.lots.lastWeek[a] - model.lots.lastWeek[b] || a - b);
  const left = Float64Array.from(model.lots.doses);
  const rows: [number, number, number][] = [];
  let allowed = holderCeilingOf(model, destination);
  for (let week = 0; week < model.weeks; week++) {
    let capacity = model.destinations.capacity[destination * model.weeks + week];
    for (const lot of own) {
      const { first, last } = rightsOf(model, lot, destination);
      const doses = week < first || week > last ? 0 : Math.min(left[lot], capacity, allowed);
      if (doses === 0) continue;
      rows.push([lot, week, doses]);
      left[lot] -= doses;
      capacity -= doses;
      allowed -= doses;
    }
  }
  return rows;
}
