import { finish, type Model, NONE, type Steps, UNUSED_REASONS } from '@sahakarya/planner';
import { per100 } from '@sahakarya/vocabulary';
import { csvCell, writingCsv } from '../formats/csv.ts';
import { type About, planDataPackage } from '../package/data-package.ts';
import { type Retold, retoldOf } from '../package/retold.ts';
import { PLAN_TABLES, type PlanTable } from '../package/table-schemas.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { toModel } from '../scenario/to-model.ts';
import { limitText } from './limit-text.ts';
import type { PlanResult } from './plan-result.ts';
import { summarising } from './summary.ts';
import { summaryText } from './summary-text.ts';
import { writingCertificate } from './writing-certificate.ts';

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
  return finish(writingPlan(scenario, result, model));
}

/** The same in steps. */
export function* writingPlan(
  scenario: Scenario,
  result: PlanResult,
  model: Model,
): Steps<Map<PlanFile, string>> {
  const names = namesOf(scenario);
  const summary = yield* summarising(scenario, model, result);
  return new Map<PlanFile, string>([
    ['administrations.csv', yield* writingAdministrations(names, result)],
    ['coverage.csv', yield* writingCoverage(model, names, result)],
    ['shipments.csv', yield* writingShipments(names, result)],
    ['unused.csv', yield* writingUnused(names, result)],
    ['certificate.json', yield* writingCertificate(scenario, model, result.plan.certificate)],
    ['summary.json', summaryText(scenario, summary)],
    ['datapackage.json', planDataPackage(aboutPlan(scenario.about))],
  ]);
}

/** Keys by row, which need no quotes, and what tables retell, as it stands in a file. */
interface Names extends Retold {
  readonly destinations: readonly string[];
  readonly lots: readonly string[];
}

function namesOf(scenario: Scenario): Names {
  const retold = retoldOf(scenario);
  return {
    destinations: scenario.destinations.map((row) => row.destination),
    lots: scenario.lots.map((row) => row.lot),
    ...retold,
    names: retold.names.map(csvCell),
  };
}

function writingTable(name: PlanTable, count: number, line: (row: number) => string): Steps<string> {
  const header = PLAN_TABLES[name].fields.map((field) => field.name);
  return writingCsv(header, count, line);
}

function writingAdministrations(names: Names, { plan }: PlanResult): Steps<string> {
  const { count, lot, destination, week, doses } = plan.administrations;
  return writingTable('administrations', count, (row) => {
    const [l, d, w] = [lot[row] ?? NONE, destination[row] ?? NONE, week[row] ?? NONE];
    const retold = `${names.days[w]},${names.products[l]},${names.names[d]}`;
    return `${names.lots[l]},${names.destinations[d]},${w},${doses[row]},${retold}`;
  });
}

function writingCoverage(
  { destinations: { count, population, given }, milestones }: Model,
  names: Names,
  { plan, limits }: PlanResult,
): Steps<string> {
  const byThen = new Float64Array(count);
  // Rows are asked for in order, and so by milestone.
  return writingTable('coverage', milestones.length * count, (row) => {
    const d = row % count;
    const doses = (byThen[d] ?? 0) + (plan.milestoneDoses[row] ?? 0);
    byThen[d] = doses;
    const coverage = per100((given[d] ?? 0) + doses, population[d] ?? 1);
    const week = milestones[Math.floor(row / count)];
    return `${week},${names.destinations[d]},${doses},${coverage},${limitText(limits[row] ?? 0)}`;
  });
}

function writingShipments(names: Names, { shipments }: PlanResult): Steps<string> {
  const { count, lot, destination, sentWeek, receivedWeek, packs, doses } = shipments;
  return writingTable('shipments', count, (row) => {
    const [l, d] = [lot[row] ?? NONE, destination[row] ?? NONE];
    const [sent, received] = [sentWeek[row] ?? NONE, receivedWeek[row] ?? NONE];
    const retold = `${names.days[sent]},${names.days[received]},${names.products[l]},${names.names[d]}`;
    return `${names.lots[l]},${names.destinations[d]},${sent},${received},${packs[row]},${doses[row]},${retold}`;
  });
}

function writingUnused(names: Names, { unused }: PlanResult): Steps<string> {
  const { count, lot, doses, reason } = unused;
  return writingTable(
    'unused',
    count,
    (row) => `${names.lots[lot[row] ?? NONE]},${doses[row]},${UNUSED_REASONS[reason[row] ?? NONE]}`,
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
