import { type Spoilt, spoil } from './spoil.ts';

const A = 'administrations.csv';
const V = 'coverage.csv';
const S = 'shipments.csv';
const U = 'unused.csv';
const C = 'certificate.json';
const Y = 'summary.json';

/** The files of a well-formed plan for the example scenario; it need not be right. */
export const EXAMPLE_PLAN: Readonly<Record<string, string>> = {
  [A]: `lot,destination,week,doses
L1,AAA,1,60
L1,AAA,2,70
L2,CCC,4,80
`,
  [V]: `milestone_week,destination,doses,per_100,limit
4,AAA,130,13.0000,supply;capacity
4,BBB,0,15.0000,several
4,CCC,0,1.0000,shelf_life;acceptance;earmark;holder
8,AAA,130,13.0000,supply
8,BBB,0,15.0000,supply
8,CCC,80,2.6000,capacity
12,AAA,130,13.0000,ceiling
12,BBB,0,15.0000,supply
12,CCC,80,2.6000,supply
`,
  [S]: `lot,destination,sent_week,received_week,packs,doses
L2,CCC,2,4,4,80
`,
  [U]: `lot,doses,reason
L1,370,capacity
L2,520,kept
L3,700,kept
`,
  [C]: `{
  "milestones": [
    {
      "milestone_week": 4,
      "levels": ["AAA", "CCC"],
      "destinations": { "AAA": 0, "CCC": 1 },
      "others": { "AAA": { "8": 0, "12": 1 } },
      "lots": { "L1": 0, "L2": 1 },
      "full_weeks": { "AAA": { "3": 1, "2": null } }
    },
    { "milestone_week": 8, "levels": ["BBB"], "destinations": {}, "others": {}, "lots": {}, "full_weeks": {} },
    { "milestone_week": 12, "levels": [], "destinations": {}, "others": {}, "lots": {}, "full_weeks": {} }
  ]
}
`,
  [Y]: `{
  "doses": {
    "at_hand": 1800, "administered": 210, "kept": 1220, "expired": 370,
    "shipped": 80, "not_shipped": 0, "leaving_holder": 0, "leaving_holder_bound": 0
  },
  "coverage": [
    { "milestone_week": 4, "income_group": "HIC", "population": 2000, "doses": 0, "per_100": 15 }
  ],
  "one_milestone": [
    { "milestone_week": 12, "income_group": "LIC", "population": 1000, "doses": 130, "per_100": 13.5 }
  ],
  "packs": [
    { "destination": "AAA", "planned": 0, "shipped": 0 },
    { "destination": "BBB", "planned": 0, "shipped": 0 },
    { "destination": "CCC", "planned": 80, "shipped": 80 }
  ]
}
`,
};

