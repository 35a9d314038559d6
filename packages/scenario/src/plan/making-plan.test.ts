import type { Model } from '@sahakarya/planner';
import { expect, it } from 'vitest';
import { toModel } from '../scenario/to-model.ts';
import { EXAMPLE, scenarioOf } from '../testing/example.ts';
import { drive } from './drive.ts';
import { makingPlan, type PlanPart, planResult } from './making-plan.ts';

const model = toModel(scenarioOf(EXAMPLE));

/** The parts of the work in the order in which they begin. */
function partsOf(of: Model): PlanPart[] {
  const parts = new Set<PlanPart>();
  for (const { part, done } of makingPlan(of)) {
    expect(done).toBeGreaterThanOrEqual(0);
    expect(done).toBeLessThanOrEqual(1);
    parts.add(part);
  }
  return [...parts];
}

it('works out part after part', () => {
  expect(partsOf(model)).toEqual(['doses', 'lots', 'oneMilestone', 'limits', 'shipments']);
  const single = { ...model, milestones: Int32Array.of(model.weeks) };
  expect(partsOf(single)).toEqual(['doses', 'lots', 'limits', 'shipments']);
});

it('gives the same at once and in steps', async () => {
  const atOnce = planResult(model);
  let pauses = 0;
  const pause = async () => {
    pauses++;
  };
  expect(await drive(makingPlan(model), { everyMs: 0, pause })).toEqual(atOnce);
  expect(pauses).toBeGreaterThan(10);
});

it('is called off at any pause by what that throws', async () => {
  for (let most = 0; most < 5; most++) {
    let pauses = 0;
    const pause = async () => {
      if (pauses++ === most) throw new Error('called off');
    };
    await expect(drive(makingPlan(model), { everyMs: 0, pause })).rejects.toThrow('called off');
    expect(pauses).toBe(most + 1);
  }
});
