import { expect, it } from 'vitest';
import { countingSort, runStarts } from './counting-sort.ts';

const keys = Int32Array.of(2, 0, 4, 2, 0, 2);

it('tells where the run of each key begins, empty ones too', () => {
  expect([...runStarts(keys, 5)]).toEqual([0, 2, 2, 5, 5, 6]);
});

it('keeps equal keys in order', () => {
  expect([...countingSort(keys, 5)]).toEqual([1, 4, 0, 3, 5, 2]);
});

it('keeps equal keys in the order of another list', () => {
  expect([...countingSort(keys, 5, Int32Array.of(5, 4, 3, 2, 1, 0))]).toEqual([4, 1, 5, 3, 0, 2]);
});
