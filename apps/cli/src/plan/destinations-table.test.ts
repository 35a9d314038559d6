import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../testing/example.ts';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

const HEADER = 'destination,name,population,income_group,region,doses_given,weekly_capacity,lead_weeks';

/** What `plan` says of the example with other destinations. */
async function planWith(...rows: readonly string[]): Promise<{ out: string; coverage: string }> {
  const folder = temporaryFolder();
  cpSync(EXAMPLE, join(folder, 'own'), { recursive: true });
  const path = join(folder, 'own', 'destinations.csv');
  const given = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  writeFileSync(path, `${[HEADER, ...(rows.length === 0 ? given : rows)].join('\n')}\n`);
  const { code, out, err } = await runIn(folder, ['plan', 'own', '--out', 'out']);
  expect([code, err]).toEqual([0, expect.any(String)]);
  return { out, coverage: readFileSync(join(folder, 'out', 'coverage.csv'), 'utf8') };
}

test('a plan of few destinations tells the people and doses of each, and of all', async () => {
  const { out } = await planWith();
  const found = [
    ...out.matchAll(/^(Norvale|Costamar|Salonga|all) +([\d,]+) +([\d,]+) +([\d,]+) +([\d.]+)$/gm),
  ];
  const rows = found.map(([, name, ...figures]) => [
    name,
    ...figures.map((one) => Number(one.replaceAll(',', ''))),
  ]);
  expect(rows.map(([name]) => name)).toEqual(['Norvale', 'Costamar', 'Salonga', 'all']);
  for (const [, people, given, planned, per100] of rows)
    expect(Number(per100)).toBeCloseTo(((Number(given) + Number(planned)) * 100) / Number(people), 1);
  for (const column of [1, 2, 3])
    expect(rows.slice(0, 3).reduce((sum, row) => sum + Number(row[column]), 0)).toBe(rows[3]?.[column]);
  expect(out).toContain('per 100');
});

test('a small round is told per 10,000 people', async () => {
  const row = (key: string, group: string) => `${key},${key},90000000,${group},none,0,1000,1`;
  const { out } = await planWith(row('NOR', 'HIC'), row('COS', 'LMIC'), row('SAL', 'LIC'));
  expect(out).toContain('per 10,000');
  const [, planned = '', rate = ''] = /^SAL +90,000,000 +0 +([\d,]+) +([\d.]+)$/m.exec(out) ?? [];
  expect(Number(rate)).toBeCloseTo((Number(planned.replaceAll(',', '')) * 10_000) / 90_000_000, 1);
  expect(Number(rate)).toBeGreaterThan(0);
});

test('more than forty destinations are left to coverage.csv', async () => {
  const many = Array.from({ length: 38 }, (_, at) => `D${at + 10},Place ${at},1000,LIC,none,0,10,1`);
  const given = readFileSync(join(EXAMPLE, 'destinations.csv'), 'utf8').trim().split('\n').slice(1);
  const { out } = await planWith(...given, ...many);
  expect(out).not.toContain('Norvale');
});
