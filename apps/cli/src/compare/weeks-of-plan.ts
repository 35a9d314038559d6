import { join } from 'node:path';
import { mostBytes, readPlainFile, type Scenario, withPolicy } from '@sahakarya/scenario';
import { dateText, dayWhenOver, LAST_DAY, weeksOverBy } from '@sahakarya/vocabulary';

/**
 * The scenario over the weeks and milestones that a plan was made for, so that plans with different ones can be
 * compared. Where the plan's summary.json does not say them, the scenario as it is: reading the plan then finds
 * what is wrong.
 */
export function withWeeksOfPlan(folder: string, scenario: Scenario): Scenario {
  const weeks = milestoneWeeksIn(folder);
  const { start } = scenario.policy;
  const longest = weeksOverBy(LAST_DAY, start);
  if (!weeks.every((week) => Number.isSafeInteger(week) && week > 0 && week <= longest)) return scenario;
  const dates = weeks.map((week) => dateText(dayWhenOver(week, start)));
  const suited = withPolicy(scenario, [`weeks=${weeks.at(-1)}`, `milestones=${dates.join(',')}`]);
  return suited.ok ? suited.value : scenario;
}

function milestoneWeeksIn(folder: string): number[] {
  const coverage = member(summaryIn(folder), 'coverage');
  if (!Array.isArray(coverage)) return [];
  return [...new Set(coverage.map((row) => Number(member(row, 'milestone_week'))))];
}

function summaryIn(folder: string): unknown {
  const file = 'summary.json';
  try {
    return JSON.parse(new TextDecoder().decode(readPlainFile(join(folder, file), mostBytes(file))));
  } catch {
    return undefined;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
