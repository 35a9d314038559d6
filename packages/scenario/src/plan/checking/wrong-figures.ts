import { inSteps, type Model, type Steps } from '@sahakarya/planner';
import { per100 } from '@sahakarya/vocabulary';
import type { Scenario } from '../../scenario/scenario.ts';
import type { GroupCoverage } from '../group-coverage.ts';
import type { PlanFile } from '../plan-files.ts';
import type { PlanFolder } from '../plan-folder.ts';
import { type DestinationPacks, summarising } from '../summary.ts';
import { planOfFolder } from './plan-of-folder.ts';

/** The record of a table's first row: the header is 1. */
const FIRST_RECORD = 2;

/** Writing a rate is as much work as looking at so many cells of the planner's. */
const WORK_PER_RATE = 10;

/** A figure that a plan folder tells wrongly. */
export interface WrongFigure {
  readonly file: PlanFile;
  /** The record of a table, the header being 1. */
  readonly row?: number;
  /** `per_100`, or a list of summary.json. */
  readonly figure: 'per_100' | 'coverage' | 'one_milestone' | 'packs';
  /** Place in the list of summary.json, from 1. */
  readonly entry?: number;
  /** What would be right, and what is there; undefined where one of them has no such entry. */
  readonly expected: ToldFigure | undefined;
  readonly found: ToldFigure | undefined;
}

export type ToldFigure =
  | { readonly kind: 'rate'; readonly per100: string }
  | ({ readonly kind: 'group' } & GroupCoverage)
  | {
      readonly kind: 'packs';
      readonly destination: string;
      readonly planned: number;
      readonly shipped: number;
    };

/**
 * Checks what a plan folder only retells: rates per 100 people, coverage by income group, packs, and the plan with
 * one milestone. In steps.
 *
 * @param plan one whose administrations, coverage, shipments, unused doses and totals the checker has found right
 * @param oneMilestone doses of each destination in the plan with a single milestone
 */
export function* findingWrongFigures(
  scenario: Scenario,
  model: Model,
  plan: PlanFolder,
  oneMilestone: Float64Array,
): Steps<WrongFigure[]> {
  const { doses } = plan.summary;
  const expected = yield* summarising(scenario, model, {
    plan: planOfFolder(model, plan),
    limits: plan.coverage.limits,
    shipments: plan.shipments,
    unused: plan.unused,
    leavingHolder: { doses: doses.leavingHolder, bound: doses.leavingHolderBound },
    oneMilestone,
  });
  const found = plan.summary;
  const packsOf = ({ destination: d, planned, shipped }: DestinationPacks): ToldFigure => {
    const destination = scenario.destinations[d]?.destination ?? '';
    return { kind: 'packs', destination, planned, shipped };
  };
  return [
    ...(yield* findingWrongRates(model, plan)),
    ...wrongEntries('coverage', expected.coverage.map(groupOf), found.coverage.map(groupOf)),
    ...wrongEntries('one_milestone', expected.oneMilestone.map(groupOf), found.oneMilestone.map(groupOf)),
    ...wrongEntries('packs', expected.packs.map(packsOf), found.packs.map(packsOf)),
  ];
}

/** `per_100` of coverage.csv. */
function* findingWrongRates(model: Model, { coverage }: PlanFolder): Steps<WrongFigure[]> {
  const { count, given, population } = model.destinations;
  const wrong: WrongFigure[] = [];
  yield* inSteps(coverage.per100.length, WORK_PER_RATE, (first, end) => {
    for (let row = first; row < end; row++) {
      const d = row % count;
      const expected = per100((given[d] ?? 0) + (coverage.doses[row] ?? 0), population[d] ?? 1);
      const found = coverage.per100[row] ?? '';
      if (found === expected) continue;
      const place = { file: 'coverage.csv', row: row + FIRST_RECORD, figure: 'per_100' } as const;
      wrong.push({
        ...place,
        expected: { kind: 'rate', per100: expected },
        found: { kind: 'rate', per100: found },
      });
    }
  });
  return wrong;
}

/** Compares a list of summary.json entry by entry. */
function wrongEntries(
  figure: WrongFigure['figure'],
  expected: readonly ToldFigure[],
  found: readonly ToldFigure[],
): WrongFigure[] {
  const length = Math.max(expected.length, found.length);
  return Array.from({ length }, (_, i) => i).flatMap((i): WrongFigure[] => {
    const [right, there] = [expected[i], found[i]];
    if (JSON.stringify(right) === JSON.stringify(there)) return [];
    return [{ file: 'summary.json', figure, entry: i + 1, expected: right, found: there }];
  });
}

function groupOf(row: GroupCoverage): ToldFigure {
  const { milestoneWeek, incomeGroup, population, doses, per100: rate } = row;
  return { kind: 'group', milestoneWeek, incomeGroup, population, doses, per100: rate };
}
