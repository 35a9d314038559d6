import type { Steps } from '@sahakarya/planner';
import { expect, it } from 'vitest';
import { findingWrongFigures } from './plan/checking/wrong-figures.ts';
import { planResult } from './plan/making-plan.ts';
import { parsePlan, parsingPlan } from './plan/parse-plan.ts';
import { planFiles, writingPlan } from './plan/plan-files.ts';
import { toModel } from './scenario/to-model.ts';
import { bytesOf, FIFTY, rightValue, scenarioOf } from './testing/example.ts';

const PLACES = 2_000;
const WEEKS = 26;

/** A step goes through no more rows of a table than these. */
const MOST_ROWS = 10_000;

/** Lots of places, and a milestone every week: `coverage.csv` alone has 52,000 rows. */
const scenario = scenarioOf({
  ...FIFTY,
  'destinations.csv': [
    'destination,name,population,income_group,region,doses_given,weekly_capacity,lead_weeks',
    ...Array.from({ length: PLACES }, (_, d) => `P${d},Place,${1000 + d},LIC,none,0,${5 + (d % 7)},0`),
    '',
  ].join('\n'),
  'lots.csv': 'lot,product,doses,available,expires,holder\nLOT,VAX,200000,2021-08-02,2022-12-31,\n',
  'policy.json': `{"start":"2021-08-02","weeks":${WEEKS},"milestone_every_weeks":1,"target_per_100":100,"sharing":"pooled"}`,
});
const model = toModel(scenario);
const result = planResult(model);
const files = bytesOf(planFiles(scenario, result, model));
const folder = rightValue(parsePlan(files, scenario));

function countSteps(steps: Steps<unknown>): number {
  let count = 1;
  while (steps.next().done !== true) count++;
  return count;
}

it.each<[string, () => Steps<unknown>]>([
  ['written', () => writingPlan(scenario, result, model)],
  ['read', () => parsingPlan(files, scenario)],
  ['compared', () => findingWrongFigures(scenario, model, folder, result.oneMilestone)],
])('a plan of many rows is %s in many steps', (_, steps) => {
  expect(countSteps(steps())).toBeGreaterThan((PLACES * WEEKS) / MOST_ROWS);
});
