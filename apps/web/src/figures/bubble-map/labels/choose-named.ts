import type { Standing } from './label.ts';

/** A place with fewer people is named on hover and focus only, where bubbles are those of the reference world. */
const LEAST_PEOPLE = 40_000_000;

/** Places by key, each list most wanted first. */
export interface Named {
  readonly named: readonly string[];
  /** Those that the finding above the map tells of. */
  readonly told: readonly string[];
}

/**
 * Which bubbles may be named, most wanted first: the largest populations and, in turn with them, the large places
 * whose values lie furthest from the mean (no report first). It is asked for once and not by week, so that names stay
 * where they are while weeks play.
 *
 * @param growth how many times the reference world's radii bubbles have
 */
export function chooseNamed(bubbles: readonly Standing[], growth = 1): readonly string[] {
  const byPeople = bubbles
    .filter((bubble) => bubble.people * growth ** 2 >= LEAST_PEOPLE)
    .toSorted((one, other) => other.people - one.people || (one.key < other.key ? -1 : 1));
  const told = bubbles.flatMap((bubble) => (bubble.value === null ? [] : [bubble.value]));
  const mean = told.reduce((sum, value) => sum + value, 0) / Math.max(1, told.length);
  const far = (bubble: Standing) =>
    bubble.value === null
      ? Number.POSITIVE_INFINITY
      : Math.abs(bubble.value - mean) * Math.sqrt(bubble.people);
  const byDistance = byPeople.toSorted((one, other) => compare(far(other), far(one)));
  const inTurn = byPeople.flatMap((bubble, at) => [bubble.key, byDistance[at]?.key ?? bubble.key]);
  return [...new Set(inTurn)];
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
