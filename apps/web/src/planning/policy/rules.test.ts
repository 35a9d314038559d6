import { finish, planning } from '@sahakarya/planner';
import { toModel } from '@sahakarya/scenario';
import { expect, test } from 'vitest';
import { world } from '../testing/reference-world.ts';
import { applyPolicy } from './apply-policy.ts';
import { APART, givesNothing, NOTHING_GIVEN, type PolicyState, UNCHANGED } from './policy-state.ts';
import { baselineFor, type Rules, rulesOf } from './rules.ts';

const rules = rulesOf(world());

const against = (of: Rules, policy: PolicyState, pinned = APART) => baselineFor(of, { policy, pinned });

test('plans are held against each holder for itself where that is another plan, else against the start', () => {
  expect(rules.hasHolders).toBe(true);
  expect(against(rules, UNCHANGED)).toEqual(APART);
  const without = rulesOf({ ...world(), lots: world().lots.map((lot) => ({ ...lot, holder: 'Fund' })) });
  expect(without.hasHolders).toBe(false);
  expect(against(without, UNCHANGED)).toBe(NOTHING_GIVEN);
  expect(against({ ...rules, sharing: 'own' }, UNCHANGED)).toBe(NOTHING_GIVEN);
});

test('what a plan is held against differs by the sharing alone', () => {
  const half: PolicyState = { ...UNCHANGED, supply: { all: 50, of: {} }, capacity: { all: 50, of: {} } };
  expect(against(rules, half)).toEqual({ ...half, sharing: 'own' });
  const surplus: PolicyState = { ...half, sharing: 'surplus', target: 120, boosterPause: true };
  expect(against(rules, surplus)).toEqual({ ...surplus, sharing: 'own' });
});

test('what the reader has pinned stays, also where it says the same as holding apart', () => {
  const pinned = { ...UNCHANGED, sharing: 'own' } as const;
  const half = { ...UNCHANGED, supply: { all: 50, of: {} } };
  expect(against({ ...rules, hasHolders: false }, half, pinned)).toBe(pinned);
});

test('at the start nothing is given', () => {
  const applied = applyPolicy(world(), NOTHING_GIVEN);
  if (!applied.ok) throw new Error('the start is no plan');
  expect(finish(planning(toModel(applied.value))).administrations.count).toBe(0);
  expect([givesNothing(NOTHING_GIVEN), givesNothing(UNCHANGED)]).toEqual([true, false]);
});
