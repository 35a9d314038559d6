import { finish, planning } from '@sahakarya/planner';
import { toModel } from '@sahakarya/scenario';
import { expect, test } from 'vitest';
import { world } from '../testing/reference-world.ts';
import { applyPolicy } from './apply-policy.ts';
import { APART, givesNothing, NOTHING_GIVEN, UNCHANGED } from './policy-state.ts';
import { baselineFor, rulesOf } from './rules.ts';

const rules = rulesOf(world());

test('plans are held against each holder for itself where that is another plan, else against the start', () => {
  expect(rules.hasHolders).toBe(true);
  expect(baselineFor(rules, APART)).toBe(APART);
  const without = rulesOf({ ...world(), lots: world().lots.map((lot) => ({ ...lot, holder: 'Fund' })) });
  expect(without.hasHolders).toBe(false);
  expect(baselineFor(without, APART)).toBe(NOTHING_GIVEN);
  expect(baselineFor({ ...rules, sharing: 'own' }, APART)).toBe(NOTHING_GIVEN);
});

test('what the reader has pinned stays, also where it says the same as holding apart', () => {
  const pinned = { ...UNCHANGED, sharing: 'own' } as const;
  expect(baselineFor({ ...rules, hasHolders: false }, pinned)).toBe(pinned);
});

test('at the start nothing is given', () => {
  const applied = applyPolicy(world(), NOTHING_GIVEN);
  if (!applied.ok) throw new Error('the start is no plan');
  expect(finish(planning(toModel(applied.value))).administrations.count).toBe(0);
  expect([givesNothing(NOTHING_GIVEN), givesNothing(UNCHANGED)]).toEqual([true, false]);
});
