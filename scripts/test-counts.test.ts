import { expect, test } from 'vitest';
import { countTests } from './test-counts.mjs';

const file = (status: string, ...tests: string[]) => ({
  name: 'x.test.ts',
  status,
  message: '',
  assertionResults: tests.map((result) => ({ fullName: 'x', status: result })),
});

test.each([
  ['all well', [file('passed', 'passed', 'passed'), file('passed', 'passed', 'skipped')], true, 3, 0],
  ['a test fails', [file('failed', 'passed', 'failed'), file('passed', 'passed')], false, 2, 1],
  ['a file does not load', [file('failed'), file('passed', 'passed')], false, 1, 1],
  ['an error outside of all files', [file('passed', 'passed')], false, 1, 1],
  ['no tests at all', [], true, 0, 0],
])('%s', (_, testResults, succeeded, passed, failed) => {
  expect(countTests({ testResults }, succeeded)).toEqual({ passed, failed });
});

test('a run without report has failed', () => {
  expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1 });
  expect(countTests(undefined, true)).toEqual({ passed: 0, failed: 1 });
});
