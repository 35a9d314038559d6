import type { Measured } from './measured.ts';

/** Full courses, or a part of one: doses divided by the doses of a course. */
export type Courses = Measured<'courses'>;

/** Doses given before a plan starts name no product and count as half a course each. */
const DOSES_PER_COURSE_BEFORE = 2;

function isCourses(value: number): value is Courses {
  return value >= 0;
}

/**
 * Courses per 100 people: Σ over products of doses / doses per course, plus doses given before / 2.
 *
 * @param doses doses by product
 * @param dosesPerCourse doses of a full course by product, at least 1, in the same order
 * @param given doses given before the plan starts
 * @param population people, at least 1
 */
export function coursesPer100(
  doses: ArrayLike<number>,
  dosesPerCourse: ArrayLike<number>,
  given: number,
  population: number,
): Courses {
  let courses = given / DOSES_PER_COURSE_BEFORE;
  for (let product = 0; product < doses.length; product++)
    courses += (doses[product] ?? 0) / (dosesPerCourse[product] ?? 1);
  const per100 = (100 * courses) / population;
  if (!isCourses(per100))
    throw new RangeError(`no courses per 100 people: ${courses} for a population of ${population}`);
  return per100;
}
