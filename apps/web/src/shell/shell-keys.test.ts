import { expect, test } from 'vitest';
import { overlayOfKey } from './shell-keys.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false };

test.each([
  ['Ctrl K', { key: 'k', ctrlKey: true }, false, 'palette'],
  ['Cmd K with capitals locked', { key: 'K', metaKey: true }, false, 'palette'],
  ['Ctrl K while typing', { key: 'k', ctrlKey: true }, true, 'palette'],
  ['Ctrl Alt K', { key: 'k', ctrlKey: true, altKey: true }, false, undefined],
  ['?', { key: '?' }, false, 'keys'],
  ['? while typing', { key: '?' }, true, undefined],
  ['Ctrl ?', { key: '?', ctrlKey: true }, false, undefined],
  ['K alone', { key: 'k' }, false, undefined],
] as const)('%s', (_, pressed, isTyping, overlay) => {
  expect(overlayOfKey({ ...NONE, ...pressed }, isTyping)).toBe(overlay);
});
