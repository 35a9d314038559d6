import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Recording } from '../testing/recording-terminal.ts';
import { CLEAR_LINE, styleOf } from './style.ts';

function written(text: string, traits = {}): string {
  const recording = new Recording(traits);
  recording.screen.write(text);
  return recording.text;
}

it.each([
  ['a title of the window', 'a\x1b]0;pwned\x07b', 'a\\u001b]0;pwned\\u0007b'],
  ['a cleared screen', '\x1b[2J', '\\u001b[2J'],
  ['the same in one character', '\x9b2J', '\\u009b2J'],
  ['a line that is written over', 'bad\rgood', 'bad\\u000dgood'],
  ['letters that are taken back', 'a\b\x7f', 'a\\u0008\\u007f'],
  ['a turned direction', '\u202etxt.exe\u2066', '\\u202etxt.exe\\u2066'],
  ['our own colours', '\x1b[31mred\x1b[0m', '\\u001b[31mred\\u001b[0m'],
])('shows %s as letters', (_, text, shown) => {
  expect(written(text)).toBe(shown);
  expect(written(text, { isTerminal: true, hasColours: true })).toBe(shown);
});

it('leaves every letter, mark, picture and line break', () => {
  const text = 'Côte d’Ivoire, नेपाळ, العربية\u200f, 中文, 👩‍⚕️\n';
  expect(written(text)).toBe(text);
});

it('gives orders of ours alone, whatever stands between them', () => {
  const terminal = { isTerminal: true, hasColours: true };
  const style = styleOf(new Recording(terminal).screen);
  expect(written(style.bold('a\x1b[2Jb'), terminal)).toBe('\x1b[1ma\\u001b[2Jb\x1b[22m');
  expect(written(`${CLEAR_LINE}x`, terminal)).toBe('\r\x1b[Kx');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(written(style.red(text), terminal).slice(5, -5)).toMatch(
        /^(\n|[^\p{Cc}\u202a-\u202e\u2066-\u2069])*$/u,
      );
    }),
  );
});

it('keeps JSON what it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(JSON.parse(written(JSON.stringify({ name })))).toEqual({ name });
    }),
  );
});
