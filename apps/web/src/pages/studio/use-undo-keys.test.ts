import { expect, test } from 'vitest';
import { actionOfKey } from './use-undo-keys.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  ['Ctrl Z', { key: 'z', ctrlKey: true }, 'undo'],
  ['Cmd Z', { key: 'z', metaKey: true }, 'undo'],
  ['Ctrl Shift Z', { key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  ['Ctrl Y', { key: 'y', ctrlKey: true }, 'redo'],
  ['Z alone', { key: 'z' }, undefined],
  ['Ctrl Alt Z', { key: 'z', ctrlKey: true, altKey: true }, undefined],
  ['Ctrl X', { key: 'x', ctrlKey: true }, undefined],
])('%s', (_, pressed, action) => {
  expect(actionOfKey({ ...NONE, ...pressed })).toBe(action);
});
