import type { Model } from '../../model.ts';
import type { Shipments } from '../../plan.ts';
import { inSteps, type Steps } from '../../steps.ts';
import type { Findings } from '../findings.ts';
import { firstSent } from '../rights/rules.ts';
import { isIndex, isWholePositive } from './verify-administrations.ts';

/** Whether each row names what exists, with whole doses, after the row before it. Only then can the rest be read. */
export function* verifyShipmentRows(model: Model, shipments: Shipments, findings: Findings): Steps<void> {
  const { lot, destination, receivedWeek, doses, packs } = shipments;
  yield* inSteps(shipments.count, 1, (first, end) => {
    for (let row = first; row < end; row++) verifyRow(row);
  });

  function verifyRow(row: number): void {
    const exists = isIndex(lot[row], model.lots.count) && isIndex(destination[row], model.destinations.count);
    const before = row - 1;
    if (!exists || !isWholePositive(doses[row]) || !isWholePositive(packs[row])) {
      findings.add({ code: 'shipment_row', row });
    } else if (
      row > 0 &&
      (lot[before] - lot[row] ||
        destination[before] - destination[row] ||
        receivedWeek[before] - receivedWeek[row]) > 0
    ) {
      findings.add({ code: 'shipment_order', row });
    }
  }
}

/** Asking a row for the rules of its journey is as much work as looking at so many cells. */
const WORK_PER_JOURNEY = 5;

/**
 * Rules 1 to 3 for each row, but for what a lot sends in all.
 *
 * @param toSend doses that each lot may send.
 */
export function* verifyJourneys(
  model: Model,
  shipments: Shipments,
  toSend: Float64Array,
  findings: Findings,
): Steps<void> {
  const sentPartPack = new Uint8Array(model.lots.count);
  yield* inSteps(shipments.count, WORK_PER_JOURNEY, (first, end) => {
    for (let row = first; row < end; row++) {
      verifyWeeks(model, shipments, row, findings);
      verifyPacks(model, shipments, row, toSend, sentPartPack, findings);
    }
  });
}

/** Sent, received and expiring: the weeks of rules 1 and 2. */
function verifyWeeks(model: Model, shipments: Shipments, row: number, findings: Findings): void {
  const { lots, destinations, weeks, policy } = model;
  const [lot, destination] = [shipments.lot[row], shipments.destination[row]];
  const [sent, received] = [shipments.sentWeek[row], shipments.receivedWeek[row]];
  const at = { row, lot, destination };
  const lead = destinations.leadWeeks[destination];
  const firstWeek = firstSent(model, lot);
  if (sent < firstWeek) findings.add({ code: 'shipment_sent', ...at, expected: firstWeek, found: sent });
  if (received !== sent + lead) {
    findings.add({ code: 'shipment_received', ...at, week: sent, expected: sent + lead, found: received });
  }
  if (received > weeks - 1) {
    findings.add({ code: 'shipment_horizon', ...at, expected: weeks - 1, found: received });
  }
  const weeksOfUse = lots.lastWeek[lot] - received + 1;
  const asked = Math.max(1, policy.shelfLifeOnArrivalWeeks);
  if (weeksOfUse < asked) {
    findings.add({ code: 'shipment_shelf_life', ...at, expected: asked, found: weeksOfUse });
  }
}

/** Rule 3: whole packs, and once for each lot what is left below one. */
function verifyPacks(
  model: Model,
  shipments: Shipments,
  row: number,
  toSend: Float64Array,
  sentPartPack: Uint8Array,
  findings: Findings,
): void {
  const [lot, doses] = [shipments.lot[row], shipments.doses[row]];
  const at = { row, lot, destination: shipments.destination[row] };
  const pack = packOf(model, lot);
  const packs = Math.ceil(doses / pack);
  if (shipments.packs[row] !== packs) {
    findings.add({ code: 'shipment_packs', ...at, doses, expected: packs, found: shipments.packs[row] });
  }
  const part = doses % pack;
  if (part === 0) return;
  const expected = sentPartPack[lot] === 0 ? toSend[lot] % pack : 0;
  if (part !== expected) findings.add({ code: 'shipment_part_pack', ...at, expected, found: part });
  sentPartPack[lot] = 1;
}

/** Doses in a pack of the lot's product. */
export function packOf({ products, lots }: Model, lot: number): number {
  return products.packDoses[lots.product[lot]];
}
