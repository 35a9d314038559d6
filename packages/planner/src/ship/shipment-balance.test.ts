import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases } from '../testing/cases.ts';
import { leavingHolder } from './leaving-holder.ts';
import { ship } from './ship.ts';
import { shipmentBalance } from './shipment-balance.ts';
import { randomPlan } from './testing/random-plan.ts';
import { administrationsOf, rowsOf, smallModel } from './testing/small-model.ts';

const model = smallModel({
  destinations: [{}, {}, {}],
  lots: [{ doses: 40, holder: 0 }, { doses: 100 }],
});
const administrations = administrationsOf([
  [0, 0, 0, 12],
  [0, 1, 0, 14],
  [0, 2, 1, 14],
  [1, 1, 0, 26],
]);

it('compares what is shipped with what the plan needs', () => {
  // The holder keeps 12 of 40: 20 + 8 to send. Down: 10, 10, 20; up: lot 0's part pack for destination 2, whose
  // level is lowest; then destination 1, 10 short, gets a pack of lot 1 and has its total.
  const balance = shipmentBalance(model, administrations, ship(model, administrations));
  expect(balance).toEqual({
    planned: 54,
    shipped: 10 + 18 + 30,
    used: 10 + 14 + 26,
    notShipped: 4,
    unplanned: 4 + 4,
    difference: Float64Array.of(0, 0, 4),
  });
});

it('counts the doses that leave the holder of their lot: all that others administer', () => {
  expect(leavingHolder(model, administrations)).toBe(54);
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

it('adds up, and never counts a pack or more above what a destination needs', () => {
  fc.assert(
    fc.property(randomPlan, ({ model, administrations }) => {
      const shipments = ship(model, administrations);
      const balance = shipmentBalance(model, administrations, shipments);
      const { planned, shipped, used, notShipped, unplanned, difference } = balance;
      const needs = new Map<string, number>();
      for (let row = 0; row < administrations.count; row++) {
        const lot = administrations.lot[row];
        const d = administrations.destination[row];
        const need = (needs.get(`${lot} ${d}`) ?? 0) + administrations.doses[row];
        if (model.lots.holder[lot] !== d) needs.set(`${lot} ${d}`, need);
      }
      const travelling = sum([...needs.values()]);
      for (const [lot, d, , , , doses] of rowsOf(shipments)) {
        const need = needs.get(`${lot} ${d}`) ?? 0;
        needs.set(`${lot} ${d}`, Math.max(0, need - doses));
      }
      expect(planned).toBe(travelling);
      expect(shipped).toBe(sum([...shipments.doses]));
      expect(notShipped).toBe(sum([...needs.values()]));
      expect(used + notShipped).toBe(planned);
      expect(used + unplanned).toBe(shipped);
      expect(unplanned).toBeGreaterThanOrEqual(0);
      expect(sum([...difference])).toBe(shipped - planned);
      const largestPack = Math.max(...model.products.packDoses);
      for (const doses of difference) expect(doses).toBeLessThan(largestPack);
    }),
    { numRuns: cases(500) },
  );
});
