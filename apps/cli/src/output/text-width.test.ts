import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Recording } from '../testing/recording-terminal.ts';
import { shortenedToWidth, textWidth, wrapped, wrappedLine } from './text-width.ts';

describe('textWidth', () => {
  it('counts what a reader sees', () => {
    expect(['Chad', 'Côte', 'Co\u0302te', '中国', ''].map(textWidth)).toEqual([4, 4, 4, 4, 0]);
  });

  it('counts plain characters as it counts them beside others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(textWidth(`${text}é`)).toBe(textWidth(text) + 1);
      }),
    );
  });
});

describe('shortenedToWidth', () => {
  it('shortens what is too wide', () => {
    expect(shortenedToWidth('Central African Republic', 10)).toBe('Central A…');
    expect(shortenedToWidth('Chad', 4)).toBe('Chad');
  });

  it('never gives more columns than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, columns) => {
        expect(textWidth(shortenedToWidth(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('wrapped', () => {
  it('indents later lines, by what the first has and more', () => {
    expect(wrapped('  one two three', 9, ' ')).toBe('  one two\n   three');
  });

  it('keeps every word in order and breaks no line that could be shorter', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), (words, columns) => {
        const lines = wrapped(words.join(' '), columns).split('\n');
        expect(lines.flatMap((line) => line.split(' '))).toEqual(words);
        for (const line of lines) expect(line.includes(' ') && line.length > columns).toBe(false);
      }),
    );
  });
});

describe('wrappedLine', () => {
  it('leaves a line whole for a program', () => {
    const text = 'a fault that is long';
    expect(wrappedLine(new Recording({ columns: 10 }).screen, text)).toBe(text);
    expect(wrappedLine(new Recording({ columns: 10, isTerminal: true }).screen, text)).toContain('\n');
  });
});
