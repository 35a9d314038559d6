import type { Model } from '../model.ts';
import type { Administrations, Shipments } from '../plan.ts';
import { travellingPairs } from './pairs.ts';

/** What shipments bring of what a plan needs. `planned = used + notShipped`, `shipped = used + unplanned`. */
export interface ShipmentBalance {
  /** Doses of the plan that need a shipment: those administered elsewhere than at their lot's holder. */
  readonly planned: number;
  readonly shipped: number;
  /** Doses shipped that the plan uses: for each lot and destination the smaller of shipped and planned. */
  readonly used: number;
  /** Doses of the plan that need a shipment and have none. */
  readonly notShipped: number;
  /** Doses shipped beyond the plan, to fill packs. */
  readonly unplanned: number;
  /** Doses shipped less doses planned, for each destination: how far packs are from the exact plan. */
  readonly difference: Float64Array;
}

/** Compares shipments with the administrations that they serve; both in the order lot, destination. One pass. */
export function shipmentBalance(
  model: Model,
  administrations: Administrations,
  shipments: Shipments,
): ShipmentBalance {
  const pairs = travellingPairs(model, administrations);
  const difference = new Float64Array(model.destinations.count);
  let planned = 0;
  let shipped = 0;
  let used = 0;
  let next = 0;
  for (let pair = 0; pair < pairs.count; pair++) {
    let received = 0;
    for (; next < shipments.count; next++) {
      if (shipments.lot[next] !== pairs.lot[pair]) break;
      if (shipments.destination[next] !== pairs.destination[pair]) break;
      received += shipments.doses[next];
    }
    planned += pairs.planned[pair];
    shipped += received;
    used += Math.min(received, pairs.planned[pair]);
    difference[pairs.destination[pair]] += received - pairs.planned[pair];
  }
  return { planned, shipped, used, notShipped: planned - used, unplanned: shipped - used, difference };
}
