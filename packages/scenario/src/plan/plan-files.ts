import { type Model, NONE, UNUSED_REASONS } from '@sahakarya/planner';
import { per100 } from '@sahakarya/vocabulary';
import { csvText } from '../formats/csv.ts';
import { type About, planDataPackage } from '../package/data-package.ts';
import { PLAN_TABLES, type PlanTable } from '../package/table-schemas.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { toModel } from '../scenario/to-model.ts';
import { certificateText } from './certificate-text.ts';
import { limitText } from './limit-text.ts';
import type { PlanResult } from './plan-result.ts';
import { summarise } from './summary.ts';
import { summaryText } from './summary-text.ts';

/** The files of a plan folder. */
export const PLAN_FILES = [
  'administrations.csv',
  'coverage.csv',
  'shipments.csv',
  'unused.csv',
  'certificate.json',
  'summary.json',
  'datapackage.json',
] as const;

export type PlanFile = (typeof PLAN_FILES)[number];

/**
 * The files of a plan folder by name. The same plan gives the same text, on every machine.
 *
 * @param model the scenario's, where it is at hand
 */
export function planFiles(
  scenario: Scenario,
  result: PlanResult,
  model: Model = toModel(scenario),
): Map<PlanFile, string> {
  const names: Names = {
    destinations: scenario.destinations.map((row) => row.destination),
    lots: scenario.lots.map((row) => row.lot),
  };
  return new Map<PlanFile, string>([
    ['administrations.csv', table('administrations', administrationLines(names, result))],
    ['coverage.csv', table('coverage', coverageLines(model, names, result))],
    ['shipments.csv', table('shipments', shipmentLines(names, result))],
    ['unused.csv', table('unused', unusedLines(names, result))],
    ['certificate.json', certificateText(scenario, model, result.plan.certificate)],
    ['summary.json', summaryText(scenario, summarise(scenario, model, result))],
    ['datapackage.json', planDataPackage(aboutPlan(scenario.about))],
  ]);
}

/** Keys by row; they need no quotes. */
interface Names {
  readonly destinations: readonly string[];
  readonly lots: readonly string[];
}

function table(name: PlanTable, lines: readonly string[]): string {
  const header = PLAN_TABLES[name].fields.map((field) => field.name);
  return csvText(header, lines);
}

function administrationLines(names: Names, { plan }: PlanResult): string[] {
  const { count, lot, destination, week, doses } = plan.administrations;
  return Array.from(
    { length: count },
    (_, row) =>
      `${names.lots[lot[row] ?? NONE]},${names.destinations[destination[row] ?? NONE]},${week[row]},${doses[row]}`,
  );
}

function coverageLines(model: Model, names: Names, { plan, limits }: PlanResult): string[] {
  const { count, population, given } = model.destinations;
  const byThen = new Float64Array(count);
  const lines: string[] = [];
  for (const [k, week] of model.milestones.entries()) {
    for (const [d, name] of names.destinations.entries()) {
      const doses = (byThen[d] ?? 0) + (plan.milestoneDoses[k * count + d] ?? 0);
      byThen[d] = doses;
      const coverage = per100((given[d] ?? 0) + doses, population[d] ?? 1);
      lines.push(`${week},${name},${doses},${coverage},${limitText(limits[k * count + d] ?? 0)}`);
    }
  }
  return lines;
}

function shipmentLines(names: Names, { shipments }: PlanResult): string[] {
  const { count, lot, destination, sentWeek, receivedWeek, packs, doses } = shipments;
  return Array.from({ length: count }, (_, row) => {
    const pair = `${names.lots[lot[row] ?? NONE]},${names.destinations[destination[row] ?? NONE]}`;
    return `${pair},${sentWeek[row]},${receivedWeek[row]},${packs[row]},${doses[row]}`;
  });
}

function unusedLines(names: Names, { unused }: PlanResult): string[] {
  const { count, lot, doses, reason } = unused;
  return Array.from(
    { length: count },
    (_, row) => `${names.lots[lot[row] ?? NONE]},${doses[row]},${UNUSED_REASONS[reason[row] ?? NONE]}`,
  );
}

/** A plan is made of its scenario's data: their licences and sources go along. */
export function aboutPlan({ name, title, licenses, sources }: About): About {
  return {
    name: `${name}-plan`,
    title: `Plan for ${title}`,
    description: 'Who administers which doses when, with the proof that no fairer plan exists.',
    licenses,
    sources,
  };
}
