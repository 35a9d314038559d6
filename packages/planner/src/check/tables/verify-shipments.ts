import type { Model } from '../../model.ts';
import type { Administrations, Shipments } from '../../plan.ts';
import { Pace, type Steps } from '../../steps.ts';
import type { Findings } from '../findings.ts';
import { ReceivedDoses, type RowRange } from './received-doses.ts';
import { verifyJourneys } from './shipment-rows.ts';

/** Doses that shipments bring, and doses of the plan that need a shipment and have none. */
export interface ShipmentSums {
  readonly shipped: number;
  readonly notShipped: number;
}

/**
 * What is never broken of MODEL.md#shipments, 1 to 5; and of 6 that no lot and destination, and no destination in
 * all, gets a pack or more above its exact doses, nor too few of them where storage isn't limited. Costs a pass over
 * both tables, and the weeks for each pair.
 *
 * @param shipments rows that name what exists, in order.
 */
export function* verifyShipments(
  model: Model,
  plan: Administrations,
  shipments: Shipments,
  findings: Findings,
): Steps<ShipmentSums> {
  const toSend = dosesToSend(model, plan);
  yield* verifyJourneys(model, shipments, toSend, findings);
  const received = new ReceivedDoses(model, plan, shipments, findings);
  yield* verifyPairs(model, plan, shipments, received);
  const left = verifyLots(shipments, toSend, findings);
  yield;
  received.verifyDestinations(left);
  return {
    shipped: shipments.doses.reduce((sum, doses) => sum + doses, 0),
    notShipped: received.notShipped,
  };
}

/** Goes through both tables side by side, both in the order lot, destination. */
function* verifyPairs(
  { weeks, destinations: { count } }: Model,
  plan: Administrations,
  shipments: Shipments,
  received: ReceivedDoses,
): Steps<void> {
  const pace = new Pace();
  for (let i = 0, j = 0; i < plan.count || j < shipments.count; ) {
    const pair = Math.min(pairAt(plan, i), pairAt(shipments, j));
    const uses: RowRange = { first: i, end: endOfPair(plan, i, pair) };
    const arrivals: RowRange = { first: j, end: endOfPair(shipments, j, pair) };
    const lot = Math.floor(pair / count);
    received.verifyPair(lot, pair - lot * count, uses, arrivals);
    i = uses.end;
    j = arrivals.end;
    if (pace.isStepDone(weeks)) yield;
  }

  function endOfPair(rows: Administrations | Shipments, first: number, pair: number): number {
    let end = first;
    while (pairAt(rows, end) === pair) end++;
    return end;
  }

  function pairAt(rows: Administrations | Shipments, row: number): number {
    return row < rows.count ? rows.lot[row] * count + rows.destination[row] : Number.POSITIVE_INFINITY;
  }
}

/** Rule 1: no lot sends more than it may. Gives what each may still send. */
function verifyLots(shipments: Shipments, toSend: Float64Array, findings: Findings): Float64Array {
  const left = toSend.slice();
  for (let row = 0; row < shipments.count; row++) left[shipments.lot[row]] -= shipments.doses[row];
  left.forEach((more, lot) => {
    const expected = toSend[lot];
    if (more < 0) findings.add({ code: 'shipment_lot_doses', lot, expected, found: expected - more });
  });
  return left;
}

/** What each lot has, less what its holder uses of it. */
function dosesToSend(model: Model, plan: Administrations): Float64Array {
  const doses = model.lots.doses.slice();
  for (let row = 0; row < plan.count; row++) {
    if (model.lots.holder[plan.lot[row]] === plan.destination[row]) doses[plan.lot[row]] -= plan.doses[row];
  }
  return doses;
}
