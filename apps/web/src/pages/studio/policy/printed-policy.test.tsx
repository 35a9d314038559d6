import { expect, test } from 'vitest';
import { wordsOf } from '../../../figures/testing/rendered.tsx';
import { type PolicyState, UNCHANGED } from '../../../planning/policy/policy-state.ts';
import { OPENED } from '../testing/small-studio.ts';
import { PrintedPolicy } from './printed-policy.tsx';

const printed = (policy: Partial<PolicyState> = {}) =>
  wordsOf(<PrintedPolicy rules={OPENED.rules} policy={{ ...UNCHANGED, ...policy }} />);

test('paper tells the scenario’s own policy where nothing was chosen', () => {
  const words = printed();
  expect(words).toContain('Sharing Pooled');
  expect(words).toContain('Target 140 doses per 100');
  expect(words).toContain('Booster pause Off');
  expect(words).toContain('Low 1.5');
  expect(words).not.toContain('Holders’ own');
});

test('paper tells every choice', () => {
  const words = printed({
    sharing: 'own',
    target: 95,
    holderTarget: 120,
    boosterPause: true,
    shelfLifeWeeks: 8,
    weights: { LIC: 225 },
    capacity: { all: 150, of: { LIC: 200 } },
    stop: { producer: 'Serum', fromWeek: 8, weeks: 1 },
  });
  expect(words).toContain('Sharing Own');
  expect(words).toContain('Target 95 doses per 100');
  expect(words).toContain('Holders’ own 120 doses per 100');
  expect(words).toContain('Booster pause On');
  expect(words).toContain('Shelf life on arrival 8 weeks');
  expect(words).toContain('Low 2.25');
  expect(words).toMatch(/Capacity × 1\.50?, Low × 2/);
  expect(words).toMatch(/A producer stops Serum From week 8 For 1 week/);
});
