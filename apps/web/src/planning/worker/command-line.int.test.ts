import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileContent, TOO_LARGE } from '../files/file-content.ts';
import { APART, type PolicyState, UNCHANGED } from '../policy/policy-state.ts';
import { RecordingWorker } from '../testing/recording-worker.ts';
import { worldFiles } from '../testing/reference-world.ts';
import type { OpenOutcome, PlanVerdict } from './messages.ts';

const COMMAND_LINE = fileURLToPath(new URL('../../../../cli/', import.meta.url));
const BIN = join(COMMAND_LINE, 'bin/sahakarya.js');
const TSC = fileURLToPath(new URL('../../../../../node_modules/typescript/bin/tsc', import.meta.url));

let folder = '';
beforeAll(() => {
  if (!existsSync(join(COMMAND_LINE, 'dist/main.js')))
    spawnSync(process.execPath, [TSC, '--build', COMMAND_LINE]);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sahakarya-studio-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function sahakarya(...words: string[]) {
  return spawnSync(process.execPath, [BIN, ...words], { cwd: folder, encoding: 'utf8' });
}

/** A worker that has planned the world by a policy. */
function planned(policy: PolicyState): RecordingWorker {
  const worker = new RecordingWorker();
  worker.core.handle({ kind: 'open', request: 1, source: { kind: 'files', files: worldFiles() } });
  worker.core.handle({ kind: 'plan', run: 1, policy, baseline: APART });
  worker.core.handle({ kind: 'download', request: 2, readme: '# The world\n' });
  return worker;
}

/** One for all that only open plans and scenarios with faults: neither changes what it has planned. */
const apart = planned(APART);
let opened = 2;

/** What a worker says of files. */
async function outcomeOf(
  files: ReadonlyMap<string, FileContent>,
  worker: RecordingWorker,
): Promise<OpenOutcome> {
  const request = ++opened;
  worker.core.handle({ kind: 'open', request, source: { kind: 'files', files } });
  return (await worker.answer('opened', (answer) => answer.request === request)).outcome;
}

/** Unpacks the plan that a worker has made below the test's folder. */
async function unpacked(worker: RecordingWorker): Promise<Uint8Array> {
  const { zip } = await worker.answer('downloaded');
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return zip;
}

/** The files of a folder below the test's, by name. */
function filesIn(name: string): Map<string, Uint8Array> {
  const within = join(folder, name);
  return new Map(readdirSync(within).map((file) => [file, new Uint8Array(readFileSync(join(within, file)))]));
}

/** What the studio says of a plan folder below the test's, with the scenario that it was made for at hand. */
async function judged(name: string): Promise<PlanVerdict | undefined> {
  const outcome = await outcomeOf(filesIn(name), apart);
  return outcome.kind === 'read' ? outcome.plan : undefined;
}

/** Where a fault is, and which. */
function place({ code, file, row, column, value }: Record<string, unknown>): unknown[] {
  return [code, file, row, column, value];
}

describe('a plan that was downloaded', () => {
  it('has the bytes that the command line writes, and is found right when it is opened again', async () => {
    const zip = await unpacked(apart);
    expect(sahakarya('plan', 'world-2021-08', '--policy', 'sharing=own', '--out', 'other').status).toBe(0);
    const names = readdirSync(join(folder, 'plan'));
    expect(names.sort()).toEqual(readdirSync(join(folder, 'other')).sort());
    for (const name of names)
      expect(readFileSync(join(folder, 'plan', name)).equals(readFileSync(join(folder, 'other', name)))).toBe(
        true,
      );
    const worker = new RecordingWorker();
    worker.core.handle({ kind: 'open', request: 1, source: { kind: 'zip', bytes: zip } });
    const { outcome } = await worker.answer('opened');
    expect(outcome).toMatchObject({ kind: 'read', scenario: { ok: true }, plan: { kind: 'holds' } });
  });

  it('carries its policy in its scenario: verify asks for nothing else', async () => {
    const worker = planned({
      ...UNCHANGED,
      sharing: 'surplus',
      boosterPause: true,
      weights: { LIC: 150 },
      capacity: { all: 100, of: { LIC: 120 } },
      supply: { all: 90, of: { PFIZER: 50 } },
      stop: { producer: 'Moderna', fromWeek: 6, weeks: 10 },
    });
    await unpacked(worker);
    expect(sahakarya('verify', 'scenario', 'plan')).toMatchObject({ status: 0 });
  });

  it('that is spoilt is refused with the reason of the command line', async () => {
    await unpacked(apart);
    const file = join(folder, 'plan/unused.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/,kept\n/, ',capacity\n'));
    const said = JSON.parse(sahakarya('verify', 'scenario', 'plan', '--json').stdout);
    const verdict = await judged('plan');
    if (verdict?.kind !== 'fails') throw new Error(JSON.stringify(verdict));
    const codes = verdict.findings.map((one) => (one.kind === 'violation' ? one.violation.code : ''));
    expect(codes).toEqual(said.findings.map(({ code }: { code: string }) => code));
    expect(codes).toEqual(['unused_reason']);
  });
});

describe('a data package', () => {
  it('that says of a plan what does not follow from its scenario is refused as on the command line', async () => {
    await unpacked(apart);
    const file = join(folder, 'plan/datapackage.json');
    const written = readFileSync(file, 'utf8');
    writeFileSync(file, written.replace(/"name": "[^"]*"/, '"name": "another"'));
    const said = JSON.parse(sahakarya('verify', 'scenario', 'plan', '--json').stdout);
    const verdict = await judged('plan');
    if (verdict?.kind !== 'fails') throw new Error(JSON.stringify(verdict));
    const told = verdict.findings.map((one) => (one.kind === 'fault' ? place({ ...one.fault }) : one.kind));
    expect(told).toEqual(said.findings.map(place));
    expect(told).toEqual([['unexpected-value', 'datapackage.json', 3, 'name', 'another']]);
    expect(verdict).toMatchObject({ count: 1 });
    rmSync(file);
    const without = await judged('plan');
    expect(without).toMatchObject({ kind: 'fails', findings: [{ fault: { code: 'missing-file' } }] });
  });
});

describe('a file that is too large', () => {
  it('is told as on the command line, and nothing else of its folder is read', async () => {
    await unpacked(apart);
    const large = (path: string) => {
      writeFileSync(join(folder, path), ' '.repeat(2 ** 20 + 1));
    };
    large('scenario/policy.json');
    const said = JSON.parse(sahakarya('check', 'scenario', '--json').stdout);
    const scenario = new Map<string, FileContent>([...filesIn('scenario'), ['policy.json', TOO_LARGE]]);
    const outcome = await outcomeOf(scenario, apart);
    if (outcome.kind !== 'read' || outcome.scenario?.ok !== false) throw new Error(JSON.stringify(outcome));
    expect(outcome.scenario.faults.map((fault) => place({ ...fault }))).toEqual(said.faults.map(place));
    expect(said.faults).toHaveLength(1);
    const plan = new Map<string, FileContent>([...filesIn('plan'), ['datapackage.json', TOO_LARGE]]);
    expect(await outcomeOf(plan, apart)).toMatchObject({
      kind: 'read',
      plan: { kind: 'faulty', faults: [{ code: 'file-too-large', file: 'datapackage.json' }] },
    });
  });
});

describe('a scenario with faults', () => {
  it('is told with the faults of the command line, and changes nothing', async () => {
    const text = (name: string) => new TextDecoder().decode(worldFiles().get(name));
    const spoilt = new Map(worldFiles());
    const write = (name: string, content: string) => spoilt.set(name, new TextEncoder().encode(content));
    write('lots.csv', text('lots.csv').replace(',9064,', ',1.5,').replace('2021-08-02', '2021-02-30'));
    write('policy.json', text('policy.json').replace('"pooled"', '"everyone"'));
    mkdirSync(join(folder, 'spoilt'));
    for (const [name, bytes] of spoilt) writeFileSync(join(folder, 'spoilt', name), bytes);
    const said = JSON.parse(sahakarya('check', 'spoilt', '--json').stdout);

    const worker = planned(UNCHANGED);
    const outcome = await outcomeOf(spoilt, worker);
    if (outcome.kind !== 'read' || outcome.scenario?.ok !== false) throw new Error(JSON.stringify(outcome));
    expect(outcome.scenario.faults.map((fault) => place({ ...fault }))).toEqual(said.faults.map(place));
    expect(outcome.scenario.count).toBe(3);

    worker.core.handle({ kind: 'plan', run: 2, policy: UNCHANGED, baseline: APART });
    const after = await worker.answer('weeks', ({ run, of }) => run === 2 && of === 'policy');
    expect(after.picture.stock.administered).toBe(6_160_439_989);
  });
});
