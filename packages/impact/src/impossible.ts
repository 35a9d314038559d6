import type { Counts, Measure } from './measures.ts';

/** More people with a first dose than this for each person who lives there cannot be. */
export const MOST_PEOPLE_PER_PERSON = 2;

/** Nor can more doses than this for each person who lives there. */
export const MOST_DOSES_PER_PERSON = 8;

/** A figure that cannot be true beside the others of its report, or beside the people who live there. */
export interface Impossibility {
  readonly measure: Measure;
  /** What it passes: another figure of the report, or so many for each person. */
  readonly bound: 'people' | 'doses' | 'twice-population' | 'eight-times-population';
  /** The most that it could be. */
  readonly most: number;
}

/**
 * All that cannot be true together in what was told of one day. What is not told bounds nothing, but what it would be
 * bounded by itself does: full courses are no more than doses, nor than two for each person, also where people are not
 * told; boosters are doses. What follows from bounds that stand between is not told twice.
 */
export function impossibilities(
  { doses, people, full, boosters }: Counts,
  population: number,
): Impossibility[] {
  const found: Impossibility[] = [];
  const pass = (
    measure: Measure,
    count: number | null,
    bound: Impossibility['bound'],
    most: number | null,
  ) => {
    if (count !== null && most !== null && count > most) found.push({ measure, bound, most });
  };
  const [twice, eightTimes] = [MOST_PEOPLE_PER_PERSON * population, MOST_DOSES_PER_PERSON * population];
  pass('doses', doses, 'eight-times-population', eightTimes);
  pass('people', people, 'doses', doses);
  pass('people', people, 'twice-population', twice);
  if (people === null) {
    pass('full', full, 'doses', doses);
    pass('full', full, 'twice-population', twice);
  } else pass('full', full, 'people', people);
  if (doses === null) pass('boosters', boosters, 'eight-times-population', eightTimes);
  else pass('boosters', boosters, 'doses', doses);
  return found;
}

/** Of two figures of one day, the first is never more than the second. */
const AT_MOST: readonly (readonly [Measure, Measure])[] = [
  ['people', 'doses'],
  ['full', 'people'],
  ['full', 'doses'],
  ['boosters', 'doses'],
];

/**
 * Of what is told of a day, and what stands beside it, each two figures that cannot be true together: the first is more
 * than the second, and it never is. One of the two at least is told.
 */
export function contradictions(told: Counts, beside: Counts): (readonly [Measure, Measure])[] {
  return AT_MOST.filter(([less, more]) => {
    if (told[less] === null && told[more] === null) return false;
    const [low, high] = [told[less] ?? beside[less], told[more] ?? beside[more]];
    return low !== null && high !== null && low > high;
  });
}

/**
 * Figures of a report that cannot be true beside one that it does not tell, `other`: of the two, the one is told by the
 * report, and the other by what stands beside it.
 */
export function impossibleBeside(
  told: Counts,
  beside: Counts,
): { readonly measure: Measure; readonly other: Measure }[] {
  return contradictions(told, beside).flatMap(([less, more]) => {
    if (told[less] !== null && told[more] !== null) return [];
    return told[less] === null ? { measure: more, other: less } : { measure: less, other: more };
  });
}
