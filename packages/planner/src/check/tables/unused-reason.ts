import { type Model, NONE } from '../../model.ts';
import { UNUSED_REASONS, type UnusedReason } from '../../plan.ts';
import { ceilingDoses } from '../doses/ceilings.ts';
import { accepts, earmarkAllows, firstSent, firstUse, lastUse } from '../rights/rules.ts';

/**
 * Why doses of a lot are left: the first reason of MODEL.md#unused-doses that holds, by position in UNUSED_REASONS.
 * Everyone who could use it is at the ceiling when none of them could still receive a dose under the target.
 *
 * Where a lot is shared, only its product, earmark and a destination's lead time matter to who may use it: so
 * lead times stand for destinations, and thousands of lots don't each ask hundreds of destinations.
 *
 * @param received doses of each destination in the plan.
 */
export function unusedReason(model: Model, received: Float64Array): (lot: number) => number {
  const { lots, destinations, weeks, policy } = model;
  const atCeiling = ceilingDoses(model, policy.targetPer100Millionths).map((most, d) =>
    received[d] >= most ? 1 : 0,
  );
  const known = new Map<string, readonly Taker[]>();
  return (lot) => UNUSED_REASONS.indexOf(reason(lot));

  function reason(lot: number): UnusedReason {
    const takers = [...sharedTakers(lot), ...holderOf(lot)];
    if (takers.length === 0) return 'no_taker';
    const fresh = takers.filter(({ own, lead }) => own || isFresh(lot, lead));
    if (fresh.length === 0) return 'shelf_life';
    const inTime = fresh.filter(({ own, lead }) => firstUseAt(lot, own, lead) <= lastUse(model, lot));
    if (inTime.length === 0) return 'too_late';
    if (lots.lastWeek[lot] >= weeks) return 'kept';
    return inTime.every(({ full }) => full) ? 'ceiling' : 'capacity';
  }

  /** Those who may use a lot by rules 1, 2 and 5 without holding it: one for each lead time and fullness. */
  function sharedTakers(lot: number): readonly Taker[] {
    if (policy.sharing === 'own' && lots.holder[lot] !== NONE) return [];
    const key = `${lots.product[lot]}/${lots.earmark[lot]}`;
    let takers = known.get(key);
    if (takers === undefined) {
      const kinds = new Map<string, Taker>();
      for (let d = 0; d < destinations.count; d++) {
        if (!accepts(model, lot, d) || !earmarkAllows(model, lot, d)) continue;
        const taker = { own: false, lead: destinations.leadWeeks[d], full: atCeiling[d] === 1 };
        kinds.set(`${taker.lead}/${taker.full}`, taker);
      }
      takers = [...kinds.values()];
      known.set(key, takers);
    }
    return takers;
  }

  function holderOf(lot: number): readonly Taker[] {
    const d = lots.holder[lot];
    if (d === NONE || !accepts(model, lot, d) || !earmarkAllows(model, lot, d)) return [];
    return [{ own: true, lead: destinations.leadWeeks[d], full: atCeiling[d] === 1 }];
  }

  function isFresh(lot: number, lead: number): boolean {
    return lots.lastWeek[lot] - (firstSent(model, lot) + lead) + 1 >= policy.shelfLifeOnArrivalWeeks;
  }

  function firstUseAt(lot: number, own: boolean, lead: number): number {
    return own ? firstUse(model, lot, lots.holder[lot]) : firstSent(model, lot) + lead;
  }
}

interface Taker {
  /** It holds the lot. */
  readonly own: boolean;
  readonly lead: number;
  /** It is at its ceiling. */
  readonly full: boolean;
}
