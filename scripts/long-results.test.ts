import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeLongResults } from './long-results.mjs';

test('each long test file leaves its last result, with its date', () => {
  const root = mkdtempSync(join(tmpdir(), 'sahakarya-long-'));
  const report = (status: string) => ({
    testResults: [
      {
        name: join(root, 'packages/planner/src/check/tiny.test.ts'),
        status,
        message: '',
        assertionResults: [{ fullName: 'every tiny model', status, duration: 12_345.6 }],
      },
      {
        name: join(root, 'packages/planner/src/solve/tiny.test.ts'),
        status,
        message: '',
        assertionResults: [{ fullName: 'every tiny model', status, duration: 1 }],
      },
    ],
  });
  try {
    writeLongResults(root, report('failed'), new Date('2026-11-22T10:00:00Z'));
    writeLongResults(root, report('passed'), new Date('2026-11-23T10:00:00Z'));
    expect(readdirSync(join(root, 'bench/results'))).toEqual([
      'long-planner-check-tiny.json',
      'long-planner-solve-tiny.json',
    ]);
    expect(
      JSON.parse(readFileSync(join(root, 'bench/results/long-planner-check-tiny.json'), 'utf8')),
    ).toMatchObject({
      file: 'packages/planner/src/check/tiny.test.ts',
      date: '2026-11-23',
      result: 'passed',
      tests: [{ name: 'every tiny model', result: 'passed', seconds: 12.3 }],
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
