import { COURSES, type Scenario } from '@sahakarya/scenario';
import { dayWhenOver } from '@sahakarya/vocabulary';
import { hasLowIncome } from '../low-income-weeks.ts';
import { shortDay } from './days.ts';
import type { Page } from './page.ts';
import type { Column } from './table.ts';

const TEXTS = {
  title: 'When low-income countries have so many courses per 100 people',
  goal: (courses: number) => `${courses} courses`,
  atStart: 'at the start',
  reached: (weeks: number, day: string) => `week ${weeks}, ${day}`,
  notReached: 'not reached',
  howCounted:
    'Courses are doses divided by the doses that a course of their vaccine takes; doses given before the start, ' +
    'whose vaccine is not known, count as half a course each. Which lots serve is one choice among equals: with the ' +
    'same doses in every destination, another would reach so many courses in other weeks.',
} as const;

/**
 * When low-income countries reach COURSES per 100 people, a column to each plan, and how courses are counted.
 * Writes nothing where the scenario has no such countries.
 *
 * @param plans a heading, and the weeks of `lowIncomeWeeks`
 */
export function writeCoursesTable(
  page: Page,
  scenario: Scenario,
  plans: readonly { readonly label: string; readonly weeks: readonly (number | undefined)[] }[],
): void {
  if (!hasLowIncome(scenario)) return;
  const reached = (weeks: number | undefined) => {
    if (weeks === undefined) return TEXTS.notReached;
    return weeks === 0
      ? TEXTS.atStart
      : TEXTS.reached(weeks, shortDay(dayWhenOver(weeks, scenario.policy.start)));
  };
  page.table(
    TEXTS.title,
    [
      { heading: '', align: 'start' },
      ...plans.map(({ label }): Column => ({ heading: label, align: 'end' })),
    ],
    COURSES.map((courses, goal) => [TEXTS.goal(courses), ...plans.map(({ weeks }) => reached(weeks[goal]))]),
  );
  page.paragraph(TEXTS.howCounted);
}
