import { ceilingDoses } from '../check/doses/ceilings.ts';
import { accepts, earmarkAllows, firstSent, firstUse, lastUse } from '../check/rights/rules.ts';
import { type Model, NONE } from '../model.ts';
import { type Administrations, UNUSED_REASONS, type UnusedReason } from '../plan.ts';

/** Lots with doses left, in file order. */
export interface Unused {
  readonly count: number;
  readonly lot: Int32Array;
  readonly doses: Float64Array;
  /** Position in UNUSED_REASONS. */
  readonly reason: Uint8Array;
}

/**
 * The lots of which a plan leaves doses, and why: the first reason that holds (MODEL.md#unused-doses).
 *
 * `ceiling` means that everyone who may use the lot in some week gets as much in the whole plan as it ever may,
 * the greater of its ceiling D and its floors. As no plan gives less than the floors or more than that, this is
 * so exactly where a destination gets D or more.
 *
 * Where a lot may go without being held there, only lead times tell destinations apart: a lot may be used there
 * when the lead time is at most a number of weeks. So the shortest lead time for a product and earmark decides,
 * and one pass over destinations for each of these serves all lots.
 *
 * @param administrations of a feasible plan.
 */
export function unused(model: Model, administrations: Administrations): Unused {
  const left = Float64Array.from(model.lots.doses);
  const received = new Float64Array(model.destinations.count);
  for (let row = 0; row < administrations.count; row++) {
    left[administrations.lot[row]] -= administrations.doses[row];
    received[administrations.destination[row]] += administrations.doses[row];
  }
  const ceiling = ceilingDoses(model, model.policy.targetPer100Millionths);
  const full = Array.from(received, (doses, d) => doses >= ceiling[d]);
  const reason = reasons(model, full);
  const lots: number[] = [];
  for (let lot = 0; lot < left.length; lot++) if (left[lot] > 0) lots.push(lot);
  return {
    count: lots.length,
    lot: Int32Array.from(lots),
    doses: Float64Array.from(lots, (lot) => left[lot]),
    reason: Uint8Array.from(lots, (lot) => UNUSED_REASONS.indexOf(reason(lot))),
  };
}

/** The reason for doses of a lot to be left, by the rules 1 to 5 of MODEL.md. */
function reasons(model: Model, full: readonly boolean[]): (lot: number) => UnusedReason {
  const { lots, weeks, policy } = model;
  const shortestLeads = shortestLeadTimes(model, full);
  return (lot) => {
    const holder = lots.holder[lot];
    const held = holder !== NONE;
    const others = held && policy.sharing === 'own' ? NOBODY : shortestLeads(lot);
    const holderTakes = held && accepts(model, lot, holder) && earmarkAllows(model, lot, holder);
    if (!holderTakes && others.anyone === NEVER) return 'no_taker';

    const longestFresh = lots.lastWeek[lot] + 1 - policy.shelfLifeOnArrivalWeeks - firstSent(model, lot);
    if (!holderTakes && others.anyone > longestFresh) return 'shelf_life';

    const longest = Math.min(longestFresh, lastUse(model, lot) - firstSent(model, lot));
    const holderUses = holderTakes && firstUse(model, lot, holder) <= lastUse(model, lot);
    if (!holderUses && others.anyone > longest) return 'too_late';

    if (lots.lastWeek[lot] >= weeks) return 'kept';
    const wanted = (holderUses && !full[holder]) || others.belowCeiling <= longest;
    return wanted ? 'capacity' : 'ceiling';
  };
}

/** Shortest lead time among those who may receive a lot of some product and earmark. */
interface ShortestLeads {
  readonly anyone: number;
  readonly belowCeiling: number;
}

const NEVER = Number.POSITIVE_INFINITY;
const NOBODY: ShortestLeads = { anyone: NEVER, belowCeiling: NEVER };

function shortestLeadTimes(model: Model, full: readonly boolean[]): (lot: number) => ShortestLeads {
  const { lots, destinations, products, acceptance, earmarks } = model;
  const everyone = Int32Array.from({ length: destinations.count }, (_, d) => d);
  const known = new Map<number, ShortestLeads>();
  return (lot) => {
    const product = lots.product[lot];
    const earmark = lots.earmark[lot];
    const key = (earmark + 1) * products.count + product;
    const found = known.get(key) ?? shortest(product, earmark === NONE ? everyone : earmarks[earmark]);
    known.set(key, found);
    return found;
  };

  function shortest(product: number, among: Int32Array): ShortestLeads {
    let anyone = NEVER;
    let belowCeiling = NEVER;
    for (const d of among) {
      if (acceptance[d * products.count + product] === 0) continue;
      anyone = Math.min(anyone, destinations.leadWeeks[d]);
      if (!full[d]) belowCeiling = Math.min(belowCeiling, destinations.leadWeeks[d]);
    }
    return { anyone, belowCeiling };
  }
}
