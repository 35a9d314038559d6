import { type Model, NONE } from '../../model.ts';
import { Numbering } from './numbering.ts';

/** Lots of one product, earmark and pair of dates: the same rights at everyone but their holder. */
export interface Pools {
  readonly count: number;
  /** Pool of each lot. */
  readonly of: Int32Array;
  readonly product: Int32Array;
  readonly earmark: Int32Array;
  /** First week in which the pool can be sent, at most `weeks`. */
  readonly first: Int32Array;
  /** Last week of use, from −1 to as late as makes a difference to any rule. */
  readonly last: Int32Array;
}

export function lotPools(model: Model): Pools {
  const { lots, weeks, destinations, policy } = model;
  const longestLead = destinations.leadWeeks.reduce((most, lead) => Math.max(most, lead), 0);
  const kinds = new Numbering();
  const kindsFrom = new Numbering();
  const pools = new Numbering();
  const of = new Int32Array(lots.count);
  const product: number[] = [];
  const earmark: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  for (let lot = 0; lot < lots.count; lot++) {
    // Dates beyond these give the same rights in every week of the horizon, at every lead time.
    const a = Math.min(Math.max(0, lots.firstWeek[lot]), weeks);
    const latest = Math.max(weeks, a + longestLead + policy.shelfLifeOnArrivalWeeks);
    const e = Math.min(Math.max(lots.lastWeek[lot], -1), latest);
    const kind = kinds.of(lots.product[lot], lots.earmark[lot] - NONE);
    const pool = pools.of(kindsFrom.of(kind, a), e + 1);
    if (pool === product.length) {
      product.push(lots.product[lot]);
      earmark.push(lots.earmark[lot]);
      first.push(a);
      last.push(e);
    }
    of[lot] = pool;
  }
  return {
    count: product.length,
    of,
    product: Int32Array.from(product),
    earmark: Int32Array.from(earmark),
    first: Int32Array.from(first),
    last: Int32Array.from(last),
  };
}
