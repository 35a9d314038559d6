import { describe, expect, it } from 'vitest';
import { threeDestinations as model } from '../judge/three-destinations.ts';
import { plan, planning } from '../solve/make-plan.ts';
import { explain, type MilestoneExplanation } from './explain.ts';
import { type Names, sentences } from './sentences.ts';
import { type WhatIf, whatIf } from './what-if.ts';

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
        'Its weekly capacity is used up: week 0 and week 1 are full.',
        'It shares one bottleneck with C and B: all that can reach them is taken (room for 15 doses in 4 full weeks), so that none can have a dose more but from another.',
        'With 50 % more capacity in every week it would have 4 doses more by then, and all together 4 doses more. That would help it.',
      ],
      [
        'By day 28 A has 6 doses of the plan and stands at 60 doses per 100 people.',
        'All doses of the lots that it could still use are given (lot 0 and lot 1), most of them in A (6), B (6) and C (4).',
        'Shelf life is asked on arrival: this alone keeps out lot 3, with 3 doses left.',
        'It shares one bottleneck with C and B: all that can reach them is taken (22 doses of 3 lots, those that holders use themselves included), so that none can have a dose more but from another.',
        'With 50 % more doses in every lot that it may use it would have 2 doses more by then, and all together 8 doses more. That would help it.',
        'If nobody asked for shelf life on arrival it would have just as many doses by then, and all together 3 doses more. That would help others first: B (3).',
      ],
    ]);
  });

  it('name a few and count the others', () => {
    expect(about({ limits: ['capacity'], fullWeeks: [1, 2, 3, 4, 6] })).toEqual([
      'Its weekly capacity is used up: week 1, week 2, week 3 and 2 more weeks are full.',
    ]);
    expect(about({ limits: ['capacity'], fullWeeks: [7] })).toEqual([
      'Its weekly capacity is used up: week 7 is full.',
    ]);
    expect(about({ limits: ['capacity'], fullWeeks: [1, 2, 3, 4] })).toEqual([
      'Its weekly capacity is used up: week 1, week 2, week 3 and week 4 are full.',
    ]);
    const users = [6, 1, 0, 3].map((destination) => ({ destination, doses: 10 - destination }));
    expect(about({ limits: ['supply'], usedUp: { lots: [1, 2, 3, 4, 5], users } })).toEqual([
      'All doses of the lots that it could still use are given (lot 1, lot 2, lot 3 and 2 more lots), most of them in G (4), B (9) and A (10).',
    ]);
    const keptOut = [
      { rule: 'holder', lots: [9], left: 2 },
      { rule: 'earmark', lots: [0, 1, 2, 3, 4], left: 7 },
    ] as const;
    expect(about({ limits: ['earmark'], keptOut })).toEqual([
      'Some lots are earmarked for others: this alone keeps out lot 0, lot 1, lot 2 and 2 more lots, with 7 doses left.',
    ]);
  });

  it.each([
    { lots: [], users: [{ destination: 1, doses: 2 }] },
    { lots: [1], users: [] },
  ])('do not say who has the doses of lots that are not known: %o', (usedUp) => {
    expect(about({ limits: ['supply'], usedUp })).toEqual([
      'All doses of the lots that it could still use are given.',
    ]);
  });

  it.each([
    [[]],
    [[{ rule: 'earmark', lots: [], left: 0 }]],
    [[{ rule: 'holder', lots: [1], left: 3 }]],
  ] as const)('do not say what a rule keeps out where that is not known: %o', (keptOut) => {
    expect(about({ limits: ['earmark'], keptOut })).toEqual(['Some lots are earmarked for others.']);
  });

  it('name what a bottleneck is made of', () => {
    const cut = { destinations: [0, 1], lots: [4], lotDoses: 9, fullWeeks: 2, capacity: 1, received: 10 };
    expect(about({ cut })).toEqual([
      'It shares one bottleneck with B: all that can reach them is taken (9 doses of 1 lot, those that holders use themselves included; room for 1 dose in 2 full weeks), so that none can have a dose more but from another.',
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

  it('say from when on anything can be there, and name no bottleneck before that', () => {
    const cut = { destinations: [0, 1], lots: [], lotDoses: 0, fullWeeks: 2, capacity: 1, received: 1 };
    expect(about({ limits: ['several'], notBefore: 4, cut })).toEqual([
      'No lot that it may use can be there by then: the first one can in week 4.',
    ]);
    expect(about({ limits: ['several'], cut })).toHaveLength(2);
  });

  it('do not tell of doses left where a lot that is kept out has none', () => {
    const keptOut = [{ rule: 'acceptance', lots: [5], left: 0 }] as const;
    expect(about({ limits: ['acceptance'], keptOut })).toEqual([
      'It does not accept every product: this alone keeps out lot 5, all of whose doses are taken.',
    ]);
  });

  it.each([
    ['supply', 3, 'With 20 % more doses in every lot that it may use it would have 3 doses more'],
    ['capacity', 1, 'With 20 % more capacity in every week it would have 1 dose more'],
    ['shelf_life', 0, 'If nobody asked for shelf life on arrival it would have just as many doses'],
    ['acceptance', -1, 'If it accepted every product it would have 1 dose fewer'],
    ['earmark', -2, 'If every earmark named it too it would have 2 doses fewer'],
    ['holder', 1, 'If holders came first and shared what they cannot use it would have 1 dose more'],
  ] as const)('tell what a change of %s would bring', (limit, gained, sentence) => {
    const change = changing(limit, [gained], [5], [[{ destination: 1, doses: 6 }]]);
    const other = changing(limit === 'supply' ? 'capacity' : 'supply', [1], [1], [[]]);
    expect(told([{ limits: [limit] }], [other, change])[0].slice(2)).toEqual([
      `${sentence} by then, and all together 5 doses more. That would help ${gained > 0 ? 'it' : 'others first: B (6)'}.`,
    ]);
  });

  it('tell the changes in the order of the limits', () => {
    const changes = [changing('capacity', [1], [1], [[]]), changing('supply', [2], [2], [[]])];
    const [said] = told([{ limits: ['supply', 'capacity'], fullWeeks: [1] }], changes);
    expect(said.slice(3).map((sentence) => sentence.slice(0, 24))).toEqual([
      'With 20 % more doses in ',
      'With 20 % more capacity ',
    ]);
  });

  it('name those whom a change helps first, and count the others', () => {
    const others = [6, 5, 4, 3, 2].map((destination) => ({ destination, doses: 10 * destination }));
    expect(gainsTold([0], [7], [others])).toEqual([
      'If it accepted every product it would have just as many doses by then, and all together 7 doses more. That would help others first: G (60), F (50), E (40) and 2 more destinations.',
    ]);
  });

  it('say so where a change helps nobody', () => {
    expect(gainsTold([0, -1], [0, -1], [[], []])).toEqual([
      'If it accepted every product nobody would have a dose more by then.',
      'If it accepted every product nobody would have a dose more by then.',
    ]);
  });

  it('tell gains since the milestone before from those of earlier ones', () => {
    const others = [{ destination: 1, doses: 4 }];
    expect(gainsTold([0, 3, 3, 5, 0], [4, 7, 7, 8, 4], [others, others, others, others, others])).toEqual([
      'If it accepted every product it would have just as many doses by then, and all together 4 doses more. That would help others first: B (4).',
      'If it accepted every product it would have 3 doses more by then, and all together 7 doses more (by day 7: just as many doses, and all together 4 doses more). That would help it.',
      'If it accepted every product it would have 3 doses more by then, and all together 7 doses more (by day 14: 3 doses more, and all together 7 doses more). That would help it earlier, but bring it no more after day 14.',
      'If it accepted every product it would have 5 doses more by then, and all together 8 doses more (by day 21: 3 doses more, and all together 7 doses more). That would help it.',
      'If it accepted every product it would have just as many doses by then, and all together 4 doses more (by day 28: 5 doses more, and all together 8 doses more). That would help others first: B (4).',
    ]);
  });

  it.each([
    ['ceiling', 'It has reached its target: it may not have more by then.'],
    [
      'several',
      'In the weeks of this milestone alone, no single change would give it a dose more; more than one would have to come together.',
    ],
    ['supply', 'All doses of the lots that it could still use are given.'],
  ] as const)('%s', (limit, sentence) => {
    expect(about({ limits: [limit] })).toEqual([sentence]);
  });

  it.each([
    ['acceptance', 'It does not accept every product: this alone keeps out lot 5, with 1 dose left.'],
    ['earmark', 'Some lots are earmarked for others: this alone keeps out lot 5, with 1 dose left.'],
    ['holder', 'Holders keep lots to themselves: this alone keeps out lot 5, with 1 dose left.'],
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
  notBefore: undefined,
  usedUp: { lots: [], users: [] },
  fullWeeks: [],
  keptOut: [],
  cut: undefined,
};

/** What is said after the first sentence. */
function about(milestone: Partial<MilestoneExplanation>): string[] {
  return told([milestone], []).flatMap((said) => said.slice(1));
}

/** What is said of A, with changes by 20 per cent. A milestone is a week. */
function told(milestones: readonly Partial<MilestoneExplanation>[], changes: readonly WhatIf[]): string[][] {
  const explained = milestones.map((milestone, k) => ({
    ...EMPTY,
    milestone: k,
    weeks: k + 1,
    ...milestone,
  }));
  return sentences({ destination: 0, milestones: explained }, changes, 20, names);
}

/** The sentence about a change of acceptance, by milestone. */
function gainsTold(
  gained: readonly number[],
  gainedByAll: readonly number[],
  others: WhatIf['others'],
): string[] {
  const milestones = gained.map(() => ({ limits: ['acceptance'] as const }));
  return told(milestones, [changing('acceptance', gained, gainedByAll, others)]).map((said) => said[2]);
}

function changing(
  limit: WhatIf['limit'],
  gained: readonly number[],
  gainedByAll: readonly number[],
  others: WhatIf['others'],
): WhatIf {
  return { limit, gained, gainedByAll, others };
}
