import type { OpenOutcome } from '../../../planning/worker/messages.ts';

/** Whether a scenario is open now, and nothing is wrong with what came with it. */
export function isGood(outcome: OpenOutcome | undefined): boolean {
  if (outcome?.kind !== 'read' || outcome.scenario?.ok !== true) return false;
  return outcome.plan === undefined || outcome.plan.kind === 'holds';
}
