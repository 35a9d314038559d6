import { describe, expect, test } from 'vitest';
import { type Checked, FAULTS, FaultList, fault, faultText } from './faults.ts';
import { NOTICES } from './notices/notice-texts.ts';
import { PHRASES, phrase } from './phrases.ts';
import { parsePlan } from './plan/parse-plan.ts';
import { parseScenario } from './scenario/parse-scenario.ts';
import { EXAMPLE, rightValue, scenarioOf } from './testing/example.ts';
import { type Spoilt, spoiltFiles } from './testing/spoil.ts';
import { EXAMPLE_PLAN, SPOILT_PLANS } from './testing/spoilt-plans.ts';
import { SPOILT_SCENARIOS } from './testing/spoilt-scenarios.ts';

function name({ file, part, by }: Spoilt): string {
  return `${file}: ${JSON.stringify(part ?? 'all')} → ${typeof by === 'string' ? JSON.stringify(by) : by}`;
}

/** Exactly these faults, in this order, and each at its place. */
function expectFaults(checked: Checked<unknown>, { faults }: Spoilt): void {
  if (checked.ok) throw new Error('nothing was found');
  const found = checked.faults.map((one, i) => {
    const at = faults[i]?.at ?? '';
    return { code: one.code, at: faultText(one).slice(0, at.length) };
  });
  expect(found).toEqual(faults);
  expect(checked.count).toBe(faults.length);
}

describe('a spoilt scenario', () => {
  const example = new Map(Object.entries(EXAMPLE));
  test.each(SPOILT_SCENARIOS.map((spoilt) => [name(spoilt), spoilt] as const))('%s', (_, spoilt) => {
    expectFaults(parseScenario(spoiltFiles(example, spoilt)), spoilt);
  });
});

describe('a spoilt plan', () => {
  const plan = new Map(Object.entries(EXAMPLE_PLAN));
  const scenario = scenarioOf(EXAMPLE);

  test('is right before it is spoilt', () => {
    const files = spoiltFiles(plan, { file: 'datapackage.json', part: undefined, by: undefined, faults: [] });
    const read = rightValue(parsePlan(files, scenario));
    expect(read.summary.oneMilestone[0]?.per100).toBe('13.5000');
    // The weeks of a destination come in order, whatever their order in the file.
    expect(read.certificate.milestones[0]?.fullWeeks).toEqual({
      count: 2,
      destination: Int32Array.of(0, 0),
      week: Int32Array.of(2, 3),
      label: Int32Array.of(-1, 1),
    });
  });

  test.each(SPOILT_PLANS.map((spoilt) => [name(spoilt), spoilt] as const))('%s', (_, spoilt) => {
    expectFaults(parsePlan(spoiltFiles(plan, spoilt), scenario), spoilt);
  });
});

test('every fault has an input that brings it', () => {
  const elsewhere = [
    // with-policy.test.ts
    'not-an-override',
    // parse-scenario.test.ts
    'too-many-weeks',
    // csv.test.ts
    'table-too-large',
    // as-saved.test.ts
    'undecided-days',
    'mixed-days',
    // misnamed-files.test.ts
    'misnamed-file',
    // sort-files.test.ts of the pages, which alone read ZIP files
    'damaged-file',
    // scenario-notices.test.ts
    ...Object.keys(NOTICES),
    // folders.test.ts
    'missing-folder',
    'not-a-folder',
    'inner-folder',
    'unreadable-file',
    'unreadable-folder',
    'not-plain-file',
    'file-too-large',
    'disk-full',
    'not-writable',
    'not-replaceable',
    'not-empty',
  ];
  const brought = [...SPOILT_SCENARIOS, ...SPOILT_PLANS].flatMap(({ faults }) =>
    faults.map(({ code }) => code),
  );
  expect(Object.keys(FAULTS).sort()).toEqual([...new Set([...brought, ...elsewhere])].sort());
});

test('every phrase has an input that brings it', () => {
  const scenario = scenarioOf(EXAMPLE);
  const [example, plan] = [EXAMPLE, EXAMPLE_PLAN].map((files) => new Map(Object.entries(files)));
  const brought = [
    ...SPOILT_SCENARIOS.map((spoilt) => parseScenario(spoiltFiles(example, spoilt))),
    ...SPOILT_PLANS.map((spoilt) => parsePlan(spoiltFiles(plan, spoilt), scenario)),
  ].flatMap((checked) => (checked.ok ? [] : checked.faults));
  const keys = brought.flatMap(({ phrases = {} }) => Object.values(phrases).map(({ key }) => key));
  expect([...new Set(keys)].sort()).toEqual(Object.keys(PHRASES).sort());
});

test('a phrase stands in the text in English, and beside it for other languages', () => {
  const place = { file: 'policy.json', column: 'weeks' };
  const one = fault('missing-name', place, { expected: phrase('weeks-like', { example: '52' }) });
  expect(one.mend).toBe('add it with a whole number of weeks, such as 52');
  expect(one.parameters).toEqual({ expected: 'a whole number of weeks, such as 52' });
  expect(one.phrases).toEqual({ expected: { key: 'weeks-like', parameters: { example: '52' } } });
  // @ts-expect-error words of no language can't be said in all of them
  expect(fault('missing-name', place, { expected: 'a number' }).phrases).toEqual({});
});

test('the first 100 faults are kept and all are counted', () => {
  const faults = new FaultList();
  for (let row = 2; row < 352; row++) faults.add('not-whole', { file: 'lots.csv', row });
  const checked = faults.check('something');
  if (checked.ok) throw new Error('there are faults');
  expect(checked.count).toBe(350);
  expect(checked.faults.length).toBe(100);
  expect(checked.faults.at(-1)?.row).toBe(101);
});

test('a long value is shortened, in the text and in the fault', () => {
  const long = fault('not-a-date', {
    file: 'lots.csv',
    row: 2,
    column: 'expires',
    value: 'x'.repeat(10_000),
  });
  expect(long.value).toBe(`${'x'.repeat(200)}…`);
});

test('a parameter stands in the text as it is', () => {
  const one = fault('duplicate-key', { file: 'lots.csv', row: 7, column: 'lot', value: '$&' }, { first: 3 });
  expect(faultText(one)).toBe(
    'lots.csv, row 7, column lot, value "$&": already in row 3; keep one of the rows, or name this one differently',
  );
  expect(fault('unknown-word', { file: 'policy.json' }, { words: '$& {words}' }).mend).toBe(
    'write one of: $& {words}',
  );
});
