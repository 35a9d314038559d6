import type { Model } from '@sahakarya/planner';
import {
  type PlanFolder,
  type Scenario,
  type ToldFigure,
  type WrongFigure,
  wrongFigures,
} from '@sahakarya/scenario';
import type { Finding } from './finding.ts';
import { VERIFY_TEXTS as texts } from './texts.ts';

/**
 * Findings about what a plan folder only retells.
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
  return wrongFigures(scenario, model, plan, oneMilestone).map(findingOf);
}

function findingOf({ file, row, figure, entry, expected, found }: WrongFigure): Finding {
  const what = entry === undefined ? figure : `${figure} ${entry}`;
  return {
    code: entry === undefined ? `coverage_${figure}` : `figure_${figure}`,
    file,
    ...(row === undefined ? {} : { row }),
    says: texts.shouldBe(what, figureText(expected), figureText(found)),
  };
}

function figureText(figure: ToldFigure | undefined): string {
  switch (figure?.kind) {
    case undefined:
      return texts.nothing;
    case 'rate':
      return figure.per100;
    case 'group': {
      const { milestoneWeek, incomeGroup, population, doses, per100 } = figure;
      return texts.groupRow(milestoneWeek, incomeGroup, population, doses, per100);
    }
    case 'packs':
      return texts.packsRow(figure.destination, figure.planned, figure.shipped);
  }
}
