import { expect, it } from 'vitest';
import { afterNextTurn } from './use-in-turn.ts';

it('hands a value to one part after the other', () => {
  const first = afterNextTurn(['old', 'old'], 'new');
  expect(first).toEqual(['new', 'old']);
  expect(afterNextTurn(first ?? [], 'new')).toEqual(['new', 'new']);
  expect(afterNextTurn(['new', 'new'], 'new')).toBeUndefined();
});

it('begins anew with a newer value, and no part takes the one between', () => {
  expect(afterNextTurn(['between', 'old', 'old'], 'newest')).toEqual(['newest', 'old', 'old']);
  expect(afterNextTurn(['newest', 'old', 'old'], 'newest')).toEqual(['newest', 'newest', 'old']);
});
