import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

interface Row {
  readonly milestone_week: number;
  readonly income_group: string;
  readonly per_100: number;
}

const groups = (rows: readonly Row[]) =>
  Object.fromEntries(rows.map((row) => [row.income_group, row.per_100.toFixed(1)]));

it('shows the world of August 2021 as it went beside how it could have gone', async () => {
  const folder = temporaryFolder();
  const { code, out, err } = await runIn(folder, ['tour']);
  expect(code).toBe(0);
  expect(err).toMatch(/^\nRead in .*, planned in .*, written in .*\.\n$/);
  const [gap = ''] = out.split('\n\n');
  expect(gap.replaceAll('\n', ' ')).toBe(
    'On 4 August 2021 there were 101.4 doses per 100 people in high-income countries, 1.6 in low-income ones',
  );
  expect(out).toMatch(/^now +1\.6 +1\.6 +22\.9 +22\.9 +89\.9 +89\.9 +101\.4 +101\.4$/m);
  expect(out).toMatch(/^31 Jul 2022 +28\.2 +96\.5 +130\.1 +133\.4 +206\.6 +139\.5 +208\.6 +140\.3$/m);
  expect(out).toMatch(/^in all lots +8,162,765,718 +8,162,765,718$/m);
  expect(out).toMatch(/^used +8,134,265,936 +6,160,439,989$/m);
  expect(out).toContain('count as half a course');
  expect(out.replaceAll('\n', ' ')).toContain('Which lots serve is one choice among equals');
  expect(out.replaceAll('\n', ' ')).toContain('from 48.3 to 66.7 courses per 100 people');
  expect(out.replaceAll('\n', ' ')).toContain('A dose that more of it frees may go to others first');
  expect(out).toMatch(/^Burundi +0\.2 +\d+\.\d +weekly capacity$/m);
  // Doses given there are in the figures of France and Italy.
  for (const place of ['Vatican City', 'St. Pierre & Miquelon', 'St. Barthélemy', 'St. Martin'])
    expect(out).not.toContain(place);
  expect(out.replaceAll('\n', ' ')).toMatch(
    /Not among these: \d+ places with fewer than 100,000 people, and \d+ places that reported no dose of their own;/,
  );
  expect(out).toContain(`The plans lie in ${join('plans', 'own')} and ${join('plans', 'pooled')}.`);
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  for (const sharing of ['own', 'pooled'])
    expect(existsSync(join(folder, 'plans', sharing, 'summary.json'))).toBe(true);
});

it('gives its figures to programs', async () => {
  const { code, out } = await runIn(temporaryFolder(), ['tour', '--json']);
  const said = JSON.parse(out);
  const [own, pooled] = said.plans;
  expect([code, said.command, said.ok, own.sharing, pooled.sharing]).toEqual([
    0,
    'tour',
    true,
    'own',
    'pooled',
  ]);
  expect(groups(said.at_start)).toMatchObject({ HIC: '101.4', UMIC: '89.9', LMIC: '22.9', LIC: '1.6' });
  const atEnd = (rows: readonly Row[]) => groups(rows.filter((row) => row.milestone_week === 52));
  expect(atEnd(own.coverage).LIC).toBe('28.2');
  expect(atEnd(pooled.coverage)).toMatchObject({ HIC: '140.3', UMIC: '139.5', LMIC: '133.4', LIC: '96.5' });
  expect(own.doses.administered).toBe(8_134_265_936);
  const { at_hand, administered, expired, kept } = pooled.doses;
  expect([at_hand, administered, expired + kept]).toEqual([
    8_162_765_718,
    6_160_439_989,
    656_797_006 + 1_345_528_723,
  ]);
  expect(said.lowest_when_pooled).toHaveLength(10);
  const coverages = said.lowest_when_pooled.map((row: { per_100_pooled: number }) => row.per_100_pooled);
  expect(coverages).toEqual([...coverages].sort((a, b) => a - b));
  for (const row of said.lowest_when_pooled) expect(row.per_100_own).toBeGreaterThan(0);
  expect(said.lowest_when_pooled[0]).toMatchObject({
    destination: 'BDI',
    income_group: 'LIC',
    limits: ['capacity'],
  });
});
