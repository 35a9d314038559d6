import { plan } from '@sahakarya/planner';
import { toModel } from '@sahakarya/scenario';
import { describe, expect, it } from 'vitest';
import { applyPolicy } from '../policy/apply-policy.ts';
import { APART, type PolicyState, UNCHANGED } from '../policy/policy-state.ts';
import { baselineFor } from '../policy/rules.ts';
import { RecordingWorker } from '../testing/recording-worker.ts';
import { world, worldFiles } from '../testing/reference-world.ts';
import type { EditedCell } from './edited-cell.ts';
import { openedOf } from './opened.ts';

const GROUPS = ['LIC', 'LMIC', 'UMIC', 'HIC', 'none'];

async function opened(): Promise<RecordingWorker> {
  const worker = new RecordingWorker();
  worker.core.handle({ kind: 'open', request: 1, source: { kind: 'files', files: worldFiles() } });
  await worker.answer('opened');
  return worker;
}

/** Doses per 100 people at the end, by group. */
function atEnd(groupDoses: Float64Array): Record<string, string> {
  const { destinations } = world();
  const last = groupDoses.slice(-GROUPS.length);
  return Object.fromEntries(
    GROUPS.map((group, g) => {
      const members = destinations.filter(({ incomeGroup }) => incomeGroup === group);
      const people = members.reduce((sum, { population }) => sum + population, 0);
      const given = members.reduce((sum, { dosesGiven }) => sum + dosesGiven, 0);
      return [group, ((100 * (given + (last[g] ?? 0))) / people).toFixed(1)];
    }),
  );
}

