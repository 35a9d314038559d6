import { expect, test } from 'vitest';
import { APART, UNCHANGED } from '../../../planning/policy/policy-state.ts';
import type { EditedCell } from '../../../planning/worker/edited-cell.ts';
import { changeActions } from '../studio-actions.ts';
import { begin, type Changes, opened } from './changes.ts';
import { goingTo, withCells } from './use-changes.ts';

const cell = (row: number, text: string): EditedCell => ({ table: 'lots', row, column: 'doses', text });

test('undo takes a changed cell back, redo puts it there again, and a policy asks for no cells', () => {
  const latest: { current: Changes } = { current: begin({ policy: UNCHANGED, baseline: APART }) };
  const asked: (readonly EditedCell[])[] = [];
  const setChanges = (next: (now: Changes) => Changes) => {
    latest.current = next(latest.current);
  };
  const actions = changeActions(goingTo({ latest, setChanges }, (cells) => asked.push(cells)));
  setChanges((now) => opened(now, false, [cell(0, '5')]));
  actions.setPolicy({ ...UNCHANGED, target: 120 });
  setChanges((now) => opened(now, false, [cell(0, '5'), cell(1, '6')]));
  actions.undo();
  actions.undo();
  expect(asked).toEqual([[cell(0, '5')]]);
  actions.undo();
  actions.redo();
  expect(asked.slice(1)).toEqual([[], [cell(0, '5')]]);
});

test('what is open already is no step, and another scenario begins anew', () => {
  const first = begin({ policy: { ...UNCHANGED, target: 120 }, baseline: APART });
  const edited = opened(first, false, [cell(0, '5')]);
  expect(opened(edited, false, [cell(0, '5')])).toBe(edited);
  expect(opened(edited, true, [])).toEqual(begin({ policy: UNCHANGED, baseline: APART }));
});

test('a cell has the text that it was given last', () => {
  expect(withCells([cell(0, '5'), cell(1, '6')], [cell(0, '7'), cell(2, '8')])).toEqual([
    cell(1, '6'),
    cell(0, '7'),
    cell(2, '8'),
  ]);
});
