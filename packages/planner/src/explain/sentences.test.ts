import { describe, expect, it } from 'vitest';
import { threeDestinations as model } from '../judge/three-destinations.ts';
import { plan, planning } from '../solve/make-plan.ts';
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
    expect(sentences(explanation, whatIf(model, made, explanation, 50, planning), 50, names)).toEqual([
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
    expect(about({ limits: ['capacity'], fullWeeks: [1, 2, 3, 4] })).toEqual([
      'More capacity to administer would help: week 1, week 2, week 3 and week 4 are full.',
    ]);
    const users = [6, 1, 0, 3].map((destination) => ({ destination, doses: 10 - destination }));
    expect(about({ limits: ['supply'], usedUp: { lots: [1, 2, 3, 4, 5], users } })).toEqual([
      'More supply would help: all doses of the lots that it could still use are given (lot 1, lot 2, lot 3 and 2 more lots), most of them in G (4), B (9) and A (10).',
    ]);
    const keptOut = [
      { rule: 'holder', lots: [9], left: 2 },
      { rule: 'earmark', lots: [0, 1, 2, 3, 4], left: 7 },
    ] as const;
    expect(about({ limits: ['earmark'], keptOut })).toEqual([
      'Fewer earmarks would help: this alone keeps out lot 0, lot 1, lot 2 and 2 more lots, with 7 doses left.',
    ]);
  });

  it.each([
    { lots: [], users: [{ destination: 1, doses: 2 }] },
    { lots: [1], users: [] },
  ])('do not say who has the doses of lots that are not known: %o', (usedUp) => {
    expect(about({ limits: ['supply'], usedUp })).toEqual(['More supply would help.']);
  });

  it.each([
    [[]],
    [[{ rule: 'earmark', lots: [], left: 0 }]],
    [[{ rule: 'holder', lots: [1], left: 3 }]],
  ] as const)('do not say what a rule keeps out where that is not known: %o', (keptOut) => {
    expect(about({ limits: ['earmark'], keptOut })).toEqual(['Fewer earmarks would help.']);
  });

  it('name what a bottleneck is made of', () => {
    const cut = { destinations: [0, 1], lots: [4], lotDoses: 9, fullWeeks: 2, capacity: 1, received: 10 };
    expect(about({ cut })).toEqual([
      'It shares one bottleneck with B: 1 lot with 9 doses and 2 full weeks with room for 1 dose are all that can reach them, so that none can have a dose more but from another.',
    ]);
    const nothing = {
      destinations: [0, 1, 2, 3, 4, 5],
      lots: [],
      lotDoses: 0,
      fullWeeks: 0,
      capacity: 0,
      received: 0,
    };
    expect(about({ cut: nothing })).toEqual([
      'It shares one bottleneck with B, C, D and 2 more destinations, so that none can have a dose more but from another.',
    ]);
  });

  it.each([
    ['supply', 3, 'With 20 % more doses in every lot that it may use it would have 3 doses more'],
    ['capacity', 1, 'With 20 % more capacity in every week it would have 1 dose more'],
    ['shelf_life', 0, 'If nobody asked for shelf life on arrival it would have no more doses'],
    ['acceptance', -1, 'If it accepted every product it would have 1 dose fewer'],
    ['earmark', -2, 'If every earmark named it too it would have 2 doses fewer'],
    ['holder', 1, 'If holders came first and shared what they cannot use it would have 1 dose more'],
  ] as const)('tell what a change of %s would bring', (limit, gained, sentence) => {
    const explanation = { destination: 0, milestones: [{ ...EMPTY, limits: [limit] }] };
    const change = { limit, gained: [gained], gainedByAll: [5] };
    const other = {
      limit: limit === 'supply' ? 'capacity' : 'supply',
      gained: [1],
      gainedByAll: [1],
    } as const;
    expect(sentences(explanation, [other, change], 20, names)[0].slice(2)).toEqual([
      `${sentence} by then, and all together 5 doses more.`,
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
    whatIf(own, made, explanation, 25, function* (changed) {
      asked.push(
        [
          changed.lots.doses,
          changed.destinations.capacity.subarray(4, 8),
          changed.acceptance,
          changed.earmarks[0],
        ].join(' '),
        `${changed.policy.shelfLifeOnArrivalWeeks} ${changed.policy.sharing}`,
      );
      yield;
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
