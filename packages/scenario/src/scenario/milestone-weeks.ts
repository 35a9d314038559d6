import { weeksOverBy } from '@sahakarya/vocabulary';
import type { Policy } from './scenario.ts';

/** Weeks that are over by each milestone, increasing; the last is the end of the plan. */
export function milestoneWeeks({ start, weeks, milestones }: Policy): Int32Array {
  const over: number[] = [];
  if (milestones.kind === 'every')
    for (let week: number = milestones.weeks; week < weeks; week += milestones.weeks) over.push(week);
  if (milestones.kind === 'dates') for (const date of milestones.dates) over.push(weeksOverBy(date, start));
  if (over.at(-1) !== weeks) over.push(weeks);
  return Int32Array.from(over);
}
