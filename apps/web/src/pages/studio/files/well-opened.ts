import type { OpenOutcome } from '../../../planning/worker/messages.ts';
import type { Opened } from '../../../planning/worker/opened.ts';

/** The scenario that was just opened; undefined where there is none, or something is wrong with what came with it. */
export function wellOpened(outcome: OpenOutcome | undefined): Opened | undefined {
  if (outcome?.kind !== 'read' || outcome.scenario?.ok !== true) return undefined;
  const isWell = outcome.plan === undefined || outcome.plan.kind === 'holds';
  return isWell ? outcome.scenario.value : undefined;
}
