import { expect, test } from 'vitest';
import { random, shuffled } from './random.ts';

test('a seed gives the same numbers each time, another seed others', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, random(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(1).every((value) => value >= 0 && value < 1)).toBe(true);
});

test('shuffled numbers are all there, in another order', () => {
  const order = shuffled(100, 7);
  expect(order).not.toEqual(Array.from(order.keys()));
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from(order.keys()));
});
