import { type Counts, contradictions, isFresh, type Measure } from '@sahakarya/impact';
import { dayOf } from '../../observatory/day-of.ts';

/** A figure, and the day whose report tells it. */
export interface Told {
  readonly count: number;
  readonly day: string;
}

/** The last figure of each measure that has one. */
export type Standing<Figure extends Told = Told> = Partial<Record<Measure, Figure>>;

/** Two figures that cannot be true together: `low` is more than `high`, and never can be. */
export interface Pair<Figure extends Told = Told> {
  readonly less: Measure;
  readonly more: Measure;
  readonly low: Figure;
  readonly high: Figure;
}

/**
 * Figures that cannot be true together: what is told of a day, and what was told last of the other measures while that
 * is fresh.
 *
 * @param standing what was told last by the end of that day, `told` among it
 */
export function pairsOn<Figure extends Told>(
  day: string,
  told: Standing<Figure>,
  standing: Standing<Figure>,
): Pair<Figure>[] {
  return contradictions(countsOf(told), countsOf(standing)).flatMap(([less, more]) => {
    const [low, high] = [standing[less], standing[more]];
    if (low === undefined || high === undefined) return [];
    const on = dayOf(day);
    return isFresh(dayOf(low.day), on) && isFresh(dayOf(high.day), on) ? { less, more, low, high } : [];
  });
}

function countsOf({ doses, people, full, boosters }: Standing): Counts {
  return {
    doses: doses?.count ?? null,
    people: people?.count ?? null,
    full: full?.count ?? null,
    boosters: boosters?.count ?? null,
  };
}
