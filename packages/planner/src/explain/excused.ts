import { has } from '../check/rights/pool-sets.ts';
import type { Rights } from '../check/rights/rights.ts';
import { type Model, NONE } from '../model.ts';

/** Rules that can be the only one to keep a lot from a destination, in the order of LIMITS. */
export const EXCUSABLE = ['shelf_life', 'acceptance', 'earmark', 'holder'] as const;
export type Excusable = (typeof EXCUSABLE)[number];

/** What a destination might use if one rule were not asked of it. */
export interface Excused {
  /**
   * Pools that rules 1 to 4 would let a group use in some week but for this one. Of `shelf_life`, `acceptance` and
   * `earmark` their shared lots are meant, of `holder` those that only their holder may use.
   */
  pools(rule: Excusable, group: number): Int32Array;
  /** Classes that this rule alone keeps from the destination that holds them. */
  held(rule: Excusable, destination: number): readonly number[];
}

export function excused(model: Model, { groups, sets, classes }: Rights): Excused {
  const { words, accepted, earmarked, fresh } = sets;
  const poolSets = new Map<string, Int32Array>();
  const heldClasses = new Map<string, number[]>();
  for (let c = 0; c < classes.count; c++) {
    const holder = classes.holder[c];
    if (holder === NONE || classes.ownRight[c] === 1) continue;
    const at = groups.of[holder] * words;
    const broken: Excusable[] = [];
    if (!has(accepted, at, classes.pool[c])) broken.push('acceptance');
    if (!has(earmarked, at, classes.pool[c])) broken.push('earmark');
    if (broken.length > 1) continue;
    const key = `${broken[0]} ${holder}`;
    heldClasses.set(key, [...(heldClasses.get(key) ?? []), c]);
  }
  return {
    pools(rule, group) {
      const key = `${rule} ${group}`;
      const found = poolSets.get(key) ?? poolsKeptOut(rule, group);
      poolSets.set(key, found);
      return found;
    },
    held: (rule, destination) => heldClasses.get(`${rule} ${destination}`) ?? [],
  };

  function poolsKeptOut(rule: Excusable, group: number): Int32Array {
    const pools = new Int32Array(words);
    const firstWeek = groups.lead[group] * model.weeks;
    for (let week = firstWeek; week < firstWeek + model.weeks; week++) {
      for (let w = 0; w < words; w++) pools[w] |= sets.timely[week * words + w];
    }
    for (let w = 0; w < words; w++) {
      const ofGroup = group * words + w;
      const ofLead = groups.lead[group] * words + w;
      pools[w] &=
        (rule === 'acceptance' ? ~accepted[ofGroup] : accepted[ofGroup]) &
        (rule === 'earmark' ? ~earmarked[ofGroup] : earmarked[ofGroup]) &
        (rule === 'shelf_life' ? ~fresh[ofLead] : fresh[ofLead]);
    }
    return pools;
  }
}
