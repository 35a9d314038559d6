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
  expect(runsOf(answers)).toEqual(['limits 2', 'proof 2', 'one-milestone 2']);
});

it('packs no plan whose figures do not hold, and says so', async () => {
  const { answers, prover } = started();
  prover.handle(asked(1, withOneDoseMore()));
  await prover.handle({ kind: 'download', request: 7, readme: 'read me' });
  expect(runsOf(answers)).not.toContain('downloaded');
  expect(answers.at(-1)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('coverage_doses') });
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
  await prover.handle(asked(1, withOneDoseMore()));
  await prover.handle(asked(2));
  const proofs = answers.flatMap((answer) => (answer.kind === 'proof' ? [answer.holds] : []));
  expect(proofs).toEqual([false, true]);
  expect(runsOf(answers)).not.toContain('limits 1');
});

function withOneDoseMore(): Float64Array {
  return milestoneDoses.map((doses, at) => (at === 0 ? doses + 1 : doses));
}