/** Ways to spoil that plan. */
export const SPOILT_PLANS: readonly Spoilt[] = [
  {
    file: A,
    part: undefined,
    by: undefined,
    faults: [{ code: 'missing-file', at: 'administrations.csv: ' }],
  },
  { file: C, part: undefined, by: undefined, faults: [{ code: 'missing-file', at: 'certificate.json: ' }] },

  spoil(A, 'L1,AAA,2', 'L9,AAA,2', 'unknown-lot', 'row 3, column lot, value "L9": '),
  spoil(A, 'L1,AAA,2', 'L1,AAB,2', 'unknown-destination', 'row 3, column destination, value "AAB": '),
  spoil(
    A,
    'L1,AAA,2',
    'L1,AAA,12',
    'week-too-late',
    'row 3, column week, value "12": the plan has fewer weeks: 12; write at most 11',
  ),
  spoil(A, 'L1,AAA,2', 'L1,AAA,-2', 'negative', 'row 3, column week, value "-2": '),
  spoil(A, 'L1,AAA,2,70', 'L1,AAA,2,0', 'too-small', 'row 3, column doses, value "0": '),
  spoil(A, 'L1,AAA,2,70', 'L1,AAA,2,70.0', 'not-whole', 'row 3, column doses, value "70.0": '),
  spoil(A, 'L1,AAA,2', 'L1,AAA,1', 'out-of-order', 'row 3, column lot,destination,week, value "L1,AAA,1": '),
  spoil(A, 'L1,AAA,2', 'L1,AAA,0', 'out-of-order', 'row 3, column lot,destination,week, value "L1,AAA,0": '),
  spoil(A, 'L1,AAA,1', 'L2,AAA,1', 'out-of-order', 'row 3, column lot,destination,week, value "L1,AAA,2": '),
  spoil(A, 'L1,AAA,1', 'L1,BBB,1', 'out-of-order', 'row 3, column lot,destination,week, value "L1,AAA,2": '),
  spoil(A, 'lot,destination,week,doses', 'lot,destination,week', 'missing-column', 'row 1, column doses: '),

  spoil(
    V,
    '4,BBB,0,',
    '4,CCC,0,',
    'unexpected-row',
    'row 3, column milestone_week,destination, value "4,CCC": here belongs 4,BBB; ',
  ),
  spoil(
    V,
    '8,AAA,130',
    '7,AAA,130',
    'unexpected-row',
    'row 5, column milestone_week,destination, value "7,AAA": here belongs 8,AAA; ',
  ),
  spoil(
    V,
    '12,CCC,80,2.6000,supply\n',
    '12,CCC,80,2.6000,supply\n13,AAA,80,2.6000,supply\n',
    'unexpected-row',
    'row 11, column milestone_week,destination, value "13,AAA": here belongs nothing more; ',
  ),
  spoil(
    V,
    '12,CCC,80,2.6000,supply\n',
    '',
    'missing-rows',
    'row 10: rows are missing; add the row of 12,CCC ',
  ),
  spoil(V, '12,CCC,80,2.6000', '12,CCC,80,2.6', 'not-per-100', 'row 10, column per_100, value "2.6": '),
  spoil(V, '12,CCC,80', '12,CCC,-80', 'negative', 'row 10, column doses, value "-80": '),
  spoil(V, 'ceiling', 'cieling', 'unknown-limit', 'row 8, column limit, value "cieling": '),
  spoil(V, 'ceiling', '', 'unknown-limit', 'row 8, column limit, value "": '),
  spoil(V, 'ceiling', 'ceiling;supply', 'unknown-limit', 'row 8, column limit, value "ceiling;supply": '),
  spoil(
    V,
    'supply;capacity',
    'capacity;supply',
    'unknown-limit',
    'row 2, column limit, value "capacity;supply": ',
  ),
  spoil(
    V,
    'supply;capacity',
    'supply;supply',
    'unknown-limit',
    'row 2, column limit, value "supply;supply": ',
  ),

  spoil(S, 'L2,CCC,2,4', 'L2,CCC,2,12', 'week-too-late', 'row 2, column received_week, value "12": '),
  spoil(S, '4,4,80', '4,0,80', 'too-small', 'row 2, column packs, value "0": '),
  spoil(
    S,
    'L2,CCC,2,4,4,80\n',
    'L2,CCC,2,4,4,80\nL2,CCC,2,4,4,80\n',
    'out-of-order',
    'row 3, column lot,destination,received_week, value "L2,CCC,4": ',
  ),

  {
    file: A,
    part: undefined,
    by: `lot,destination,week,doses,week_begins,product,name
L1,AAA,1,60,2021-08-16,ONE,Alpha
L1,AAA,2,70,2021-08-16,TWO,Alpha
L2,CCC,4,80,2021-08-30,TWO,Gamma C
`,
    faults: [
      {
        code: 'unexpected-value',
        at: `${A}, row 2, column week_begins, value "2021-08-16": not as the scenario has it; write 2021-08-09`,
      },
      { code: 'unexpected-value', at: `${A}, row 3, column product, value "TWO": ` },
      {
        code: 'unexpected-value',
        at: `${A}, row 4, column name, value "Gamma C": not as the scenario has it; write Gamma "C"`,
      },
    ],
  },
  {
    file: S,
    part: undefined,
    by: `name,lot,destination,sent_week,received_week,packs,doses,sent_week_begins,received_week_begins
"Gamma ""C""",L2,CCC,2,4,4,80,2021-08-30,2021-08-16
`,
    faults: [
      { code: 'unexpected-value', at: `${S}, row 2, column sent_week_begins, value "2021-08-30": ` },
      { code: 'unexpected-value', at: `${S}, row 2, column received_week_begins, value "2021-08-16": ` },
    ],
  },

  spoil(U, 'L2,520', 'L1,520', 'out-of-order', 'row 3, column lot, value "L1": '),
  spoil(U, 'L2,520,kept', 'L2,520,lost', 'unknown-word', 'row 3, column reason, value "lost": '),
  spoil(U, 'L2,520', 'L2,0', 'too-small', 'row 3, column doses, value "0": '),

  spoil(
    C,
    '"levels": ["AAA", "CCC"]',
    '"levels": ["AAA" "CCC"]',
    'json-syntax',
    'row 5: not JSON at character 24 of the line; ',
  ),
  spoil(
    C,
    '"levels": ["AAA", "CCC"]',
    '"levels": ["AAA", "XXX"]',
    'unknown-destination',
    'row 5, column milestones.0.levels, value "XXX": ',
  ),
  spoil(
    C,
    '"levels": ["AAA", "CCC"]',
    '"levels": ["AAA", 3]',
    'wrong-type',
    'row 5, column milestones.0.levels, value "3": ',
  ),
  spoil(
    C,
    '"levels": ["AAA", "CCC"]',
    '"levels": ["AAA", "CCC"], "more": 1',
    'unknown-name',
    'row 5, column milestones.0.more, value "more": ',
  ),
  spoil(C, '"lots": { "L1": 0, "L2": 1 },', '', 'missing-name', 'row 3, column milestones.0.lots: '),
  spoil(
    C,
    '"others": { "AAA": { "8": 0, "12": 1 } },',
    '',
    'missing-name',
    'row 3, column milestones.0.others: ',
  ),
  spoil(
    C,
    '"levels": ["BBB"]',
    '"levels": "BBB"',
    'wrong-type',
    'row 11, column milestones.1.levels, value "BBB": ',
  ),
  spoil(C, '"L2": 1', '"L9": 1', 'unknown-lot', 'row 8, column milestones.0.lots.L9, value "L9": '),
  spoil(C, '"L2": 1', '"L1": 1', 'duplicate-name', 'row 8, column milestones.0.lots.L1, value "L1": '),
  spoil(C, '"L2": 1', '"L2": 2', 'label-too-large', 'row 8, column milestones.0.lots.L2, value "2": '),
  spoil(C, '"L2": 1', '"L2": -1', 'negative', 'row 8, column milestones.0.lots.L2, value "-1": '),
  spoil(C, '"L2": 1', '"L2": null', 'wrong-type', 'row 8, column milestones.0.lots.L2, value "null": '),
  spoil(
    C,
    '"CCC": 1',
    '"DDD": 1',
    'unknown-destination',
    'row 6, column milestones.0.destinations.DDD, value "DDD": ',
  ),
  spoil(
    C,
    '"8": 0',
    '"4": 0',
    'unknown-name',
    'row 7, column milestones.0.others.AAA.4, value "4": no such name belongs here; the names are: 8, 12',
  ),
  spoil(C, '"8": 0', '"9": 0', 'unknown-name', 'row 7, column milestones.0.others.AAA.9, value "9": '),
  spoil(
    C,
    '"2": null',
    '"12": null',
    'unknown-name',
    'row 9, column milestones.0.full_weeks.AAA.12, value "12": ',
  ),
  spoil(
    C,
    '"2": null',
    '"02": null',
    'unknown-name',
    'row 9, column milestones.0.full_weeks.AAA.02, value "02": ',
  ),
  spoil(
    C,
    '"milestone_week": 8',
    '"milestone_week": 9',
    'unexpected-value',
    'row 11, column milestones.1.milestone_week, value "9": not as the scenario has it; write 8',
  ),
  spoil(
    C,
    '"milestone_week": 8',
    '"milestone_week": "8"',
    'wrong-type',
    'row 11, column milestones.1.milestone_week, value "8": ',
  ),
  spoil(
    C,
    ',\n    { "milestone_week": 12, "levels": [], "destinations": {}, "others": {}, "lots": {}, "full_weeks": {} }',
    '',
    'wrong-type',
    'row 2, column milestones: a value of the wrong kind; write a list with an object per milestone, 3 in all',
  ),
  {
    file: C,
    part: undefined,
    by: '{"milestones": {}}',
    faults: [{ code: 'wrong-type', at: 'certificate.json, row 1, column milestones, value "{…}": ' }],
  },

  spoil(
    Y,
    '"at_hand": 1800',
    '"at_hand": 1800.5',
    'not-whole',
    'row 3, column doses.at_hand, value "1800.5": ',
  ),
  {
    file: Y,
    part: undefined,
    by: '{}',
    faults: ['doses', 'coverage', 'one_milestone', 'packs'].map((name) => ({
      code: 'missing-name',
      at: `summary.json, row 1, column ${name}: `,
    })),
  },
  {
    file: Y,
    part: undefined,
    by: '[]',
    faults: [{ code: 'wrong-type', at: 'summary.json, row 1, value "[…]": ' }],
  },
  spoil(
    Y,
    '"population": 2000',
    '"population": "2000"',
    'wrong-type',
    'row 7, column coverage.0.population, value "2000": ',
  ),
  spoil(Y, ', "per_100": 15 ', '', 'missing-name', 'row 7, column coverage.0.per_100: '),
  spoil(Y, '"at_hand": 1800, ', '', 'missing-name', 'row 2, column doses.at_hand: '),
  spoil(
    Y,
    '"per_100": 13.5',
    '"per_100": 13.50001',
    'not-per-100',
    'row 10, column one_milestone.0.per_100, value "13.50001": ',
  ),
  spoil(
    Y,
    '"income_group": "LIC"',
    '"income_group": null',
    'wrong-type',
    'row 10, column one_milestone.0.income_group, value "null": ',
  ),
  spoil(
    Y,
    '"destination": "BBB"',
    '"destination": "XXX"',
    'unknown-destination',
    'row 14, column packs.1.destination, value "XXX": ',
  ),
];
