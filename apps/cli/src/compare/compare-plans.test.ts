import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit } from '../testing/edit.ts';
import { EXAMPLE, planExample } from '../testing/example.ts';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

/** A folder with the example planned as `own` and as `pooled`. */
async function plannedTwice(): Promise<string> {
  const folder = temporaryFolder();
  await planExample(folder, 'plans/own', ['sharing=own']);
  await planExample(folder, 'plans/pooled');
  return folder;
}

describe('compare', () => {
  it('says who gains and who loses, what expires, and when courses are reached', async () => {
    const folder = await plannedTwice();
    const { code, out, err } = await runIn(folder, ['compare', EXAMPLE, 'plans/own', 'plans/pooled']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^Low-income countries end with 11\.5 doses per 100 people in own, 25\.5 in pooled\n/,
    );
    expect(out).toMatch(/^lower-middle +6,000,000 +35\.0 +55\.0 +\+20\.0$/m);
    expect(out).toMatch(/^high +2,000,000 +140\.0 +100\.0 +−40\.0$/m);
    expect(out).toMatch(/^expired unused +340,000 +0$/m);
    expect(out).toMatch(/^10 courses +not reached +week 13, 6 Apr 2025$/m);
    expect(out).toContain('count as half a course');
    expect(out).toContain('pooled beside own: 2 destinations gain, 1 loses, 0 stay the same\n');
    expect(out).toMatch(/^Norvale +140\.0 +100\.0 +−40\.0 +−800,000$/m);
  });

  it('gives the same to programs, every destination in it', async () => {
    const folder = await plannedTwice();
    const { out } = await runIn(folder, ['compare', EXAMPLE, 'plans/own', 'plans/pooled', '--json']);
    const said = JSON.parse(out);
    expect(said).toMatchObject({ command: 'compare', ok: true, scenario: EXAMPLE });
    expect(said.plans[0]).toMatchObject({
      plan: 'plans/own',
      weeks: 16,
      doses: { at_hand: 3500000, administered: 2200000, kept: 960000, expired: 340000 },
    });
    expect(said.plans[1].low_income_courses_per_100).toEqual([
      { courses: 10, weeks: 13, by: '2025-04-06' },
      { courses: 40, weeks: null, by: null },
      { courses: 70, weeks: null, by: null },
    ]);
    expect(said.changes).toEqual([
      {
        before: 'plans/own',
        after: 'plans/pooled',
        destinations: [
          { destination: 'COS', name: 'Costamar', per_100_before: 35, per_100_after: 55, doses: 1200000 },
          { destination: 'SAL', name: 'Salonga', per_100_before: 11.5, per_100_after: 25.5, doses: 560000 },
          { destination: 'NOR', name: 'Norvale', per_100_before: 140, per_100_after: 100, doses: -800000 },
        ],
      },
    ]);
  });

  it('compares plans of other weeks and milestones', async () => {
    const folder = await plannedTwice();
    await planExample(folder, 'plans/short', ['weeks=10', 'milestones=']);
    const words = ['compare', EXAMPLE, 'plans/pooled', 'plans/short', 'plans/own'];
    const { code, out } = await runIn(folder, words);
    expect(code).toBe(0);
    expect(out).toContain('short beside pooled: ');
    expect(out).toContain('own beside pooled: ');
    const { out: json } = await runIn(folder, [...words, '--json']);
    expect(JSON.parse(json).plans.map((plan: { weeks: number }) => plan.weeks)).toEqual([16, 10, 16]);
  });

  it('shows every destination with --all', async () => {
    const folder = await plannedTwice();
    const { out } = await runIn(folder, ['compare', EXAMPLE, 'plans/own', 'plans/pooled', '--all']);
    expect(out).toContain('All destinations');
    expect(out).not.toContain('Those that gain most');
  });

  it('takes two plans or more', async () => {
    const folder = await plannedTwice();
    const { code, err } = await runIn(folder, ['compare', EXAMPLE, 'plans/own']);
    expect(code).toBe(2);
    expect(err).toContain('two plans or more');
  });

  it('names the faults of a plan that cannot be read', async () => {
    const folder = await plannedTwice();
    edit(join(folder, 'plans/own'), 'summary.json', /^\{/, '[');
    const { code, err } = await runIn(folder, ['compare', EXAMPLE, 'plans/own', 'plans/pooled']);
    expect(code).toBe(3);
    expect(err).toContain('summary.json, row');
    expect(err).toContain('Is it a plan of this scenario?');
  });

  it('does not wait for a summary that nobody writes', async () => {
    const folder = await plannedTwice();
    const summary = join(folder, 'plans/own/summary.json');
    rmSync(summary);
    execFileSync('mkfifo', [summary]);
    const { code, err } = await runIn(folder, ['compare', EXAMPLE, 'plans/own', 'plans/pooled']);
    expect(code).toBe(3);
    expect(err).toContain('summary.json: ');
  });

  it('does not take weeks from a summary that no plan can have', async () => {
    const folder = await plannedTwice();
    edit(join(folder, 'plans/own'), 'summary.json', /"milestone_week": 16/g, '"milestone_week": 99999999999');
    const { out } = await runIn(folder, ['compare', EXAMPLE, 'plans/own', 'plans/pooled', '--json']);
    expect(JSON.parse(out).plans[0].weeks).toBe(16);
  });
});
