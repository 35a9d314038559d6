import { resolve } from 'node:path';
import { COURSES, type Scenario, toModel } from '@sahakarya/scenario';
import { dateText, dayWhenOver } from '@sahakarya/vocabulary';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openPlan } from '../folders/open-plan.ts';
import { openScenario } from '../folders/open-scenario.ts';
import { coverageDocument } from '../output/documents.ts';
import { writeJson } from '../output/json.ts';
import { WrongUse } from '../problems.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { changesBetween } from './changes.ts';
import { type PlanFigures, planFigures } from './figures.ts';
import { tellComparison } from './tell-comparison.ts';
import { COMPARE_TEXTS } from './texts.ts';
import { withWeeksOfPlan } from './weeks-of-plan.ts';

export interface CompareOptions {
  readonly asSaved: boolean;
  readonly all: boolean;
  readonly json: boolean;
}

/** `sahakarya compare SCENARIO PLAN PLAN…` */
export async function comparePlans(
  terminal: Terminal,
  name: string,
  folders: readonly string[],
  { asSaved, all, json }: CompareOptions,
): Promise<ExitCode> {
  const [firstFolder, ...otherFolders] = folders;
  if (firstFolder === undefined || otherFolders.length === 0) throw new WrongUse(COMPARE_TEXTS.tooFew);
  const scenario = await openScenario(terminal, name, { policy: [], asSaved });
  const stop = terminal.stopSignal();
  const first = await figuresOf(terminal, scenario, firstFolder, stop);
  const others: PlanFigures[] = [];
  for (const folder of otherFolders) others.push(await figuresOf(terminal, scenario, folder, stop));
  if (json) writeJson(terminal, comparisonDocument(name, scenario, first, others));
  else tellComparison(terminal.out, scenario, first, others, all);
  return EXIT.done;
}

async function figuresOf(
  terminal: Terminal,
  scenario: Scenario,
  folder: string,
  stop: AbortSignal,
): Promise<PlanFigures> {
  const suited = withWeeksOfPlan(resolve(terminal.folder, folder), scenario);
  const { administrations } = await openPlan(terminal, folder, suited, stop);
  return planFigures(folder, suited, toModel(suited), administrations);
}

function comparisonDocument(
  name: string,
  scenario: Scenario,
  first: PlanFigures,
  others: readonly PlanFigures[],
) {
  const { start } = scenario.policy;
  return {
    command: 'compare',
    ok: true,
    scenario: name,
    plans: [first, ...others].map(({ plan, weeks, doses, coverage, lowIncomeWeeks }) => ({
      plan,
      weeks,
      doses: {
        at_hand: doses.atHand,
        administered: doses.administered,
        kept: doses.kept,
        expired: doses.expired,
      },
      coverage: coverageDocument(coverage),
      low_income_courses_per_100: COURSES.map((courses, goal) => {
        const reached = lowIncomeWeeks[goal];
        const by = reached === undefined ? null : dateText(dayWhenOver(reached, start));
        return { courses, weeks: reached ?? null, by };
      }),
    })),
    changes: others.map((other) => ({
      before: first.plan,
      after: other.plan,
      destinations: changesBetween(scenario, first, other).map(({ per100, ...change }) => ({
        destination: change.destination,
        name: change.name,
        per_100_before: per100.before,
        per_100_after: per100.after,
        doses: change.doses,
      })),
    })),
  };
}
