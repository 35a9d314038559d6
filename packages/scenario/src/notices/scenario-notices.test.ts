import { describe, expect, test } from 'vitest';
import { FAULTS, faultText } from '../faults.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { bytesOf, FIFTY, rightValue } from '../testing/example.ts';
import { RIGHT, SLIPS } from '../testing/slips.ts';
import { NOTICES } from './notice-texts.ts';
import { scenarioNotices } from './scenario-notices.ts';

const told = (files: Readonly<Record<string, string>>): string[] => {
  const bytes = bytesOf(Object.entries(files));
  const { policy } = rightValue(parseScenario(bytes));
  return scenarioNotices(bytes, policy).first.map(faultText);
};

const spoilt = (file: string, part: string | RegExp, by: string) => {
  const text = RIGHT[file] ?? '';
  expect(text.replace(part, by)).not.toBe(text);
  return told({ ...RIGHT, [file]: text.replace(part, by) });
};

const D = 'destinations.csv';
const L = 'lots.csv';

test('a scenario without slips has no notices', () => {
  expect(told(RIGHT)).toEqual([]);
});

describe('a slip that makes another plan without being wrong is told, with place, value and mend', () => {
  test.each(SLIPS)('%s', (code, file, part, by, text) => {
    const notices = spoilt(file, part, by);
    expect(notices).toContain(text);
    // A group that is written otherwise leaves its weight to nobody.
    expect(notices).toHaveLength(code === 'misnamed-group' ? 2 : 1);
  });

  test('every notice has such an input, and stands in the table of faults', () => {
    expect(SLIPS.map(([code]) => code).sort()).toEqual(Object.keys(NOTICES).sort());
    expect(FAULTS).toMatchObject(NOTICES);
  });
});

test.each(['LOW', 'lmic', 'Lower-middle', 'High income'])(
  '%s looks like a group of the World Bank',
  (group) => {
    const notices = spoilt(D, 'LIC', group);
    expect(notices).toContainEqual(expect.stringContaining(group));
    expect(notices).toContainEqual(expect.stringMatching(/\b(LIC|LMIC|HIC)\b/));
  },
);

test('one milestone, at the end of the plan, may be meant, and so may a country as large as any', () => {
  expect(spoilt('policy.json', '"milestone_every_weeks": 4', '"milestone_every_weeks": 12')).toEqual([]);
  expect(spoilt(D, 'Alpha,1000,', 'Alpha,1450000000,')).toEqual([]);
});

test('weeks of their own give a place without usual capacity some, and take it all from another', () => {
  const closed = { ...FIFTY, [D]: (FIFTY[D] ?? '').replace('none,0,1000,0\nTWENTY', 'none,0,0,0\nTWENTY') };
  const codes = (capacity: string) =>
    told({ ...closed, 'capacity.csv': `destination,week,doses\n${capacity}` }).filter((text) =>
      text.includes('without capacity'),
    );
  expect(codes('TEN,3,5\n')).toEqual([]);
  expect(codes('TEN,3,0\n')).toHaveLength(1);
  expect(codes('TWENTY,0,0\nTWENTY,1,0\nTWENTY,2,0\nTWENTY,3,0\n')).toHaveLength(2);
});

test('holders of another kind are none', () => {
  for (const holder of ['WHO', 'Gavi', 'COVAX', 'Serum Institute', 'Ministry of Health'])
    expect(spoilt(L, '2021-12-31,AAA', `2021-12-31,${holder}`)).toEqual([]);
});
