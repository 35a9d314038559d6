import { type Model, NONE } from '../../model.ts';

/** Rules 1 to 5 (MODEL.md#who-may-serve-whom-rules-1-to-5), by which a lot may serve a destination in a week. */
export type Rule = 'acceptance' | 'earmark' | 'window' | 'shelf_life' | 'holder';

/**
 * The first rule, in the order of the model, that keeps a lot from serving a destination in a week;
 * undefined where it may.
 */
export function brokenRule(model: Model, lot: number, destination: number, week: number): Rule | undefined {
  if (!accepts(model, lot, destination)) return 'acceptance';
  if (!earmarkAllows(model, lot, destination)) return 'earmark';
  if (week < firstUse(model, lot, destination) || week > lastUse(model, lot)) return 'window';
  if (!freshEnough(model, lot, destination)) return 'shelf_life';
  if (!sharedWith(model, lot, destination)) return 'holder';
  return undefined;
}

/** Rule 1. */
export function accepts(model: Model, lot: number, destination: number): boolean {
  return model.acceptance[destination * model.products.count + model.lots.product[lot]] === 1;
}

/** Rule 2. */
export function earmarkAllows(model: Model, lot: number, destination: number): boolean {
  const earmark = model.lots.earmark[lot];
  return earmark === NONE || includesSorted(model.earmarks[earmark], destination);
}

/** a: the week in which a lot can be sent at the earliest. */
export function firstSent(model: Model, lot: number): number {
  return Math.max(0, model.lots.firstWeek[lot]);
}

/** f, rule 3: the first week in which a destination can administer a lot. */
export function firstUse(model: Model, lot: number, destination: number): number {
  const lead = model.destinations.leadWeeks[destination];
  return model.lots.holder[lot] === destination
    ? Math.max(0, model.lots.firstWeek[lot] + lead)
    : firstSent(model, lot) + lead;
}

/** min(e, weeks − 1), rule 3: the last week in which anyone can administer a lot; −1 or less where nobody can. */
export function lastUse(model: Model, lot: number): number {
  return Math.min(model.lots.lastWeek[lot], model.weeks - 1);
}

/** Rule 4. */
export function freshEnough(model: Model, lot: number, destination: number): boolean {
  if (model.lots.holder[lot] === destination) return true;
  const arrival = firstSent(model, lot) + model.destinations.leadWeeks[destination];
  return model.lots.lastWeek[lot] - arrival + 1 >= model.policy.shelfLifeOnArrivalWeeks;
}

/** Rule 5. */
export function sharedWith(model: Model, lot: number, destination: number): boolean {
  const holder = model.lots.holder[lot];
  return model.policy.sharing !== 'own' || holder === NONE || holder === destination;
}

function includesSorted(increasing: Int32Array, value: number): boolean {
  let low = 0;
  let high = increasing.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (increasing[middle] < value) low = middle + 1;
    else high = middle;
  }
  return increasing[low] === value;
}
