import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APART, type PolicyState, RANGES, UNCHANGED } from '../../../planning/policy/policy-state.ts';
import { begin, change, redo, settle, undo } from './changes.ts';
import { FIRST_VIEW, formatStudio, parseStudio, SORTS, type StudioState } from './studio-address.ts';

const whole = ({ least, most }: { least: number; most: number }) => fc.integer({ min: least, max: most });

/** Any text that a CSV cell may have, odd signs of addresses among them. */
const key = fc.oneof(
  fc.constantFrom('LIC', 'HIC', 'PFIZER', 'AstraZeneca; SK bioscience', 'a:b', '100 %', '__proto__x'),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);
const amounts = (range: { least: number; most: number }) =>
  fc.dictionary(key, whole(range), { maxKeys: 4, noNullPrototype: true });
const factors = fc.record({ all: whole(RANGES.factor), of: amounts(RANGES.factor) });
const policy: fc.Arbitrary<PolicyState> = fc.record(
  {
    sharing: fc.constantFrom('own', 'surplus', 'pooled'),
    target: whole(RANGES.target),
    holderTarget: whole(RANGES.target),
    boosterPause: fc.boolean(),
    shelfLifeWeeks: whole(RANGES.shelfLifeWeeks),
    milestoneEveryWeeks: whole(RANGES.milestoneEveryWeeks),
    weights: amounts(RANGES.weight),
    capacity: factors,
    supply: factors,
    stop: fc.record({ producer: key, fromWeek: whole(RANGES.stopFrom), weeks: whole(RANGES.stopWeeks) }),
  },
  { requiredKeys: ['boosterPause', 'weights', 'capacity', 'supply'] },
);
const state: fc.Arbitrary<StudioState> = fc.record(
  {
    scenario: fc.string({ minLength: 1, unit: 'grapheme' }),
    policy,
    baseline: fc.oneof(policy, fc.constant(APART), fc.constant(UNCHANGED)),
    view: fc.record(
      {
        coverage: fc.constantFrom('chart', 'table'),
        gains: fc.constantFrom('map', 'table'),
        destination: fc.string({ minLength: 1 }),
        sort: fc.record({ by: fc.constantFrom(...SORTS), descending: fc.boolean() }),
        find: fc.string(),
        group: fc.string(),
        limit: fc.string(),
        allRows: fc.boolean(),
        page: fc.integer({ min: 1, max: 9999 }),
      },
      { requiredKeys: ['coverage', 'gains', 'sort', 'find', 'group', 'limit', 'allRows', 'page'] },
    ),
  },
  { requiredKeys: ['policy', 'baseline', 'view'] },
);

describe('the address', () => {
  it('gives back every state that it is made from', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(parseStudio(formatStudio(one))).toEqual({ state: one, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('is empty for the first state, and short for a changed one', () => {
    const first: StudioState = { policy: UNCHANGED, baseline: APART, view: FIRST_VIEW };
    expect(formatStudio(first)).toBe('');
    const changed: PolicyState = { ...UNCHANGED, sharing: 'surplus', target: 120, weights: { LIC: 150 } };
    expect(formatStudio({ ...first, policy: changed })).toBe('sharing=surplus&target=120&weights=LIC%3A1.5');
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseStudio(text)));
  });

  it.each([
    ['sharing=everyone', 'sharing'],
    ['target=1e3', 'target'],
    ['target=501', 'target'],
    ['target=-1', 'target'],
    ['holders=0140', 'holders'],
    ['pause=yes', 'pause'],
    ['shelf=53', 'shelf'],
    ['every=2.5', 'every'],
    ['weights=LIC', 'weights'],
    ['weights=LIC:0', 'weights'],
    ['weights=LIC:1.234', 'weights'],
    ['capacity=4.01', 'capacity'],
    ['capacity=LIC:1,2', 'capacity'],
    ['supply=%25%25:1', 'supply'],
    ['stop=Maker:1', 'stop'],
    ['stop=Maker:1:0', 'stop'],
    ['base=pinned&b-sharing=x', 'b-sharing'],
    ['base=x', 'base'],
    ['coverage=pie', 'coverage'],
    ['sort=gain.down', 'sort'],
    ['page=0', 'page'],
  ])('passes over %s and names it', (search, name) => {
    const { state: read, ignored } = parseStudio(search);
    expect(ignored).toEqual([name]);
    expect({ ...read, baseline: APART }).toEqual({ policy: UNCHANGED, baseline: APART, view: FIRST_VIEW });
  });
});

describe('undo and redo', () => {
  const at = (target: number) => ({ policy: { ...UNCHANGED, target }, baseline: APART });
  const target = (changes: ReturnType<typeof begin>) => changes.present.policy.target;

  it('go back and forth, and a new change forgets what was undone', () => {
    let changes = change(change(begin(at(1)), at(2)), at(3));
    changes = undo(changes);
    expect(target(changes)).toBe(2);
    expect(target(redo(changes))).toBe(3);
    expect(target(undo(undo(undo(changes))))).toBe(1);
    changes = change(changes, at(4));
    expect(target(redo(changes))).toBe(4);
    expect(target(undo(changes))).toBe(2);
  });

  it('take back a moved slider in one step', () => {
    let changes = begin(at(1));
    for (const next of [2, 3, 4]) changes = change(changes, at(next), 'target');
    expect(target(undo(changes))).toBe(1);
    changes = change(settle(changes), at(5), 'target');
    expect(target(undo(changes))).toBe(4);
  });
});
