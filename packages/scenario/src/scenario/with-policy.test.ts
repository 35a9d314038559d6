import { expect, test } from 'vitest';
import { faultText } from '../faults.ts';
import { EXAMPLE, rightValue, scenarioOf } from '../testing/example.ts';
import { policyText } from './policy-text.ts';
import { withPolicy } from './with-policy.ts';

const example = scenarioOf(EXAMPLE);

test.each([
  [['sharing=own', 'target_per_100=200'], { sharing: 'own', target_per_100: 200 }],
  [['target_per_100=33.333333'], { target_per_100: 33.333333 }],
  [['start=2021-07-05', 'weeks=8'], { start: '2021-07-05', weeks: 8 }],
  [
    ['pack_rounding=down', 'shelf_life_on_arrival_weeks=0'],
    { pack_rounding: 'down', shelf_life_on_arrival_weeks: 0 },
  ],
  [
    ['milestones=2021-08-29,2021-09-26'],
    { milestones: ['2021-08-29', '2021-09-26'], milestone_every_weeks: undefined },
  ],
  [['milestones='], { milestones: [], milestone_every_weeks: undefined }],
  [['weights={"by": "region", "AFRO": 4}'], { weights: { by: 'region', AFRO: 4 } }],
])('%j', (overrides, changes) => {
  const { policy, ...rest } = rightValue(withPolicy(example, overrides));
  const before = JSON.parse(EXAMPLE['policy.json'] ?? '');
  expect(JSON.parse(policyText(policy))).toEqual(JSON.parse(JSON.stringify({ ...before, ...changes })));
  expect({ ...rest, policy: example.policy }).toEqual(example);
});

test('milestone_every_weeks takes the place of milestones', () => {
  const dated = rightValue(withPolicy(example, ['milestones=2021-08-29']));
  expect(rightValue(withPolicy(dated, ['milestone_every_weeks=4'])).policy).toEqual(example.policy);
});

test.each([
  ['sharing', '--policy, value "sharing": not NAME=VALUE; '],
  ['', '--policy, value "": not NAME=VALUE; '],
  ['sharng=own', '--policy, column sharng, value "sharng": no such name belongs here; '],
  ['=own', '--policy, column , value "": no such name belongs here; '],
  [
    'sharing=theirs',
    '--policy, column sharing, value "theirs": no such word; write one of: pooled, surplus, own',
  ],
  ['weeks=ten', '--policy, column weeks, value "ten": not a whole number; '],
  ['weeks=0', '--policy, column weeks, value "0": too small; '],
  ['weeks=400000000', '--policy, column weeks, value "400000000": a plan has at most 1000 weeks; '],
  ['target_per_100=1e2', '--policy, column target_per_100, value "1e2": a decimal with an exponent; '],
  ['target_per_100=9007199255', '--policy, column target_per_100, value "9007199255": too large; '],
  ['start=2021-02-30', '--policy, column start, value "2021-02-30": a date that does not exist; '],
  ['milestones=2021-08-29,', '--policy, column milestones, value "": not a date; '],
  [
    'weights={"by": "region"',
    '--policy, column weights, value "{\\"by\\": \\"region\\"": not JSON at character 16',
  ],
  ['weights=2', '--policy, column weights, value "2": a value of the wrong kind; '],
])('%j is refused', (override, text) => {
  const checked = withPolicy(example, [override]);
  if (checked.ok) throw new Error('nothing was found');
  expect(checked.faults.map(faultText).map((one) => one.slice(0, text.length))).toContain(text);
});

test('both rules for milestones, and a name given twice, are refused', () => {
  for (const [overrides, code] of [
    [['milestones=', 'milestone_every_weeks=4'], 'both-milestones'],
    [['weeks=9', 'weeks=10'], 'duplicate-name'],
  ] as const) {
    const checked = withPolicy(example, overrides);
    expect(checked.ok ? [] : checked.faults.map((one) => one.code)).toEqual([code]);
  }
});

test('a sum that only the longer plan makes too large is found', () => {
  const destinations = (EXAMPLE['destinations.csv'] ?? '').replace('300,200', '300,750000000000000');
  const scenario = scenarioOf({ ...EXAMPLE, 'destinations.csv': destinations });
  const checked = withPolicy(scenario, ['weeks=13']);
  expect(checked.ok ? [] : checked.faults.map(faultText)).toEqual([
    'destinations.csv, row 3, column weekly_capacity, value "750000000000000": weekly capacities of all weeks come to more than 9007199254740991 here; write smaller numbers',
  ]);
});
