import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordRun } from './record.ts';

test('a run is recorded with every value, medians, date and machine', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'sahakarya-record-'));
  try {
    const machine = { cpu: 'a cpu', cores: 2, memory_gib: 24, node: '20.20.2' };
    const sample = { name: 'plan', unit: 'ms', values: [3, 1, 2] } as const;
    const none = { name: 'tasks of more than 50 ms', unit: 'ms', values: [] } as const;
    const line = {
      work: 'a plan',
      mustReach: '≤ 5 ms',
      goal: '',
      measured: '2.0 ms',
      ratioToPeer: '',
      samples: [sample, none],
    };
    const folder = join(temporary, 'results');
    const file = recordRun(folder, {
      date: new Date('2021-08-02T03:04:05Z'),
      machine,

      lines: [line],
    });
    expect(file).toBe(join(folder, 'bench-2021-08-02-030405.json'));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      date: '2021-08-02T03:04:05Z',
      machine,
      lines: [
        {
          work: 'a plan',
          must_reach: '≤ 5 ms',
          goal: '',
          measured: '2.0 ms',
          ratio_to_peer: '',
          samples: [
            { ...sample, median: 2 },
            { ...none, median: null },
          ],
        },
      ],
    });
  } finally {
    rmSync(temporary, { recursive: true });
  }
});
