import { describe, expect, it } from 'vitest';
import { EXAMPLE, planExample } from '../testing/example.ts';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

describe('explain', () => {
  it('says what holds a destination back, milestone by milestone, and what would help', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out', ['sharing=own']);
    const words = ['explain', EXAMPLE, 'out', 'SAL', '--policy', 'sharing=own'];
    const { code, out, err } = await runIn(folder, words);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Salonga has 11\.5 doses per 100 people after 16 weeks\n\nOf 3 destinations none has less\.\n/,
    );
    expect(out).toMatch(/^27 Apr 2025 +400,000 +11\.5 +supply or holders come first\*$/m);
    expect(out).toMatch(/^30 Mar 2025 +400,000 +11\.5 +supply\* or holders come first\*$/m);
    expect(out.replaceAll('\n', ' ')).toContain('By 27 April 2025 Salonga has 400,000 doses of the plan');
    expect(out.replaceAll('\n', ' ')).toContain('With 10\u202f% more doses in every lot that it may use');
    expect(err).toMatch(/^\nRead in .*, checked in .*, explained in .*\.\n$/);
  });

  it('gives the lots, weeks and the cut behind it with --json', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out');
    const { code, out } = await runIn(folder, ['explain', EXAMPLE, 'out', 'SAL', '--more', '25', '--json']);
    const said = JSON.parse(out);
    expect(code).toBe(0);
    expect(said).toMatchObject({
      command: 'explain',
      ok: true,
      plan: 'out',
      destination: 'SAL',
      name: 'Salonga',
      more_per_cent: 25,
    });
    expect(said.milestones.map((one: { milestone_week: number }) => one.milestone_week)).toEqual([
      4, 8, 12, 16,
    ]);
    const [first] = said.milestones;
    // The first lot is at hand in week 0 and takes three weeks: only week 3 lies before the first milestone.
    expect(first).toMatchObject({
      doses: 80000,
      per_100: 3.5,
      limits: ['capacity'],
      full_weeks: [3],
      kept_out: [],
    });
    expect(first.sentences[0]).toContain('By 2 February 2025 Salonga has 80,000 doses');
    expect(first.cut).toMatchObject({ lots: [], capacity: first.cut.received });
    // A quarter more capacity is 20,000 doses more in that week.
    expect(said.what_if[0]).toMatchObject({ limit: 'capacity' });
    expect(said.what_if[0].gained[0]).toBe(20000);
    expect(said.what_if[0].helps[0]).toBe('itself');
    expect(said.what_if[0].others).toHaveLength(said.milestones.length);
    expect(Object.keys(said.took_ms)).toEqual(['read', 'verify', 'explain']);
  });

  it('knows a destination by its name too, in small letters', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out');
    const { out } = await runIn(folder, ['explain', EXAMPLE, 'out', 'costamar']);
    expect(out).toMatch(/^Costamar has 55\.0/);
  });

  it('offers what is written alike where there is no such destination', async () => {
    const folder = temporaryFolder();
    const { code, err } = await runIn(folder, ['explain', EXAMPLE, 'out', 'salo']);
    expect([code, err]).toEqual([2, 'salo is no destination of the scenario; did you mean SAL (Salonga)?\n']);
  });

  it('explains no plan that does not hold', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out', ['sharing=own']);
    const { code, out } = await runIn(folder, ['explain', EXAMPLE, 'out', 'SAL']);
    expect(code).toBe(1);
    expect(out).toContain(`  sahakarya explain ${EXAMPLE} out SAL --policy sharing=own\n`);
    const { code: same, out: json } = await runIn(folder, ['explain', EXAMPLE, 'out', 'SAL', '--json']);
    expect(same).toBe(1);
    expect(JSON.parse(json)).toMatchObject({
      command: 'explain',
      ok: false,
      holds_under: { sharing: 'own' },
    });
  });

  it.each(['0', '-5', '1.5', '1001', 'ten'])('takes no --more of %s', async (more) => {
    const { code, err } = await runIn(temporaryFolder(), ['explain', EXAMPLE, 'out', 'SAL', '--more', more]);
    expect(code).toBe(2);
    expect(err).toContain(`such as 10, not ${more}`);
  });
});
