import { type Model, NONE } from '@sahakarya/planner';

/** Some of a model's destinations, in increasing order of row, and the lots that they hold; pooled. */
export function partOf(model: Model, rows: readonly number[]): Model {
  const { weeks, destinations, lots, products } = model;
  const positionOf = new Map(rows.map((row, d) => [row, d]));
  const kept = Array.from(lots.holder.keys()).filter((lot) => positionOf.has(lots.holder[lot] ?? NONE));
  const block = (values: ArrayLike<number>, width: number) =>
    rows.flatMap((row) => Array.from({ length: width }, (_, i) => values[row * width + i] ?? 0));
  const doubles = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] ?? 0);
  const whole = (values: Int32Array) => Int32Array.from(kept, (lot) => values[lot] ?? NONE);
  return {
    ...model,
    policy: { ...model.policy, sharing: 'pooled' },
    destinations: {
      count: rows.length,
      population: doubles(destinations.population),
      weightMillionths: doubles(destinations.weightMillionths),
      given: doubles(destinations.given),
      leadWeeks: Int32Array.from(rows, (row) => destinations.leadWeeks[row] ?? 0),
      capacity: Float64Array.from(block(destinations.capacity, weeks)),
      storage: doubles(destinations.storage),
    },
    lots: {
      count: kept.length,
      product: whole(lots.product),
      doses: Float64Array.from(kept, (lot) => lots.doses[lot] ?? 0),
      firstWeek: whole(lots.firstWeek),
      lastWeek: whole(lots.lastWeek),
      holder: Int32Array.from(kept, (lot) => positionOf.get(lots.holder[lot] ?? NONE) ?? NONE),
      earmark: whole(lots.earmark),
    },
    acceptance: Uint8Array.from(block(model.acceptance, products.count)),
  };
}
