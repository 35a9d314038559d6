import { expect, test } from 'vitest';
import type { FromWorker, OpenOutcome } from '../../planning/worker/messages.ts';
import { OPENED } from './testing/small-studio.ts';
import { heardOf } from './use-opening.ts';

const READ: OpenOutcome = { kind: 'read', scenario: { ok: true, value: OPENED } };
const FAULTY: OpenOutcome = { kind: 'read', scenario: { ok: false, faults: [], count: 3 } };
const UNREADABLE: OpenOutcome = { kind: 'unreadable', problem: 'not-a-zip' };

const opened = (request: number, outcome: OpenOutcome): FromWorker => ({ kind: 'opened', request, outcome });
const WORLD = { open: 1, world: 1, isFromDisk: false };
const CHOSEN = { open: 2, world: 1, isFromDisk: false };

test('the world opens without a word, and keeps the policy that the address says', () => {
  expect(heardOf(opened(1, READ), WORLD)).toEqual({ scenario: { isFromDisk: false, isOther: false } });
});

test('the world that comes back after a scenario from the disk is another one', () => {
  expect(heardOf(opened(1, READ), { ...WORLD, isFromDisk: true })?.scenario?.isOther).toBe(true);
});

test('what the reader chose is told, and is never what the policy was made for', () => {
  expect(heardOf(opened(2, READ), CHOSEN)).toEqual({
    outcome: READ,
    scenario: { isFromDisk: true, isOther: true },
  });
});

test('with a fault in it nothing is opened: only told', () => {
  expect(heardOf(opened(2, FAULTY), CHOSEN)).toEqual({ outcome: FAULTY });
  expect(heardOf(opened(2, { kind: 'read', plan: { kind: 'holds' } }), CHOSEN)?.scenario).toBeUndefined();
});

test('a file of the reader that cannot be read is told; a world that cannot be had is a failure', () => {
  expect(heardOf(opened(2, UNREADABLE), CHOSEN)).toEqual({ outcome: UNREADABLE });
  expect(heardOf(opened(1, UNREADABLE), WORLD)).toEqual({ failure: 'not-a-zip' });
});

test('answers to an earlier request, and of other kinds, are passed over', () => {
  expect(heardOf(opened(1, READ), CHOSEN)).toBeUndefined();
  expect(heardOf({ kind: 'failed', reason: 'x' }, CHOSEN)).toBeUndefined();
});
