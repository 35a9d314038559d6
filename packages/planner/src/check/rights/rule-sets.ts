import { type Model, NONE } from '../../model.ts';
import { Pace, type Steps } from '../../steps.ts';
import type { Groups } from './groups.ts';
import { add, addAll } from './pool-sets.ts';
import type { Pools } from './pools.ts';

/**
 * Rules 1 to 4 as sets of pools, one bit each, `words` 32-bit words a set. A group may use, in a week, the
 * pools in `admitted` of the group and in `timely` of its lead time and the week.
 */
export interface RuleSets {
  readonly words: number;
  /** Rule 1, by group. */
  readonly accepted: Int32Array;
  /** Rule 2, by group. */
  readonly earmarked: Int32Array;
  /** Rule 4, by lead time. */
  readonly fresh: Int32Array;
  /** Rule 3, by lead time and week: row `lead * weeks + week`. */
  readonly timely: Int32Array;
  /** Rules 1, 2 and 4, by group. */
  readonly admitted: Int32Array;
}

export function* findingRuleSets(model: Model, pools: Pools, groups: Groups): Steps<RuleSets> {
  const words = (pools.count + 31) >>> 5;
  const { accepted, earmarked } = setsByGroup(model, pools, groups, words);
  yield;
  const { fresh, timely } = yield* findingSetsByLead(model, pools, groups, words);
  const admitted = new Int32Array(accepted.length);
  for (let group = 0; group < groups.count; group++) {
    for (let w = 0; w < words; w++) {
      const i = group * words + w;
      admitted[i] = accepted[i] & earmarked[i] & fresh[groups.lead[group] * words + w];
    }
  }
  return { words, accepted, earmarked, fresh, timely, admitted };
}

function setsByGroup(model: Model, pools: Pools, groups: Groups, words: number) {
  const ofProduct = setsByKey(pools.product, words);
  const ofEarmark = setsByKey(pools.earmark, words);
  const inEarmark = new Map<number, Set<number>>();
  for (const earmark of ofEarmark.keys()) {
    if (earmark !== NONE) inEarmark.set(earmark, new Set(model.earmarks[earmark].map((d) => groups.of[d])));
  }
  const accepted = new Int32Array(groups.count * words);
  const earmarked = new Int32Array(groups.count * words);
  for (let group = 0; group < groups.count; group++) {
    const someone = groups.members.items[groups.members.start[group]];
    for (const [product, set] of ofProduct) {
      const accepts = model.acceptance[someone * model.products.count + product] === 1;
      if (accepts) addAll(accepted, group * words, set);
    }
    for (const [earmark, set] of ofEarmark) {
      if (earmark === NONE || inEarmark.get(earmark)?.has(group)) addAll(earmarked, group * words, set);
    }
  }
  return { accepted, earmarked };
}

function* findingSetsByLead(
  model: Model,
  pools: Pools,
  groups: Groups,
  words: number,
): Steps<Pick<RuleSets, 'fresh' | 'timely'>> {
  const pace = new Pace();
  const { weeks, policy } = model;
  const fresh = new Int32Array(groups.leadWeeks.length * words);
  const timely = new Int32Array(groups.leadWeeks.length * weeks * words);
  for (let lead = 0; lead < groups.leadWeeks.length; lead++) {
    for (let pool = 0; pool < pools.count; pool++) {
      const arrival = pools.first[pool] + groups.leadWeeks[lead];
      if (pools.last[pool] - arrival + 1 >= policy.shelfLifeOnArrivalWeeks) add(fresh, lead * words, pool);
      const end = Math.min(pools.last[pool], weeks - 1);
      for (let week = arrival; week <= end; week++) add(timely, (lead * weeks + week) * words, pool);
      if (pace.isStepDone(1 + Math.max(0, end - arrival))) yield;
    }
  }
  return { fresh, timely };
}

function setsByKey(keyOf: Int32Array, words: number): Map<number, Int32Array> {
  const sets = new Map<number, Int32Array>();
  for (let pool = 0; pool < keyOf.length; pool++) {
    let set = sets.get(keyOf[pool]);
    if (set === undefined) {
      set = new Int32Array(words);
      sets.set(keyOf[pool], set);
    }
    add(set, 0, pool);
  }
  return sets;
}
