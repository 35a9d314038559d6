import type { Explanation, Limit, MilestoneExplanation, WhatIf } from '@sahakarya/planner';

/** Of lots, weeks and destinations so many are named; of more, the others are counted. */
const NAMED = 3;

/** Some that are named, and how many others there are. */
export interface Listed<Item> {
  readonly named: readonly Item[];
  readonly others: number;
}

/** Key of a lot. Destinations go by their row, weeks by their number. */
type LotKey = string;

export type KeptOutRule = 'shelf_life' | 'acceptance' | 'earmark' | 'holder';

/** A sentence of an explanation, before it is put into a language. Says what the planner's English `sentences` say. */
export type Told =
  | { readonly kind: 'standing'; readonly weeks: number; readonly doses: number }
  | { readonly kind: 'ceiling' }
  | { readonly kind: 'several' }
  | {
      readonly kind: 'supply';
      readonly lots: Listed<LotKey>;
      readonly users: readonly { readonly destination: number; readonly doses: number }[];
    }
  | { readonly kind: 'capacity'; readonly weeks: Listed<number>; readonly count: number }
  | {
      readonly kind: 'kept-out';
      readonly rule: KeptOutRule;
      readonly lots: Listed<LotKey>;
      /** Doses of these lots that nobody uses. */
      readonly left: number;
    }
  | {
      readonly kind: 'bottleneck';
      readonly others: Listed<number>;
      readonly lots: number;
      readonly lotDoses: number;
      readonly fullWeeks: number;
      readonly room: number;
    }
  | {
      readonly kind: 'gain';
      readonly limit: WhatIf['limit'];
      readonly percent: number;
      /** Doses more, or fewer. */
      readonly gained: number;
      readonly gainedByAll: number;
    };

/** A milestone's part of an explanation. */
export interface ToldMilestone {
  readonly weeks: number;
  readonly doses: number;
  readonly limits: readonly Limit[];
  readonly sentences: readonly Told[];
}

/**
 * @param changes what a change would bring; empty as long as it wasn't tried
 * @param keyOf a lot's key by its row
 */
export function tell(
  { destination, milestones }: Explanation,
  changes: readonly WhatIf[],
  percent: number,
  keyOf: (lot: number) => string,
): ToldMilestone[] {
  return milestones.map((milestone) => ({
    weeks: milestone.weeks,
    doses: milestone.doses,
    limits: milestone.limits,
    sentences: [
      { kind: 'standing', weeks: milestone.weeks, doses: milestone.doses },
      ...milestone.limits.map((limit) => ofLimit(limit, milestone, keyOf)),
      ...bottleneck(destination, milestone),
      ...changes
        .filter(({ limit }) => milestone.limits.includes(limit))
        .map((change) => gain(change, milestone.milestone, percent)),
    ],
  }));
}

function ofLimit(
  limit: Limit,
  { usedUp, fullWeeks, keptOut }: MilestoneExplanation,
  keyOf: (lot: number) => string,
): Told {
  const lotsIn = (rows: readonly number[]): Listed<LotKey> => {
    const { named, others } = listed(rows);
    return { named: named.map(keyOf), others };
  };
  switch (limit) {
    case 'ceiling':
    case 'several':
      return { kind: limit };
    case 'supply':
      return { kind: limit, lots: lotsIn(usedUp.lots), users: usedUp.users.slice(0, NAMED) };
    case 'capacity':
      return { kind: limit, weeks: listed(fullWeeks), count: fullWeeks.length };
    default: {
      const found = keptOut.find(({ rule }) => rule === limit);
      return { kind: 'kept-out', rule: limit, lots: lotsIn(found?.lots ?? []), left: found?.left ?? 0 };
    }
  }
}

function bottleneck(destination: number, { cut }: MilestoneExplanation): Told[] {
  if (cut === undefined || cut.destinations.length < 2) return [];
  const { lots, lotDoses, fullWeeks, capacity } = cut;
  const others = listed(cut.destinations.filter((d) => d !== destination));
  return [{ kind: 'bottleneck', others, lots: lots.length, lotDoses, fullWeeks, room: capacity }];
}

function gain({ limit, gained, gainedByAll }: WhatIf, milestone: number, percent: number): Told {
  const at = (doses: readonly number[]) => doses[milestone] ?? 0;
  return { kind: 'gain', limit, percent, gained: at(gained), gainedByAll: at(gainedByAll) };
}

/** One more is named where only one would be counted. */
function listed(items: readonly number[]): Listed<number> {
  const named = items.slice(0, items.length > NAMED + 1 ? NAMED : items.length);
  return { named, others: items.length - named.length };
}
