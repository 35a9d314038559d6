import type { Claim } from '../check/claim.ts';
import type { Model } from '../model.ts';
import type { Administrations, Certificate, Shipments } from '../plan.ts';
import { leavingHolder } from '../ship/leaving-holder.ts';
import { ship } from '../ship/ship.ts';
import { shipmentBalance } from '../ship/shipment-balance.ts';
import { unused } from '../ship/unused.ts';
import { dosesOf } from './naive-certificate.ts';
import { permissions, Supply } from './supply.ts';

/**
 * All that a folder would say about a plan, made to agree with its administrations.
 * @param limits by milestone and destination, as bits.
 * @param shipments those that the plan's doses travel in, where they are not to be made anew.
 */
export function claimOf(
  model: Model,
  administrations: Administrations,
  certificate: Certificate,
  limits: Uint8Array,
  shipments: Shipments = ship(model, administrations),
): Claim {
  const { count } = model.destinations;
  const y = dosesOf(model, administrations);
  const left = unused(model, administrations);
  const leftDoses = (still: boolean): number =>
    left.doses.reduce(
      (sum, doses, row) => (model.lots.lastWeek[left.lot[row]] >= model.weeks === still ? sum + doses : sum),
      0,
    );
  const administered = sum(administrations.doses);
  const balance = shipmentBalance(model, administrations, shipments);
  return {
    administrations,
    coverage: {
      count: y.length,
      milestoneWeek: Int32Array.from(y, (_, row) => model.milestones[Math.floor(row / count)]),
      destination: Int32Array.from(y, (_, row) => row % count),
      doses: y.map((_, row) => sum(y.filter((_, i) => i <= row && i % count === row % count))),
      limits,
    },
    shipments,
    unused: left,
    certificate,
    figures: {
      atHand: sum(model.lots.doses),
      administered,
      kept: leftDoses(true),
      expired: leftDoses(false),
      shipped: balance.shipped,
      notShipped: balance.notShipped,
      leavingHolder: leavingHolder(model, administrations),
      leavingHolderBound: administered - mostOwnUseByDefinition(model, y),
    },
  };
}

/** Own lots alone, dose by dose, for as much of y as they can give. */
export function mostOwnUseByDefinition(model: Model, y: Float64Array): number {
  let most = 0;
  for (let d = 0; d < model.destinations.count; d++) {
    const doses = model.lots.doses.map((q, lot) => (model.lots.holder[lot] === d ? q : 0));
    const alone: Model = { ...model, lots: { ...model.lots, doses } };
    const supply = new Supply(alone, permissions(alone));
    for (let node = d; node < y.length; node += model.destinations.count) {
      for (let dose = 0; dose < y[node] && supply.give(node); dose++) most++;
    }
  }
  return most;
}

function sum(doses: Float64Array): number {
  return doses.reduce((total, more) => total + more, 0);
}
