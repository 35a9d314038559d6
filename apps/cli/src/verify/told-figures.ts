import type { Model } from '@sahakarya/planner';
import {
  type DestinationPacks,
  type GroupCoverage,
  type PlanFolder,
  per100,
  type Scenario,
  summarise,
} from '@sahakarya/scenario';
import { planOfFolder } from '../plan-of-folder.ts';
import type { Finding } from './finding.ts';
import { VERIFY_TEXTS as texts } from './texts.ts';

/** The record of a table's first row: the header is 1. */
const FIRST_RECORD = 2;

/**
 * Checks what a plan folder only retells: rates per 100 people, coverage by income group, packs, and the plan with
 * one milestone.
 *
 * @param plan one whose administrations, coverage, shipments, unused doses and totals the checker has found right
 * @param oneMilestone doses of each destination in the plan with a single milestone
 */
export function toldFigures(
  scenario: Scenario,
  model: Model,
  plan: PlanFolder,
  oneMilestone: Float64Array,
): Finding[] {
  const { doses } = plan.summary;
  const expected = summarise(scenario, model, {
    plan: planOfFolder(model, plan),
    limits: plan.coverage.limits,
    shipments: plan.shipments,
    unused: plan.unused,
    leavingHolder: { doses: doses.leavingHolder, bound: doses.leavingHolderBound },
    oneMilestone,
  });
  const found = plan.summary;
  return [
    ...rates(model, plan),
    ...listFindings('coverage', expected.coverage, found.coverage, groupText),
    ...listFindings('one_milestone', expected.oneMilestone, found.oneMilestone, groupText),
    ...listFindings('packs', expected.packs, found.packs, (row) => packsText(scenario, row)),
  ];
}

/** `per_100` of coverage.csv. */
function rates({ destinations: { count, given, population } }: Model, { coverage }: PlanFolder): Finding[] {
  return coverage.per100.flatMap((found, row) => {
    const d = row % count;
    const expected = per100((given[d] ?? 0) + (coverage.doses[row] ?? 0), population[d] ?? 1);
    if (found === expected) return [];
    const place = { code: 'coverage_per_100', file: 'coverage.csv', row: row + FIRST_RECORD } as const;
    return [{ ...place, says: texts.shouldBe('per_100', expected, found) }];
  });
}

/** Compares a list of summary.json entry by entry. */
function listFindings<Row>(
  name: string,
  expected: readonly Row[],
  found: readonly Row[],
  text: (row: Row) => string,
): Finding[] {
  const place = { code: `figure_${name}`, file: 'summary.json' } as const;
  const length = Math.max(expected.length, found.length);
  return Array.from({ length }, (_, i) => i).flatMap((i) => {
    const [right, there] = [expected[i], found[i]].map((row) =>
      row === undefined ? texts.nothing : text(row),
    );
    if (right === undefined || there === undefined || right === there) return [];
    return [{ ...place, says: texts.shouldBe(`${name} ${i + 1}`, right, there) }];
  });
}

function groupText({ milestoneWeek, incomeGroup, population, doses, per100: rate }: GroupCoverage): string {
  return texts.groupRow(milestoneWeek, incomeGroup, population, doses, rate);
}

function packsText({ destinations }: Scenario, { destination, planned, shipped }: DestinationPacks): string {
  return texts.packsRow(destinations[destination]?.destination ?? '', planned, shipped);
}
