import { describe, expect, it } from 'vitest';
import { threeDestinations as model } from '../judge/three-destinations.ts';
import { plan } from '../solve/plan-model.ts';
import { explain, type MilestoneExplanation } from './explain.ts';
import { type Names, sentences } from './sentences.ts';
import { whatIf } from './what-if.ts';

const names: Names = {
  destination: (d) => 'ABCDEFG'[d],
  lot: (lot) => `lot ${lot}`,
  weeksOver: (weeks) => `day ${7 * weeks}`,
  week: (week) => `week ${week}`,
  count: String,
  per100: (d, doses) =>
    String((100 * (doses + model.destinations.given[d])) / model.destinations.population[d]),
};

describe('sentences', () => {
  it('tell what holds a destination back, what is behind it, and what more would bring', () => {
    const made = plan(model);
    const explanation = explain(model, made, 0);
    expect(sentences(explanation, whatIf(model, made, explanation, 50, plan), 50, names)).toEqual([
      [
        'By day 14 A has 6 doses of the plan and stands at 60 doses per 100 people.',
        'More capacity to administer would help: week 0 and week 1 are full.',
        'It shares one bottleneck with B and C: 4 full weeks with room for 15 doses are all that can reach them, so that none can have a dose more but from another.',
        'With 50 % more capacity in every week it would have 4 doses more by then, and all together 4 doses more.',
      ],
      [
        'By day 28 A has 6 doses of the plan and stands at 60 doses per 100 people.',
        'More supply would help: all doses of the lots that it could still use are given (lot 0 and lot 1), most of them in A (6), B (6) and C (4).',
        'A shorter shelf life on arrival would help: this alone keeps out lot 3, with 3 doses left.',
        'It shares one bottleneck with B and C: 3 lots with 22 doses are all that can reach them, so that none can have a dose more but from another.',
        'With 50 % more doses in every lot that it may use it would have 2 doses more by then, and all together 8 doses more.',
        'If nobody asked for shelf life on arrival it would have no more doses by then, and all together 3 doses more.',
      ],
    ]);
  });

  it('name a few and count the others', () => {
    expect(about({ limits: ['capacity'], fullWeeks: [1, 2, 3, 4, 6] })).toEqual([
      'More capacity to administer would help: week 1, week 2, week 3 and 2 more weeks are full.',
    ]);
    expect(about({ limits: ['capacity'], fullWeeks: [7] })).toEqual([
      'More capacity to administer would help: week 7 is full.',
    ]);
  });

  it.each([
    ['ceiling', 'It is at its ceiling: it may not have more by then.'],
    ['several', 'No single change would give it a dose more; more than one would have to come together.'],
    ['supply', 'More supply would help.'],
  ] as const)('%s', (limit, sentence) => {
    expect(about({ limits: [limit] })).toEqual([sentence]);
  });

  it.each([
    ['acceptance', 'Accepting more products would help: this alone keeps out lot 5, with 1 dose left.'],
    ['earmark', 'Fewer earmarks would help: this alone keeps out lot 5, with 1 dose left.'],
    [
      'holder',
      'Lots that holders keep to themselves would help: this alone keeps out lot 5, with 1 dose left.',
    ],
  ] as const)('%s', (rule, sentence) => {
    expect(about({ limits: [rule], keptOut: [{ rule, lots: [5], left: 1 }] })).toEqual([sentence]);
  });

  it('say nothing of a bottleneck that is its own', () => {
    const cut = { destinations: [0], lots: [], lotDoses: 0, fullWeeks: 1, capacity: 4, received: 4 };
    expect(about({ limits: ['capacity'], fullWeeks: [1], cut })).toHaveLength(1);
  });
});

describe('whatIf', () => {
  it('solves again with what each limit names', () => {
    const asked: string[] = [];
    const made = plan(model);
    const explanation = {
      destination: 1,
      milestones: [
        { ...EMPTY, limits: ['capacity', 'supply'] as const },
        { ...EMPTY, limits: ['shelf_life', 'acceptance', 'earmark', 'holder'] as const },
        { ...EMPTY, limits: ['ceiling'] as const },
      ],
    };
    const own = { ...model, acceptance: model.acceptance.with(3, 0), earmarks: [Int32Array.of(2)] };
    whatIf(own, made, explanation, 25, (changed) => {
      asked.push(
        [
          changed.lots.doses,
          changed.destinations.capacity.subarray(4, 8),
          changed.acceptance,
          changed.earmarks[0],
        ].join(' '),
        `${changed.policy.shelfLifeOnArrivalWeeks} ${changed.policy.sharing}`,
      );
      return made;
    });
    const same = '12,4,6,3 4,4,4,4 1,1,1,0,1,1 2';
    expect(asked).toEqual([
      '15,4,6,3 4,4,4,4 1,1,1,0,1,1 2',
      '2 pooled',
      '12,4,6,3 5,5,5,5 1,1,1,0,1,1 2',
      '2 pooled',
      same,
      '0 pooled',
      '12,4,6,3 4,4,4,4 1,1,1,1,1,1 2',
      '2 pooled',
      '12,4,6,3 4,4,4,4 1,1,1,0,1,1 1,2',
      '2 pooled',
      same,
      '2 surplus',
    ]);
  });
});

const EMPTY: MilestoneExplanation = {
  milestone: 0,
  weeks: 2,
  doses: 0,
  ceiling: 5,
  limits: [],
  usedUp: { lots: [], users: [] },
  fullWeeks: [],
  keptOut: [],
  cut: undefined,
};

/** What is said after the first sentence. */
function about(milestone: Partial<MilestoneExplanation>): string[] {
  const explanation = { destination: 0, milestones: [{ ...EMPTY, ...milestone }] };
  return sentences(explanation, [], 10, names).flatMap((said) => said.slice(1));
}
