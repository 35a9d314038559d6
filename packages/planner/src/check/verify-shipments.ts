import type { Model } from '../model.ts';
import type { Administrations, Shipments } from '../plan.ts';
import type { Findings } from './findings.ts';
import { firstSent } from './rules.ts';
import { isIndex, isWholePositive } from './verify-administrations.ts';

/** Whether each row names what exists, with whole doses, after the row before it. Only then can the rest be read. */
export function verifyShipmentRows(model: Model, shipments: Shipments, findings: Findings): void {
  const { lot, destination, receivedWeek, doses, packs } = shipments;
  for (let row = 0; row < shipments.count; row++) {
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

/** Doses that shipments bring, and doses of the plan that need a shipment and have none. */
export interface ShipmentSums {
  readonly shipped: number;
  readonly notShipped: number;
}

/**
 * What is never broken of MODEL.md#shipments, 1 to 5; and of 6 that no lot and destination, and no destination in all,
 * gets a pack or more above its exact doses. The doses shipped serve the plan's uses of their lot and destination
 * in the order of weeks; what is beyond the plan is in hand to the end of the lot's last week.
 */
export function verifyShipments(
  model: Model,
  plan: Administrations,
  shipments: Shipments,
  findings: Findings,
): ShipmentSums {
  const { lots, destinations, products, weeks, policy } = model;
  const toSend = dosesToSend(model, plan);
  const ofLot = new Float64Array(lots.count);
  const partPacks = new Uint8Array(lots.count);
  const excess = new Float64Array(destinations.count);
  const planned = new Float64Array(destinations.count);
  const largestPack = new Float64Array(destinations.count);
  const inHand = new Map<number, Float64Array>();
  destinations.storage.forEach((most, d) => {
    if (most !== Number.POSITIVE_INFINITY) inHand.set(d, new Float64Array(weeks));
  });
  const sums = { shipped: 0, notShipped: 0 };

  for (let row = 0; row < shipments.count; row++) verifyRow(row);
  for (let i = 0, j = 0; i < plan.count || j < shipments.count; ) {
    const pair = Math.min(pairAt(plan, i), pairAt(shipments, j));
    const [firstUse, firstShipment] = [i, j];
    while (pairAt(plan, i) === pair) i++;
    while (pairAt(shipments, j) === pair) j++;
    const lot = Math.floor(pair / destinations.count);
    verifyPair(lot, pair - lot * destinations.count, [firstUse, i], [firstShipment, j]);
  }
  for (let lot = 0; lot < lots.count; lot++) {
    const [expected, found] = [toSend[lot], ofLot[lot]];
    if (found > expected) findings.add({ code: 'shipment_lot_doses', lot, expected, found });
  }
  for (let d = 0; d < destinations.count; d++) {
    if (excess[d] === 0 || excess[d] < largestPack[d]) continue;
    const [expected, found] = [planned[d], planned[d] + excess[d]];
    findings.add({ code: 'shipment_above_plan', destination: d, expected, found });
  }
  for (const [destination, hand] of inHand) {
    const expected = destinations.storage[destination];
    hand.forEach((found, week) => {
      if (found > expected) findings.add({ code: 'shipment_storage', destination, week, expected, found });
    });
  }
  return sums;

  function pairAt(rows: Administrations | Shipments, row: number): number {
    return row < rows.count
      ? rows.lot[row] * destinations.count + rows.destination[row]
      : Number.POSITIVE_INFINITY;
  }

  function packOf(lot: number): number {
    return products.packDoses[lots.product[lot]];
  }

  /** Rules 1 to 3. */
  function verifyRow(row: number): void {
    const [lot, destination, doses] = [shipments.lot[row], shipments.destination[row], shipments.doses[row]];
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

    const pack = packOf(lot);
    const packs = Math.ceil(doses / pack);
    if (shipments.packs[row] !== packs) {
      findings.add({ code: 'shipment_packs', ...at, doses, expected: packs, found: shipments.packs[row] });
    }
    const part = doses % pack;
    if (part > 0) {
      const expected = partPacks[lot] === 0 ? toSend[lot] % pack : 0;
      if (part !== expected) findings.add({ code: 'shipment_part_pack', ...at, expected, found: part });
      partPacks[lot] = 1;
    }
    ofLot[lot] += doses;
    sums.shipped += doses;
  }

  /** Rules 4 to 6 for a lot and destination, with its rows of the plan and of shipments. */
  function verifyPair(
    lot: number,
    destination: number,
    [firstUse, endUse]: readonly [number, number],
    [firstShipment, endShipment]: readonly [number, number],
  ): void {
    const travels = lots.holder[lot] !== destination;
    const arriving = new Float64Array(weeks);
    const using = new Float64Array(weeks);
    let shipped = 0;
    let needed = 0;
    for (let i = firstShipment; i < endShipment; i++) {
      // Beyond the horizon nothing arrives: a write there is lost.
      arriving[shipments.receivedWeek[i]] += shipments.doses[i];
      shipped += shipments.doses[i];
    }
    for (let i = firstUse; i < endUse && travels; i++) {
      using[plan.week[i]] += plan.doses[i];
      needed += plan.doses[i];
    }
    sums.notShipped += needed - Math.min(needed, shipped);
    planned[destination] += needed;
    excess[destination] += shipped - needed;
    if (shipped === 0) return;

    const pack = packOf(lot);
    largestPack[destination] = Math.max(largestPack[destination], pack);
    const upToPacks = Math.ceil(needed / pack) * pack;
    if (shipped > upToPacks) {
      findings.add({ code: 'shipment_above_pair', lot, destination, expected: upToPacks, found: shipped });
    }
    const hand = inHand.get(destination);
    let arrived = 0;
    let used = 0;
    for (let week = 0; week < weeks; week++) {
      arrived += arriving[week];
      used = Math.min(used + using[week], shipped);
      if (used > arrived) {
        findings.add({ code: 'shipment_late', lot, destination, week, expected: used, found: arrived });
        return;
      }
      if (hand !== undefined && week <= lots.lastWeek[lot]) hand[week] += arrived - used;
    }
  }
}

/** What each lot has, less what its holder uses of it. */
function dosesToSend(model: Model, plan: Administrations): Float64Array {
  const doses = model.lots.doses.slice();
  for (let row = 0; row < plan.count; row++) {
    if (model.lots.holder[plan.lot[row]] === plan.destination[row]) doses[plan.lot[row]] -= plan.doses[row];
  }
  return doses;
}
