import { expect, it } from 'vitest';
import { canonicalText } from './canonical.ts';

it('is the text that RFC 8785 gives for its own example', () => {
  // Section 3.2.2 of the RFC, sorted as in 3.2.3.
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonicalText(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

it('orders names by their UTF-16 units', () => {
  // Section 3.2.3.
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 };
  expect(
    Object.values(
      JSON.parse(
        `[${canonicalText(value)
          .replace(/[{}]/g, '')
          .replace(/"[^"]*":/g, '')}]`,
      ),
    ),
  ).toEqual([2, 4, 6, 7, 1, 5, 3]);
});

it('leaves out what is not said, and refuses what is no JSON', () => {
  expect(canonicalText({ until: undefined, a: [] })).toBe('{"a":[]}');
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 0, [undefined], '\ud800'])
    expect(() => canonicalText(value)).toThrow(RangeError);
});
