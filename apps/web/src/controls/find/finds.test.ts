import { expect, it } from 'vitest';
import { finds } from './finds.ts';

it.each([
  ['', true],
  ['  ', true],
  ['doses cote', true],
  ['COTE', true],
  ['ivoire doses august', true],
  ['doses september', false],
])('%j', (asked, isFound) => {
  expect(finds(asked, ['Doses for August', 'Côte d’Ivoire'])).toBe(isFound);
});
