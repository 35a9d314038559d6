import { plan } from '@sahakarya/planner';
import { toModel } from '@sahakarya/scenario';
import { expect, it } from 'vitest';
import { world } from '../testing/reference-world.ts';
import { Prover } from './prover.ts';
import type { FromProver, ProveRequest } from './prover-messages.ts';

const scenario = world();
const model = toModel(scenario);
const { administrations, milestoneDoses, leavingHolderBound } = plan(model);

function asked(run: number, doses = milestoneDoses): ProveRequest {
  const made = { administrations, milestoneDoses: doses, leavingHolderBound };
  return { kind: 'prove', run, scenario, model, plan: made };
}

function started() {
  const answers: FromProver[] = [];
  const letGo = () => new Promise<void>((resolve) => void setImmediate(resolve));
  return { answers, prover: new Prover((answer) => answers.push(answer), letGo) };
}

const runsOf = (answers: readonly FromProver[]) =>
  answers.map((answer) => ('run' in answer ? `${answer.kind} ${answer.run}` : answer.kind));

it('leaves off when a newer plan is on its way, and goes on where that is the same', async () => {
  const { answers, prover } = started();
  prover.handle(asked(1));
  prover.handle({ kind: 'leave-off' });
  await prover.handle({ kind: 'prove-again', run: 2 });
  expect(runsOf(answers)).toEqual(['limits 2', 'one-milestone 2', 'proof 2']);
});

it('packs the plan that came last, though a newer one is on its way', async () => {
  const { answers, prover } = started();
  prover.handle(asked(1));
  prover.handle({ kind: 'leave-off' });
  await prover.handle({ kind: 'download', request: 7, readme: 'read me' });
  expect(runsOf(answers)).toEqual(['downloaded']);
});

it('proves the figures that it was given: one dose more by a milestone, and they do not hold', async () => {
  const { answers, prover } = started();
  const spoilt = milestoneDoses.slice();
  spoilt[0] = (spoilt[0] ?? 0) + 1;
  await prover.handle(asked(1, spoilt));
  expect(answers.at(-1)).toEqual({ kind: 'proof', run: 1, holds: false });
  await prover.handle(asked(2));
  expect(answers.at(-1)).toEqual({ kind: 'proof', run: 2, holds: true });
});
