import { milestoneWeeks, type Scenario } from '@sahakarya/scenario';
import { dateText } from '@sahakarya/vocabulary';
import { type Rules, rulesOf } from '../policy/rules.ts';

/** What the page knows of a scenario that the worker holds. */
export interface Opened {
  readonly title: string;
  /** Name of its data package. */
  readonly name: string;
  readonly rules: Rules;
  /** ISO 8601. */
  readonly start: string;
  readonly weeks: number;
  readonly milestones: Int32Array;
  readonly lots: number;
  readonly destinations: readonly OpenedDestination[];
  readonly sources: readonly string[];
  readonly licenses: readonly string[];
}

export interface OpenedDestination {
  readonly key: string;
  /** As the scenario writes it. */
  readonly name: string;
  readonly group: string;
  readonly people: number;
  /** Doses given before the start. */
  readonly given: number;
  readonly weeklyCapacity: number;
}

export function openedOf(scenario: Scenario): Opened {
  const { about, destinations, policy, lots } = scenario;
  return {
    title: about.title,
    name: about.name,
    rules: rulesOf(scenario),
    start: dateText(policy.start),
    weeks: policy.weeks,
    milestones: milestoneWeeks(policy),
    lots: lots.length,
    destinations: destinations.map((row) => ({
      key: row.destination,
      name: row.name,
      group: row.incomeGroup,
      people: row.population,
      given: row.dosesGiven,
      weeklyCapacity: row.weeklyCapacity,
    })),
    sources: about.sources.map(({ title }) => title),
    licenses: about.licenses.map(({ title }) => title),
  };
}
