import { expect, it } from 'vitest';
import { screenTraits } from './screen-traits.ts';

const terminal = { isTTY: true, columns: 120 };

it('has colours on a terminal, and nowhere else', () => {
  expect(screenTraits(terminal, { TERM: 'xterm' })).toEqual({
    isTerminal: true,
    hasColours: true,
    columns: 100,
  });
  expect(screenTraits({}, { TERM: 'xterm' })).toEqual({ isTerminal: false, hasColours: false, columns: 80 });
});

it('has none where NO_COLOR says so; an empty one says nothing', () => {
  expect(screenTraits(terminal, { NO_COLOR: '1' })).toMatchObject({ isTerminal: true, hasColours: false });
  expect(screenTraits(terminal, { NO_COLOR: '' }).hasColours).toBe(true);
});

it('draws nothing that moves on a dumb terminal', () => {
  expect(screenTraits(terminal, { TERM: 'dumb' })).toMatchObject({ isTerminal: false, hasColours: false });
});

it('keeps lines between 40 and 100 columns', () => {
  expect([20, 72, 300].map((columns) => screenTraits({ isTTY: true, columns }, {}).columns)).toEqual([
    40, 72, 100,
  ]);
});
