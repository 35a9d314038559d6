import { expect, test } from 'vitest';
import type { FromWorker, OpenOutcome } from '../../../planning/worker/messages.ts';
import { OPENED } from '../testing/small-studio.ts';
import { type Asked, heardOf } from './heard-of.ts';

const READ: OpenOutcome = { kind: 'read', scenario: { ok: true, value: OPENED } };
const FAULTY: OpenOutcome = { kind: 'read', scenario: { ok: false, faults: [], count: 3 } };
const UNREADABLE: OpenOutcome = { kind: 'unreadable', problem: 'not-a-zip' };

const opened = (request: number, outcome: OpenOutcome): FromWorker => ({ kind: 'opened', request, outcome });
const WORLD: Asked = { request: 1, what: 'world', fitsPolicy: true };
const CHOSEN: Asked = { request: 2, what: 'chosen', own: 'mine.zip', fitsPolicy: false };
const KEPT: Asked = { request: 3, what: 'kept', own: 'mine.zip', fitsPolicy: true };

test('the world opens without a word, and keeps the policy that the address says', () => {
  expect(heardOf(opened(1, READ), WORLD)).toEqual({
    scenario: { isFromDisk: false, isOther: false, cells: [] },
  });
});

test('the world in the place of a scenario of the reader’s own is another one', () => {
  expect(heardOf(opened(1, READ), { ...WORLD, fitsPolicy: false })?.scenario?.isOther).toBe(true);
});

test('what the reader chose is told, and is never what the policy was made for', () => {
  expect(heardOf(opened(2, READ), CHOSEN)).toEqual({
    outcome: READ,
    scenario: { isFromDisk: true, isOther: true, cells: [] },
  });
});

test('what is to be kept goes by its name and the file that it came in', () => {
  const files = new Map([['lots.csv', new Uint8Array([1])]]);
  expect(heardOf({ kind: 'opened', request: 2, outcome: READ, files }, CHOSEN)?.keep).toEqual({
    name: 'three-places',
    title: 'Three places',
    own: 'mine.zip',
    files,
  });
});

test('what was kept comes back without a word, with its policy; where it can’t, that is known', () => {
  expect(heardOf(opened(3, READ), KEPT)).toEqual({
    scenario: { isFromDisk: true, isOther: false, cells: [] },
  });
  expect(heardOf(opened(3, FAULTY), KEPT)).toEqual({ isGone: true });
});

test('a cell that was changed keeps the policy; only its faults are told', () => {
  const edited: Asked = { request: 4, what: 'edited', own: 'mine', fitsPolicy: true };
  const cells = [{ table: 'lots', row: 0, column: 'doses', text: '5' }];
  const own: OpenOutcome = { kind: 'read', scenario: { ok: true, value: { ...OPENED, isOwn: true, cells } } };
  expect(heardOf(opened(4, own), edited)).toEqual({ scenario: { isFromDisk: true, isOther: false, cells } });
  const files = new Map([['lots.csv', new Uint8Array([1])]]);
  expect(heardOf({ kind: 'opened', request: 4, outcome: own, files }, edited)?.keep).toMatchObject({
    files,
    cells,
  });
  expect(heardOf(opened(4, FAULTY), edited)).toEqual({ outcome: FAULTY });
});

test('a reference world whose last changed cell was taken back is the world again, and nothing of it is kept', () => {
  const edited: Asked = { request: 4, what: 'edited', own: 'The world', fitsPolicy: true };
  expect(heardOf(opened(4, READ), edited)).toEqual({
    scenario: { isFromDisk: false, isOther: false, cells: [] },
    isWorldAgain: true,
  });
});

test('with a fault in it nothing is opened: only told', () => {
  expect(heardOf(opened(2, FAULTY), CHOSEN)).toEqual({ outcome: FAULTY });
  expect(
    heardOf(opened(2, { kind: 'read', plan: { kind: 'holds', notShipped: 0 } }), CHOSEN)?.scenario,
  ).toBeUndefined();
});

test('a file of the reader that cannot be read is told; a world that cannot be had is a failure', () => {
  expect(heardOf(opened(2, UNREADABLE), CHOSEN)).toEqual({ outcome: UNREADABLE });
  expect(heardOf(opened(1, UNREADABLE), WORLD)).toEqual({ failure: 'not-a-zip' });
});

test('answers to an earlier request, and of other kinds, are passed over', () => {
  expect(heardOf(opened(1, READ), CHOSEN)).toBeUndefined();
  expect(heardOf({ kind: 'failed', reason: 'x' }, CHOSEN)).toBeUndefined();
});
