import { fileURLToPath } from 'node:url';
import { plan, type Sharing } from '@sahakarya/planner';
import { groupCoverage, type Scenario, toModel } from '@sahakarya/scenario';
import { expect, it } from 'vitest';
import { worldScenario } from './scenario.ts';

const SOURCES = fileURLToPath(new URL('../../sources', import.meta.url));

/** Doses used in 52 weeks, then doses per 100 people in all by then: high, upper-middle, lower-middle, low income. */
function outcome(scenario: Scenario, sharing: Sharing): (number | string)[] {
  const model = toModel({ ...scenario, policy: { ...scenario.policy, sharing } });
  const { count } = model.destinations;
  const used = new Float64Array(count);
  for (const [entry, doses] of plan(model).milestoneDoses.entries()) {
    const d = entry % count;
    used[d] = (used[d] ?? 0) + doses;
  }
  const groups = groupCoverage(scenario, model.weeks, used).slice(0, 4);
  return [
    used.reduce((sum, doses) => sum + doses, 0),
    ...groups.map(({ per100 }) => Number(per100).toFixed(1)),
  ];
}

it('comes close to what happened, and tells what the same doses could have done', async () => {
  const scenario = await worldScenario(SOURCES);
  expect(outcome(scenario, 'own')).toEqual([8_134_265_936, '208.6', '206.6', '130.1', '28.2']);
  expect(outcome(scenario, 'surplus')).toEqual([8_162_765_718, '208.6', '206.6', '130.4', '30.5']);
  expect(outcome(scenario, 'pooled')).toEqual([6_160_439_989, '140.3', '139.5', '133.4', '96.5']);
});
