import {
  type Explanation,
  type Gain,
  type Helped,
  type Limit,
  limitsThatHelp,
  type MilestoneExplanation,
  type WhatIf,
  whomItHelps,
} from '@sahakarya/planner';

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
  | { readonly kind: 'not-there'; readonly week: number }
  | {
      readonly kind: 'supply';
      readonly lots: Listed<LotKey>;
      readonly users: readonly Gain[];
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
      readonly helps: Helped;
      readonly now: Gained;
      /** By the milestone before; undefined where there is none. */
      readonly before: Gained | undefined;
      readonly others: Listed<Gain>;
    };

/** Doses more, or fewer, after so many weeks. */
export interface Gained {
  readonly weeks: number;
  readonly own: number;
  readonly all: number;
}

/** A milestone's part of an explanation. */
export interface ToldMilestone {
  readonly weeks: number;
  readonly doses: number;
  readonly limits: readonly Limit[];
  /** Those of the limits of which more helps it, as far as they were tried. */
  readonly helping: readonly Limit[];
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
  return milestones.map((milestone, k) => ({
    weeks: milestone.weeks,
    doses: milestone.doses,
    limits: milestone.limits,
    helping: limitsThatHelp(milestone.limits, changes, k),
    sentences: [
      { kind: 'standing', weeks: milestone.weeks, doses: milestone.doses },
      ...milestone.limits.map((limit) => ofLimit(limit, milestone, keyOf)),
      ...bottleneck(destination, milestone),
      ...milestone.limits.flatMap((limit) =>
        changes
          .filter((change) => change.limit === limit)
          .map((change) => gain(change, milestones, k, percent)),
      ),
    ],
  }));
}

function ofLimit(
  limit: Limit,
  { usedUp, fullWeeks, keptOut, notBefore }: MilestoneExplanation,
  keyOf: (lot: number) => string,
): Told {
  const lotsIn = (rows: readonly number[]): Listed<LotKey> => {
    const { named, others } = listed(rows);
    return { named: named.map(keyOf), others };
  };
  switch (limit) {
    case 'ceiling':
      return { kind: limit };
    case 'several':
      return notBefore === undefined ? { kind: limit } : { kind: 'not-there', week: notBefore };
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

function bottleneck(destination: number, { cut, notBefore }: MilestoneExplanation): Told[] {
  if (cut === undefined || notBefore !== undefined || cut.destinations.length < 2) return [];
  const { lots, lotDoses, fullWeeks, capacity } = cut;
  const others = listed(cut.destinations.filter((d) => d !== destination));
  return [{ kind: 'bottleneck', others, lots: lots.length, lotDoses, fullWeeks, room: capacity }];
}

function gain(change: WhatIf, milestones: readonly MilestoneExplanation[], k: number, percent: number): Told {
  const by = (at: number): Gained => ({
    weeks: milestones[at]?.weeks ?? 0,
    own: change.gained[at] ?? 0,
    all: change.gainedByAll[at] ?? 0,
  });
  return {
    kind: 'gain',
    limit: change.limit,
    percent,
    helps: whomItHelps(change, k),
    now: by(k),
    before: k === 0 ? undefined : by(k - 1),
    others: listed(change.others[k] ?? []),
  };
}

/** One more is named where only one would be counted. */
function listed<Item>(items: readonly Item[]): Listed<Item> {
  const named = items.slice(0, items.length > NAMED + 1 ? NAMED : items.length);
  return { named, others: items.length - named.length };
}
