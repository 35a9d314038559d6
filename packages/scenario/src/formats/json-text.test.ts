import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseText } from '../phrases.ts';
import { type JsonValue, parseJson } from './json-text.ts';

/** As `JSON.parse` would have it. */
function plain(value: JsonValue): unknown {
  if (value.kind === 'object')
    return Object.fromEntries(value.members.map(({ name, value: member }) => [name, plain(member)]));
  if (value.kind === 'array') return value.items.map(plain);
  return value.kind === 'string' ? value.text : JSON.parse(value.text);
}

function parsed(text: string): unknown {
  const value = parseJson(text);
  return value.kind === 'problem' ? value : plain(value);
}

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(4), (text, indent) => {
      const value = JSON.parse(text);
      expect(parsed(text)).toEqual(value);
      expect(parsed(JSON.stringify(value, null, indent))).toEqual(value);
    }),
  );
});

test('refuses what JSON.parse refuses, and nothing else', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    '0',
    '.5',
    'e1',
    'null',
    'tru',
    ' ',
    '\n',
    '"\\x"',
    '"\t"',
    '"',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 7 }), (list) => {
      const text = list.join('');
      let right = true;
      try {
        JSON.parse(text);
      } catch {
        right = false;
      }
      expect(parseJson(text).kind !== 'problem').toBe(right);
    }),
    { numRuns: 5000 },
  );
});

test('keeps numbers as written, names that stand twice, and lines', () => {
  expect(parseJson('{"a": 1.50,\n"a":\n [1e2, {}]}')).toEqual({
    kind: 'object',
    line: 1,
    members: [
      { name: 'a', value: { kind: 'number', line: 1, text: '1.50' } },
      {
        name: 'a',
        value: {
          kind: 'array',
          line: 3,
          items: [
            { kind: 'number', line: 3, text: '1e2' },
            { kind: 'object', line: 3, members: [] },
          ],
        },
      },
    ],
  });
});

describe('says where it stops being JSON', () => {
  test.each([
    ['', 1, 1, 'a value'],
    ['{"a": 1,}', 1, 9, 'a name in double quotes'],
    ['{\n  "a" 1\n}', 2, 7, ':'],
    ['[1 2]', 1, 4, ', or ]'],
    ['[1,\n2', 2, 2, ', or ]'],
    ['"abc', 1, 5, 'a closing quote'],
    ['["a\nb"]', 1, 4, 'a closing quote'],
    ['["\\q"]', 1, 2, 'a text with valid escapes'],
    ['01', 1, 2, 'the end of the file'],
    ['{} x', 1, 4, 'the end of the file'],
    ["{'a': 1}", 1, 2, 'a name in double quotes'],
    ['['.repeat(65), 1, 66, 'at most 64 levels'],
  ])('%j', (text, line, character, expected) => {
    const problem = parseJson(text);
    if (problem.kind !== 'problem') throw new Error('it is JSON');
    expect([problem.line, problem.character, phraseText(problem.expected)]).toEqual([
      line,
      character,
      expected,
    ]);
  });
});
