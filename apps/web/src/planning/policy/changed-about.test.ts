import { expect, test } from 'vitest';
import { world } from '../testing/reference-world.ts';
import { changedAbout } from './changed-about.ts';
import { type PolicyState, UNCHANGED } from './policy-state.ts';

const { about } = world();
const surplus: PolicyState = { ...UNCHANGED, sharing: 'surplus', boosterPause: true };

test('what is unchanged is told as it was', () => {
  expect(changedAbout(about, UNCHANGED, [])).toEqual(about);
});

test('other rules leave the title, for the figures are the same, and are told in the description', () => {
  const { title, description } = changedAbout(about, surplus, []);
  expect(title).toBe(about.title);
  expect(description).toBe(
    'Changed in the planner studio: Holders come first with their own lots and share what they cannot use. ' +
      'Boosters pause: holders keep at most 200 of their own doses per 100 people. ' +
      `As it was before: ${about.description}`,
  );
});

test('other figures change the title too: supply, capacity, a stop, a cell', () => {
  const policy: PolicyState = {
    ...surplus,
    weights: { LIC: 200 },
    supply: { all: 50, of: {} },
    stop: { producer: 'Moderna', fromWeek: 8, weeks: 12 },
  };
  const { title, description } = changedAbout(about, policy, []);
  expect(title).toBe(`${about.title} (changed)`);
  expect(description).toContain(
    'The weight of LIC is 2. Doses of lots are multiplied by 0.5. Moderna stops: ',
  );
  const cell = { table: 'destinations', row: 0, column: 'population', text: '77' };
  const edited = changedAbout(about, UNCHANGED, [cell]);
  expect(edited.title).toBe(`${about.title} (changed)`);
  expect(edited.description).toContain('population in row 2 of destinations.csv is "77".');
});
