import { expect, test } from 'vitest';
import { wordsOf } from '../../../figures/testing/rendered.tsx';
import { APART, NOTHING_GIVEN, type PolicyState, UNCHANGED } from '../../../planning/policy/policy-state.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import type { DestinationRow } from '../results/destination-rows.ts';
import { OPENED, ROWS } from '../testing/small-studio.ts';
import { useHeadline } from './use-headline.ts';

/** Doses of Chad, its 10,000 people having had 100 before, at the end of the plan. */
const reached = (doses: number) => ({
  milestones: Int32Array.of(2),
  doses: Float64Array.of(doses, 0, 0),
  administered: doses,
});

/** So many destinations that groups say more than they do. */
const MANY: Opened = {
  ...OPENED,
  destinations: Array.from({ length: 15 }, () => OPENED.destinations)
    .flat()
    .map((row, d) => (d < 3 ? row : { ...row, group: 'north' })),
};

function Headline(props: {
  readonly policy?: PolicyState;
  readonly baseline?: PolicyState;
  readonly pinned?: number;
  readonly opened?: Opened;
  readonly rows?: readonly DestinationRow[];
}) {
  const { policy = UNCHANGED, baseline = APART, pinned, opened = MANY, rows = ROWS } = props;
  const before = pinned === undefined ? undefined : reached(pinned);
  return useHeadline(opened, { policy, baseline }, { plan: reached(2_000), pinned: before }, rows);
}

const headline = (props: Parameters<typeof Headline>[0] = {}) =>
  wordsOf(<Headline {...props} />).replaceAll('\u00a0', ' ');

const WHO = 'low-income countries reach 21.0 doses per 100 people';

test('the finding is what the least served group reaches, by when', () => {
  expect(headline()).toBe(`By 15 August 2021, ${WHO}`);
});

test('beside a baseline of another sharing rule both rules and figures stand there', () => {
  expect(headline({ pinned: 500 })).toBe(`Pooled, ${WHO} by 15 August 2021; held apart, 6.0`);
  expect(headline({ pinned: 500, policy: { ...UNCHANGED, sharing: 'surplus' } })).toMatch(
    /^With surplus shared/,
  );
});

test('beside a baseline that differs by more, that is named, and where nothing differs that is said', () => {
  const half: PolicyState = { ...UNCHANGED, supply: { all: 50, of: {} } };
  const beside = `By 15 August 2021, ${WHO}; in the pinned baseline, 6.0`;
  expect(headline({ pinned: 500, policy: half, baseline: UNCHANGED })).toBe(beside);
  expect(headline({ pinned: 500, policy: half })).toBe(beside);
  expect(headline({ pinned: 500, policy: half, baseline: { ...half, sharing: 'own' } })).toBe(
    `Pooled, ${WHO} by 15 August 2021; held apart, 6.0`,
  );
  expect(headline({ pinned: 2_000 })).toBe(`By 15 August 2021, ${WHO}, as in the baseline`);
});

test('a name of many letters leaves room for the figure', () => {
  const long = ROWS.map((row) => ({ ...row, name: 'Longname '.repeat(42) }));
  const text = headline({ opened: OPENED, rows: long });
  expect(text).toContain('Longname…');
  expect(text.length).toBeLessThan(200);
});

test('beside the start, that is what it is called', () => {
  expect(headline({ pinned: 0, baseline: NOTHING_GIVEN })).toBe(
    `By 15 August 2021, ${WHO}, up from 1.0 at the start`,
  );
});

test('of few destinations the finding is who gets fewest and who most', () => {
  const few = { opened: OPENED, pinned: 500 };
  const told = 'By 15 August 2021, France reaches 10.0 doses per 100 people, the fewest';
  expect(headline(few)).toBe(
    `${told} (in the baseline 20.0), and The north 60.0, the most (in the baseline 60.0)`,
  );
  expect(headline({ ...few, baseline: NOTHING_GIVEN })).toBe(`${told}, and The north 60.0, the most`);
  expect(headline({ opened: OPENED })).toBe(`${told}, and The north 60.0, the most`);
  const even = ROWS.map((row) => ({ ...row, plan: 12 }));
  expect(headline({ ...few, rows: even })).toBe(
    'By 15 August 2021, every one of 3 destinations reaches 12.0 doses per 100 people',
  );
});

test('so it is of many whose groups are not those of the World Bank', () => {
  const opened = { ...MANY, rules: { ...MANY.rules, groups: ['LIC', 'north'] } };
  expect(headline({ opened })).toContain('France reaches 10.0');
});

test('without destinations nothing is claimed', () => {
  expect(headline({ opened: OPENED, rows: [] })).toBe('Doses per 100 people by the end of the plan');
});
