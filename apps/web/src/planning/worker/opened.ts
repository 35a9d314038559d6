import {
  type BlankRows,
  blankRows,
  type Fault,
  isUnnamed,
  milestoneWeeks,
  type SavedWay,
  type Scenario,
  scenarioNotices,
} from '@sahakarya/scenario';
import { dateText } from '@sahakarya/vocabulary';
import { type Rules, rulesOf } from '../policy/rules.ts';
import type { EditedCell } from './edited-cell.ts';

/** What the page knows of a scenario that the worker holds. */
export interface Opened {
  readonly title: string;
  /** Name of its data package, or of the folder or file that it came in: what files made of it are called. */
  readonly name: string;
  /** The reader's own, no built-in world. */
  readonly isOwn: boolean;
  readonly rules: Rules;
  /** ISO 8601. */
  readonly start: string;
  readonly weeks: number;
  readonly milestones: Int32Array;
  readonly lots: number;
  readonly destinations: readonly OpenedDestination[];
  readonly sources: readonly string[];
  readonly licenses: readonly string[];
  /** Of the reader's own: what is to be said of its files, though nothing is wrong with them. */
  readonly remarks?: Remarks;
  /** Cells whose text was changed here since it was opened; left out where there is none. */
  readonly cells?: readonly EditedCell[];
}

export interface Remarks {
  /** What was read otherwise than the formats write it. */
  readonly ways: readonly SavedWay[];
  /** Blank rows between others. */
  readonly blank: readonly BlankRows[];
  /** What is right as it stands, and mostly a slip: the first ones, and how many there are. */
  readonly slips: readonly Fault[];
  readonly slipCount: number;
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

/** What is to be said of the files of a scenario that is right. */
export function remarksOn(
  files: ReadonlyMap<string, Uint8Array>,
  { policy }: Scenario,
  ways: readonly SavedWay[],
): Remarks {
  const { first, count } = scenarioNotices(files, policy);
  return { ways, blank: blankRows(files), slips: first, slipCount: count };
}

/** @param own the name of the folder or file that a scenario of the reader's own came in */
export function openedOf(scenario: Scenario, own?: string): Opened {
  const { about, destinations, policy, lots } = scenario;
  return {
    ...namesOf(about, own),
    isOwn: own !== undefined,
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

/** Endings of the files that scenarios and plans come in; `-plan` is that of a plan that was downloaded here. */
const ENDINGS = /(-plan)?\.(zip|xlsx)$/i;

/** A scenario that doesn't say what it is called goes by the folder or file that it came in. */
function namesOf(about: Scenario['about'], own: string | undefined): Pick<Opened, 'title' | 'name'> {
  const file = own?.replace(ENDINGS, '').trim() ?? '';
  if (!isUnnamed(about) || file === '') return { title: about.title, name: about.name };
  return { title: file, name: file.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-') };
}
