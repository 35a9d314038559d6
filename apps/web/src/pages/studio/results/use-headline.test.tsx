import { expect, test } from 'vitest';
import { wordsOf } from '../../../figures/testing/rendered.tsx';
import { APART, type PolicyState, UNCHANGED } from '../../../planning/policy/policy-state.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import { OPENED } from '../testing/small-studio.ts';
import { useHeadline } from './use-headline.ts';

/** Doses of Chad, its 10,000 people having had 100 before, at the end of the plan. */
const reached = (doses: number) => ({
  milestones: Int32Array.of(2),
  doses: Float64Array.of(doses, 0, 0),
  administered: doses,
});

function Headline(props: {
  readonly policy?: PolicyState;
  readonly baseline?: PolicyState;
  readonly pinned?: number;
  readonly opened?: Opened;
}) {
  const { policy = UNCHANGED, baseline = APART, pinned, opened = OPENED } = props;
  return useHeadline(
    opened,
    policy,
    baseline,
    reached(2_000),
    pinned === undefined ? undefined : reached(pinned),
  );
}

const headline = (props: Parameters<typeof Headline>[0] = {}) =>
  wordsOf(<Headline {...props} />).replaceAll('\u00a0', ' ');

const WHO = 'low-income countries reach 21.0 doses per 100 people';

test('the finding is what the least served group reaches, by when', () => {
  expect(headline()).toBe(`By August 2021, ${WHO}`);
});

test('beside a baseline of another sharing rule both rules and figures stand there', () => {
  expect(headline({ pinned: 500 })).toBe(`Pooled, ${WHO} by August 2021; held apart, 6.0`);
  expect(headline({ pinned: 500, policy: { ...UNCHANGED, sharing: 'surplus' } })).toMatch(
    /^With surplus shared/,
  );
});

test('under one sharing rule the baseline is named, and where nothing differs that is said', () => {
  expect(headline({ pinned: 500, baseline: UNCHANGED })).toBe(`By August 2021, ${WHO}; in the baseline, 6.0`);
  expect(headline({ pinned: 2_000 })).toBe(`By August 2021, ${WHO}, as in the baseline`);
});

test('without groups nothing is claimed', () => {
  const opened = { ...OPENED, rules: { ...OPENED.rules, groups: [] } };
  expect(headline({ opened })).toBe('Doses per 100 people by the end of the plan');
});
