import type { Scenario } from '@sahakarya/scenario';
import type { EditedCell } from '../worker/edited-cell.ts';
import { type Factors, ONE, type PolicyState, PRIMARY_SERIES_PER_100 } from './policy-state.ts';

const SHARING = {
  own: 'Holders keep their own lots.',
  surplus: 'Holders come first with their own lots and share what they cannot use.',
  pooled: 'All lots are pooled.',
} as const;

/** Whether a scenario's figures are others than those it was opened with, not its rules alone. */
export function changesFigures(
  { supply, capacity, stop }: PolicyState,
  cells: readonly EditedCell[],
): boolean {
  const isOne = ({ all, of }: Factors) => all === ONE && Object.keys(of).length === 0;
  return cells.length > 0 || stop !== undefined || !isOne(supply) || !isOne(capacity);
}

/**
 * What the `datapackage.json` of a changed scenario says of it, in English as data packages are: a title that is no
 * longer the original's where figures differ from it, and every change in a sentence before the original's description.
 */
export function changedAbout(
  { title, description, ...others }: Scenario['about'],
  policy: PolicyState,
  cells: readonly EditedCell[],
): Scenario['about'] {
  const sentences = [...cellSentences(cells), ...ruleSentences(policy), ...figureSentences(policy)];
  if (sentences.length === 0) return { title, description, ...others };
  const before = description === '' ? '' : ` As it was before: ${description}`;
  return {
    ...others,
    title: changesFigures(policy, cells) ? `${title} (changed)` : title,
    description: `Changed in the planner studio: ${sentences.join(' ')}${before}`,
  };
}

/** A file's first record is its header, as a spreadsheet counts. */
function cellSentences(cells: readonly EditedCell[]): string[] {
  return cells.map(
    ({ table, row, column, text }) =>
      `${column} in row ${row + 2} of ${table}.csv is ${JSON.stringify(text)}.`,
  );
}

function ruleSentences(policy: PolicyState): string[] {
  const { sharing, target, holderTarget, boosterPause, shelfLifeWeeks, milestoneEveryWeeks } = policy;
  return [
    ...(sharing === undefined ? [] : [SHARING[sharing]]),
    ...(target === undefined ? [] : [`The target is ${target} doses per 100 people.`]),
    ...(holderTarget === undefined
      ? []
      : [`Holders come first up to ${holderTarget} of their own doses per 100 people.`]),
    ...(boosterPause
      ? [`Boosters pause: holders keep at most ${PRIMARY_SERIES_PER_100} of their own doses per 100 people.`]
      : []),
    ...(shelfLifeWeeks === undefined
      ? []
      : [`Lots that travel arrive with at least ${shelfLifeWeeks} weeks of use left.`]),
    ...(milestoneEveryWeeks === undefined ? [] : [milestoneSentence(milestoneEveryWeeks)]),
    ...Object.entries(policy.weights).map(([group, weight]) => `The weight of ${group} is ${weight / ONE}.`),
  ];
}

function milestoneSentence(weeks: number): string {
  return weeks === 0 ? 'The one milestone is the end.' : `A milestone ends every ${weeks} weeks.`;
}

function figureSentences({ capacity, supply, stop }: PolicyState): string[] {
  return [
    ...factorSentences('Weekly capacities', capacity),
    ...factorSentences('Doses of lots', supply),
    ...(stop === undefined
      ? []
      : [
          `${stop.producer} stops: its lots of the ${stop.weeks} weeks from week ${stop.fromWeek} come only after them.`,
        ]),
  ];
}

function factorSentences(what: string, { all, of }: Factors): string[] {
  const sentence = (whose: string, factor: number) => `${what}${whose} are multiplied by ${factor / ONE}.`;
  return [
    ...(all === ONE ? [] : [sentence('', all)]),
    ...Object.entries(of).map(([key, factor]) => sentence(` (${key})`, factor)),
  ];
}
