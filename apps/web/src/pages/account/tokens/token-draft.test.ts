import { expect, it } from 'vitest';
import { choicesOf, NOTHING, scopesOf, USUAL } from './token-draft.ts';

it('of each kind one scope is sent at most, and none of what a token is not for', () => {
  expect(scopesOf(USUAL)).toEqual(['parties:read', 'talks:read']);
  expect(scopesOf({ parties: NOTHING, talks: 'write', people: 'read' })).toEqual([
    'people:read',
    'talks:write',
  ]);
  expect(scopesOf({})).toEqual([]);
});

it('people are read alone', () => {
  expect(choicesOf('people')).toEqual([NOTHING, 'read']);
  expect(choicesOf('talks')).toEqual([NOTHING, 'read', 'write']);
});
