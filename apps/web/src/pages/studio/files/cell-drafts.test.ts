import { expect, test } from 'vitest';
import { type CellDrafts, withDraft, withoutTaken } from './cell-drafts.ts';

const cell = (text: string, row = 0) => ({ table: 'lots', row, column: 'expires', text });
const NONE: CellDrafts = new Map();

test('a cell that has the scenario’s text again is tried no longer, and so has no fault', () => {
  const wrong = withDraft(NONE, cell('2024-09-30'), '2025-09-30');
  expect([...wrong.values()]).toEqual([cell('2024-09-30')]);
  expect(withDraft(wrong, cell('2025-09-30'), '2025-09-30').size).toBe(0);
});

test('cells that are not taken yet are tried together, each as it was written last', () => {
  const one = withDraft(NONE, cell('x'), '2025-09-30');
  const two = withDraft(withDraft(one, cell('y', 1), '2025-09-30'), cell('z'), '2025-09-30');
  expect([...two.values()]).toEqual([cell('z'), cell('y', 1)]);
});

test('what the scenario has taken over is no draft; what was written since stays one', () => {
  const two = withDraft(withDraft(NONE, cell('a'), ''), cell('b', 1), '');
  expect([...withoutTaken(two, [cell('a'), cell('other', 1)]).values()]).toEqual([cell('b', 1)]);
});
