import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { wholeParameter } from './whole-parameter.ts';

const parameter = wholeParameter(1, 10_000, 'Rows');

describe('a whole number', () => {
  test('is digits alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (value) => {
        expect(parameter.parse(String(value))).toBe(value);
        expect(parameter.parse(value)).toBe(value);
      }),
    );
  });

  test.each(
    [
      '',
      ' ',
      ' 5',
      '5 ',
      '5\n',
      '\u00a05',
      '+5',
      '05',
      '5.0',
      '1.5',
      '1e3',
      '1E0',
      '0x10',
      '0b11',
      '0o7',
    ].concat(['1_000', '1,000', '5n', 'ten', 'NaN', 'Infinity', '\u0665', '\uff15', '--5', 'null', '[5]']),
  )('is not %j, and the fault says so', (text) => {
    const { error } = parameter.safeParse(text);
    expect(error?.issues).toMatchObject([{ code: 'invalid_format', format: 'whole_number' }]);
  });

  test.each([
    ['0', 'too_small'],
    ['-1', 'too_small'],
    ['-0', 'too_small'],
    ['10001', 'too_big'],
    ['9007199254740993', 'too_big'],
    ['9'.repeat(400), 'too_big'],
  ])('within its bounds is not %s: %s', (text, code) => {
    expect(parameter.safeParse(text).error?.issues).toMatchObject([{ code }]);
  });

  test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e21])('is not %d', (value) => {
    expect(parameter.safeParse(value).success).toBe(false);
  });

  test('is read in no other way than it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6 }), (text) => {
        const read = parameter.safeParse(text);
        if (read.success) expect(String(read.data)).toBe(text);
      }),
    );
  });

  test('is given as a number or as text, once', () => {
    const query = z.strictObject({ limit: parameter.optional() });
    expectTypeOf<z.input<typeof query>['limit']>().toEqualTypeOf<string | number | undefined>();
    expectTypeOf<z.output<typeof query>['limit']>().toEqualTypeOf<number | undefined>();
    expect(query.parse({})).toEqual({});
    for (const limit of [['5'], ['5', '6'], null, true, {}])
      expect(query.safeParse({ limit }).success, JSON.stringify(limit)).toBe(false);
  });
});
