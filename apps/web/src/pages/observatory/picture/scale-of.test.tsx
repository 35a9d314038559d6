import { expect, test } from 'vitest';
import { PICTURE } from '../../../testing/pictures.ts';
import { scaleOf } from './scale-of.ts';

const withRates = (rates: readonly number[], isOld = false) => ({
  measure: 'doses' as const,
  destinations: rates.flatMap((rate) =>
    PICTURE.destinations.slice(0, 1).map((one) => ({ ...one, rate, isOld })),
  ),
});

test('steps are wider where most have been given a dose for everybody', () => {
  expect(scaleOf(PICTURE)).toBe('doses');
  expect(scaleOf(withRates([20, 99.9, 100]))).toBe('doses');
  expect(scaleOf(withRates([20, 100, 210]))).toBe('many-doses');
  // Old figures are outlines: they have no colour that could be told apart.
  expect(scaleOf(withRates([100, 210], true))).toBe('doses');
  expect(scaleOf({ ...withRates([100, 210]), measure: 'full' })).toBe('people');
});
