import { brokenRule, firstUse } from '../check/rights/rules.ts';
import type { Model } from '../model.ts';
import type { Plan } from '../plan.ts';
import { finish, type Steps } from '../steps.ts';
import type { Explanation } from './explain.ts';

/** Limits of which more can be given, in the order of LIMITS. */
export const CHANGEABLE = ['supply', 'capacity', 'shelf_life', 'acceptance', 'earmark', 'holder'] as const;
export type Changeable = (typeof CHANGEABLE)[number];

/** What a change would bring to a destination, by solving again. */
export interface WhatIf {
  /**
   * What is changed. `supply`: so many per cent more doses, rounded up, in each lot that it may use. `capacity`: the
   * same in each of its weeks. `acceptance`: it accepts every product. `earmark`: every earmark names it too.
   * `shelf_life`: none is asked on arrival, of anyone. `holder`: holders come first and share what is left.
   */
  readonly limit: Changeable;
  /** Doses more, or fewer, by each milestone: the destination's, and those of all. Fairness may take them to others. */
  readonly gained: readonly number[];
  readonly gainedByAll: readonly number[];
  /** Others who have more by each milestone, and how much, the most first. */
  readonly others: readonly (readonly Gain[])[];
}

export interface Gain {
  readonly destination: number;
  /** Doses more than in the plan. */
  readonly doses: number;
}

/**
 * What a given amount more of each of a destination's limits would bring it.
 *
 * @param percent how many per cent more of supply and of capacity.
 * @param solving makes the plan of a changed model; called once for each limit.
 */
export function whatIf(
  model: Model,
  plan: Plan,
  explanation: Explanation,
  percent: number,
  solving: (model: Model) => Steps<Pick<Plan, 'milestoneDoses'>>,
): WhatIf[] {
  return finish(tryingChanges(model, plan, explanation, percent, solving));
}

/** The same in steps. */
export function* tryingChanges(
  model: Model,
  plan: Plan,
  { destination, milestones }: Explanation,
  percent: number,
  solving: (model: Model) => Steps<Pick<Plan, 'milestoneDoses'>>,
): Steps<WhatIf[]> {
  const limits = CHANGEABLE.filter((limit) => milestones.some(({ limits }) => limits.includes(limit)));
  const found: WhatIf[] = [];
  for (const limit of limits) {
    const { milestoneDoses } = yield* solving(withMore(model, destination, limit, percent));
    const gains = gainsSoFar(model, plan.milestoneDoses, milestoneDoses);
    found.push({
      limit,
      gained: gains.map((of) => of[destination]),
      gainedByAll: gains.map((of) => of.reduce((total, more) => total + more, 0)),
      others: gains.map((of) => gainers(of).filter((gain) => gain.destination !== destination)),
    });
    yield;
  }
  return found;
}

/** By milestone, how many doses more than before each destination has by then. */
function gainsSoFar({ milestones, destinations }: Model, before: Float64Array, now: Float64Array) {
  const soFar = new Float64Array(destinations.count);
  return [...milestones.keys()].map((k) => {
    const at = k * destinations.count;
    for (let d = 0; d < destinations.count; d++) soFar[d] += now[at + d] - before[at + d];
    return soFar.slice();
  });
}

function gainers(gains: Float64Array): Gain[] {
  const found: Gain[] = [];
  for (const [destination, doses] of gains.entries()) if (doses > 0) found.push({ destination, doses });
  return found.sort((a, b) => b.doses - a.doses || a.destination - b.destination);
}

function withMore(model: Model, d: number, limit: Changeable, percent: number): Model {
  const { destinations, lots, products, policy, weeks } = model;
  const more = (amount: number): number => amount + Math.ceil((amount * percent) / 100);
  switch (limit) {
    case 'supply': {
      const doses = lots.doses.map((q, lot) => (mayUse(model, lot, d) ? more(q) : q));
      return { ...model, lots: { ...lots, doses } };
    }
    case 'capacity': {
      const capacity = destinations.capacity.slice();
      for (let cell = d * weeks; cell < (d + 1) * weeks; cell++) capacity[cell] = more(capacity[cell]);
      return { ...model, destinations: { ...destinations, capacity } };
    }
    case 'shelf_life':
      return { ...model, policy: { ...policy, shelfLifeOnArrivalWeeks: 0 } };
    case 'acceptance':
      return {
        ...model,
        acceptance: model.acceptance.slice().fill(1, d * products.count, (d + 1) * products.count),
      };
    case 'earmark':
      return {
        ...model,
        earmarks: model.earmarks.map((set) => Int32Array.from(new Set([...set, d])).sort()),
      };
    case 'holder':
      return { ...model, policy: { ...policy, sharing: 'surplus' } };
  }
}

function mayUse(model: Model, lot: number, d: number): boolean {
  return brokenRule(model, lot, d, firstUse(model, lot, d)) === undefined;
}
