import { type Model, NONE } from '../../model.ts';
import type { Groups } from './groups.ts';
import { Numbering } from './numbering.ts';
import { has } from './pool-sets.ts';
import type { Pools } from './pools.ts';
import { type Rows, sortIntoRows } from './rows.ts';
import type { RuleSets } from './rule-sets.ts';

/**
 * Lots of exactly the same rights everywhere: those of a pool and, where its holder may use it in more weeks
 * than others of the holder's lead time, or where nobody else may use it at all, of the same holder and dates.
 */
export interface Classes {
  readonly count: number;
  /** Class of each lot. */
  readonly of: Int32Array;
  readonly pool: Int32Array;
  /** 1 where others than the holder may use the class as its pool allows (rule 5). */
  readonly shared: Uint8Array;
  /** The destination that may use the class by holding it, or −1. */
  readonly holder: Int32Array;
  /** The weeks in which the holder may use it by holding it, if rules 1 and 2 let it use it at all. */
  readonly ownFirst: Int32Array;
  readonly ownLast: Int32Array;
  /** 1 where rules 1 and 2 let the holder use it. */
  readonly ownRight: Uint8Array;
  /** Classes that each destination may use by holding them, rules 1 and 2 kept. */
  readonly held: Rows;
  /** Shared classes of each pool. */
  readonly ofPool: Rows;
}

export function lotClasses(model: Model, pools: Pools, groups: Groups, sets: RuleSets): Classes {
  const { lots, destinations, policy, weeks } = model;
  const heldPools = new Numbering();
  const classes = new Numbering();
  const of = new Int32Array(lots.count);
  const pool: number[] = [];
  const shared: number[] = [];
  const holder: number[] = [];
  const ownFirst: number[] = [];
  const ownLast: number[] = [];
  for (let lot = 0; lot < lots.count; lot++) {
    const p = pools.of[lot];
    const keeper = lots.holder[lot];
    const isShared = policy.sharing !== 'own' || keeper === NONE;
    const last = Math.min(pools.last[p], weeks - 1);
    const first = keeper === NONE ? weeks : Math.max(0, lots.firstWeek[lot] + destinations.leadWeeks[keeper]);
    const special = first <= last && (!isShared || widerThanPool(lot, p, keeper, first));
    const number = special
      ? classes.of(heldPools.of(keeper + 1, p), first)
      : classes.of(heldPools.of(0, p), isShared ? 1 : 0);
    if (number === pool.length) {
      pool.push(p);
      shared.push(isShared ? 1 : 0);
      holder.push(special ? keeper : NONE);
      ownFirst.push(special ? first : 0);
      ownLast.push(special ? last : -1);
    }
    of[lot] = number;
  }
  const poolOf = Int32Array.from(pool);
  const ownRight = Uint8Array.from(holder, (d, c) => (d !== NONE && mayUse(d, pool[c]) ? 1 : 0));
  return {
    count: pool.length,
    of,
    pool: poolOf,
    shared: Uint8Array.from(shared),
    holder: Int32Array.from(holder),
    ownFirst: Int32Array.from(ownFirst),
    ownLast: Int32Array.from(ownLast),
    ownRight,
    held: sortIntoRows(
      Int32Array.from(holder, (d, c) => (ownRight[c] === 1 ? d : NONE)),
      destinations.count,
    ),
    ofPool: sortIntoRows(
      poolOf.map((p, c) => (shared[c] === 1 ? p : NONE)),
      pools.count,
    ),
  };

  function widerThanPool(lot: number, p: number, keeper: number, first: number): boolean {
    const arrival = Math.max(0, lots.firstWeek[lot]) + destinations.leadWeeks[keeper];
    return first < arrival || !has(sets.fresh, groups.lead[groups.of[keeper]] * sets.words, p);
  }

  function mayUse(destination: number, p: number): boolean {
    const at = groups.of[destination] * sets.words;
    return has(sets.accepted, at, p) && has(sets.earmarked, at, p);
  }
}