describe('the planner behind the studio', () => {
  it('tells of the world what the command line tells', async () => {
    const worker = await opened();
    worker.core.handle({ kind: 'plan', run: 1, policy: UNCHANGED, baseline: APART });
    const pooled = await worker.answer('weeks', ({ of }) => of === 'policy');
    const own = await worker.answer('weeks', ({ of }) => of === 'baseline');
    expect(atEnd(pooled.picture.groupDoses)).toMatchObject({ LIC: '96.5', LMIC: '133.4', HIC: '140.3' });
    expect(atEnd(own.picture.groupDoses)).toMatchObject({ LIC: '28.2', LMIC: '130.1', HIC: '208.6' });
    const { atHand, administered, kept, expired } = pooled.picture.stock;
    expect([atHand, administered, kept + expired]).toEqual([8_162_765_718, 6_160_439_989, 2_002_325_729]);
    expect(own.picture.stock.administered).toBe(8_134_265_936);
    const { holds } = await worker.answer('proof');
    expect(holds).toBe(true);
    const single = await worker.answer('one-milestone');
    const alone = toModel(world());
    expect(single.doses).toEqual(plan({ ...alone, milestones: Int32Array.of(alone.weeks) }).milestoneDoses);

    const surplus: PolicyState = { ...UNCHANGED, sharing: 'surplus' };
    worker.core.handle({ kind: 'plan', run: 2, policy: surplus, baseline: APART });
    const shared = await worker.answer('weeks', ({ run, of }) => run === 2 && of === 'policy');
    expect(atEnd(shared.picture.groupDoses)).toMatchObject({ LIC: '30.5', HIC: '208.6' });
  });

  it('tells both coverages of a run together, and of one policy under two sharing rules with half the doses', async () => {
    const worker = await opened();
    const half: PolicyState = { ...UNCHANGED, supply: { all: 50, of: {} } };
    const asked = { policy: half, pinned: APART };
    const baseline = baselineFor(openedOf(world()).rules, asked);
    worker.core.handle({ kind: 'plan', run: 1, policy: half, baseline });
    await worker.answer('weeks', ({ of }) => of === 'baseline');
    const told = worker.answers.flatMap((one) =>
      one.kind === 'coverage' || one.kind === 'weeks' ? [one] : [],
    );
    expect(told.map(({ kind, of }) => `${kind} ${of}`)).toEqual([
      'coverage policy',
      'coverage baseline',
      'weeks policy',
      'weeks baseline',
    ]);
    const atTheEnd = told.flatMap((one) => (one.kind === 'weeks' ? [atEnd(one.picture.groupDoses)] : []));
    expect(atTheEnd.map(({ LIC }) => LIC)).toEqual(['41.7', '14.9']);
  });

  it('packs a plan that it had when another scenario is opened: whoever waits for it is answered', async () => {
    const worker = await opened();
    worker.core.handle({ kind: 'plan', run: 1, policy: UNCHANGED, baseline: APART });
    await worker.answer('limits');
    worker.core.handle({ kind: 'open', request: 2, source: { kind: 'files', files: worldFiles() } });
    worker.core.handle({ kind: 'download', request: 3, readme: '' });
    expect((await worker.answer('downloaded')).request).toBe(3);
  });

  it('stops for what is newer, and plans the same from an earlier plan as from nothing', async () => {
    const worker = await opened();
    const policies = [
      UNCHANGED,
      { ...UNCHANGED, target: 120 },
      { ...UNCHANGED, capacity: { all: 100, of: { LIC: 150 } } },
      { ...UNCHANGED, sharing: 'surplus', boosterPause: true },
    ] satisfies PolicyState[];
    worker.core.handle({ kind: 'plan', run: 1, policy: UNCHANGED, baseline: APART });
    await worker.answer('weeks', ({ of }) => of === 'policy');
    for (const [at, policy] of policies.entries())
      worker.core.handle({ kind: 'plan', run: 2 + at, policy, baseline: APART });
    const last = 1 + policies.length;
    await worker.answer('proof', ({ run }) => run === last);
    const answered = worker.answers.filter((one) => one.kind === 'coverage').map(({ run }) => run);
    expect(answered).not.toContain(2);
    expect(answered).not.toContain(3);
    expect(answered).not.toContain(4);
    const proven = worker.answers.filter((one) => one.kind === 'proof').map(({ run }) => run);
    expect(proven.filter((run) => run > 1)).toEqual([last]);

    const { picture } = await worker.answer('coverage', ({ run, of }) => run === last && of === 'policy');
    const applied = applyPolicy(world(), policies[3] ?? UNCHANGED);
    if (!applied.ok) throw new Error('the policy has faults');
    const fresh = plan(toModel(applied.value)).milestoneDoses;
    const byThen = fresh.slice();
    for (let node = 228; node < byThen.length; node++)
      byThen[node] = (byThen[node] ?? 0) + (byThen[node - 228] ?? 0);
    expect(picture.doses).toEqual(byThen);
  });

  it('explains a destination, first without and then with what would help', async () => {
    const worker = await opened();
    worker.core.handle({ kind: 'plan', run: 1, policy: UNCHANGED, baseline: APART });
    const chad = world().destinations.findIndex(({ destination }) => destination === 'TCD');
    worker.core.handle({ kind: 'destination', request: 7, destination: chad, percent: 10 });
    const first = await worker.answer('destination');
    expect([first.request, first.tried]).toEqual([7, false]);
    const then = await worker.answer('destination', ({ tried }) => tried);
    const kinds = then.told.at(-1)?.sentences.map(({ kind }) => kind) ?? [];
    expect(kinds).toContain('standing');
    expect(kinds.filter((kind) => kind === 'gain').length).toBe(then.told.at(-1)?.limits.length);
    const total = then.picture.doses.reduce((sum, doses) => sum + doses, 0);
    expect(total).toBe(then.told.at(-1)?.doses);
    expect(then.picture.lots.reduce((sum, { doses }) => sum + doses, 0)).toBe(total);
    for (const [week, doses] of then.picture.doses.entries())
      expect(doses).toBeLessThanOrEqual(then.picture.capacity[week] ?? 0);
  });

  it('changes cells of the scenario as it was opened, says which, and takes them back', async () => {
    const worker = await opened();
    const { people } = openedOf(world()).destinations[0] ?? { people: 0 };
    const cell = { table: 'destinations', row: 0, column: 'population', text: String(people + 1) };
    const scenarioAfter = async (request: number, ...cells: readonly EditedCell[]) => {
      worker.core.handle({ kind: 'edit', request, own: 'The world', cells });
      const { outcome } = await worker.answer('opened', (answer) => answer.request === request);
      return outcome.kind === 'read' ? outcome.scenario : undefined;
    };
    const changed = await scenarioAfter(2, cell);
    expect(changed).toMatchObject({ ok: true, value: { isOwn: true, cells: [cell] } });
    expect(changed?.ok && changed.value.destinations[0]?.people).toBe(people + 1);
    expect(await scenarioAfter(3, cell, { ...cell, row: 1, text: 'many' })).toMatchObject({
      ok: false,
      count: 1,
    });
    const back = await scenarioAfter(4, { ...cell, text: String(people) });
    expect(back).toMatchObject({ ok: true, value: { isOwn: false } });
    expect(back?.ok && back.value.cells).toBeUndefined();
    expect(back?.ok && back.value.destinations[0]?.people).toBe(people);
  });

  it('opens a scenario that was kept with its changed cells', async () => {
    const worker = new RecordingWorker();
    const cell = { table: 'destinations', row: 0, column: 'population', text: '77' };
    const files = worldFiles();
    const kept = { source: { kind: 'files', files }, own: 'mine.zip', cells: [cell] } as const;
    worker.core.handle({ kind: 'open', request: 1, ...kept });
    const { outcome, files: again } = await worker.answer('opened');
    expect(outcome).toMatchObject({ kind: 'read', scenario: { ok: true, value: { cells: [cell] } } });
    expect(again?.get('destinations.csv')).toEqual(files.get('destinations.csv'));
  });
});

it('tells nothing of a plan’s proof before its coverage, however soon it is there', async () => {
  const worker = await opened();
  worker.core.handle({ kind: 'plan', run: 1, policy: UNCHANGED, baseline: APART });
  worker.core.hear({ kind: 'limits', run: 1, of: 'policy', picture: Uint8Array.of(1) });
  await worker.answer('proof');
  const kinds = worker.answers.flatMap((one) => ('run' in one && one.run === 1 ? [one.kind] : []));
  expect(kinds.indexOf('coverage')).toBeLessThan(kinds.indexOf('limits'));
});
