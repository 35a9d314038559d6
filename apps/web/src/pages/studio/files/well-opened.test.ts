import { expect, test } from 'vitest';
import type { OpenOutcome } from '../../../planning/worker/messages.ts';
import { OPENED } from '../testing/small-studio.ts';
import { wellOpened } from './well-opened.ts';

const scenario = { ok: true, value: OPENED } as const;
const fails = { kind: 'fails', findings: [], count: 1 } as const;

test.each<[string, boolean, OpenOutcome | undefined]>([
  ['nothing', false, undefined],
  ['no ZIP', false, { kind: 'unreadable', problem: 'not-a-zip' }],
  ['a scenario', true, { kind: 'read', scenario }],
  ['a scenario with its plan', true, { kind: 'read', scenario, plan: { kind: 'holds', notShipped: 0 } }],
  ['a scenario with a plan that does not hold', false, { kind: 'read', scenario, plan: fails }],
  ['a scenario with faults', false, { kind: 'read', scenario: { ok: false, faults: [], count: 1 } }],
  ['a plan alone', false, { kind: 'read', plan: { kind: 'holds', notShipped: 0 } }],
])('%s: the dialog has nothing more to say is %s', (_, good, outcome) => {
  expect(wellOpened(outcome)).toBe(good ? OPENED : undefined);
});
