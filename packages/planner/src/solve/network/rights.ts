import { type Model, NONE } from '../../model.ts';

/**
 * When a lot may serve, by the five rules of the model. `first > last` is an empty window.
 * The last week is the same for everyone: min(e, weeks - 1).
 */

/** The last week of the horizon in which a lot may be used. */
export function lastUse(model: Model, lot: number): number {
  return Math.min(model.lots.lastWeek[lot], model.weeks - 1);
}

/** First week in which a destination with this lead time that does not hold the lot may use it; `weeks` when never. */
export function firstUseElsewhere(model: Model, lot: number, leadWeeks: number): number {
  const { lots, policy } = model;
  if (policy.sharing === 'own' && lots.holder[lot] !== NONE) return model.weeks;
  const arrival = Math.max(0, lots.firstWeek[lot]) + leadWeeks;
  const weeksLeft = lots.lastWeek[lot] - arrival + 1;
  return weeksLeft >= policy.shelfLifeOnArrivalWeeks ? arrival : model.weeks;
}

/** First week in which its holder may use a lot: it may have been under way before the start. */
export function firstUseByHolder(model: Model, lot: number): number {
  const { lots, destinations } = model;
  return Math.max(0, lots.firstWeek[lot] + destinations.leadWeeks[lots.holder[lot]]);
}

/** Whether the product is accepted there and no earmark forbids it (rules 1 and 2). */
export function mayReceive(model: Model, lot: number, destination: number): boolean {
  const { lots } = model;
  if (model.acceptance[destination * model.products.count + lots.product[lot]] === 0) return false;
  const earmark = lots.earmark[lot];
  return earmark === NONE || includesSorted(model.earmarks[earmark], destination);
}

function includesSorted(rows: Int32Array, row: number): boolean {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle] < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row;
}
