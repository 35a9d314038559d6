import { expect, test } from 'vitest';
import { classOf, SCALES } from './scales.ts';

test.each([
  ['doses', [0, 1.99, 2, 9.9, 10, 25, 50, 99.9, 100, 199.9, 200, 300], [0, 0, 1, 1, 2, 3, 4, 4, 5, 5, 6, 6]],
  ['people', [0, 2, 10, 20, 40, 60, 70], [0, 1, 2, 3, 4, 5, 6]],
  ['gain', [-80, -50, -20.1, -20, -2, -1.9, 0, 1.9, 2, 20, 50], [0, 1, 1, 2, 3, 3, 3, 3, 4, 5, 6]],
] as const)('%s: a value on a step belongs to the class above it', (scale, values, classes) => {
  expect(values.map((value) => classOf(scale, value))).toEqual(classes);
});

test('the steps rise', () => {
  for (const { steps } of Object.values(SCALES)) {
    expect([...steps]).toEqual(steps.toSorted((one, other) => one - other));
  }
});
