import { expect, test } from 'vitest';
import { world } from '../testing/reference-world.ts';
import { openedOf } from './opened.ts';

const unnamed = { ...world(), about: { ...world().about, name: 'scenario', title: 'Scenario' } };
const named = (own?: string) => {
  const { title, name, isOwn } = openedOf(unnamed, own);
  return [title, name, isOwn];
};

test('a scenario without a name goes by the folder or file that it came in, without its ending', () => {
  expect(named('Mpox round/2')).toEqual(['Mpox round/2', 'Mpox-round-2', true]);
  expect(named('mpox-plan.zip')).toEqual(['mpox', 'mpox', true]);
  expect(named('लस वाटप.xlsx')).toEqual(['लस वाटप', 'लस-वाटप', true]);
  expect(named('')).toEqual(['Scenario', 'scenario', true]);
  expect(named()).toEqual(['Scenario', 'scenario', false]);
});

test('one that says its name keeps it, wherever it lies', () => {
  expect(openedOf(world(), 'copy.zip')).toMatchObject({
    title: world().about.title,
    name: world().about.name,
  });
});
