import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from './testing/example.ts';
import { temporaryFolder } from './testing/recording-terminal.ts';

const ROOM = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOM, 'bin/sahakarya.js');
const TSC = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url));

beforeAll(() => {
  if (!existsSync(join(ROOM, 'dist/main.js'))) spawnSync(process.execPath, [TSC, '--build', ROOM]);
});

/** Runs the real program. Its streams are pipes. */
function sahakarya(folder: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, TERM: 'xterm', ...environment };
  return spawnSync(process.execPath, [BIN, ...words], { cwd: folder, encoding: 'utf8', env });
}

function started(
  folder: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  const env = { ...process.env, ...environment };
  return spawn(process.execPath, [BIN, ...words], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
}

it('plans and verifies, without bar or colours in a pipe', () => {
  const folder = temporaryFolder();
  const planned = sahakarya(folder, ['plan', EXAMPLE, '--out', 'out']);
  expect(planned.status).toBe(0);
  for (const mark of ['\x1b', '\r', '█']) expect(planned.stdout + planned.stderr).not.toContain(mark);
  expect(sahakarya(folder, ['verify', EXAMPLE, 'out']).status).toBe(0);
  expect(sahakarya(folder, ['verify', EXAMPLE, 'out', '--policy', 'sharing=own']).status).toBe(1);
});

it.each([
  [0, ['--help']],
  [2, ['plan']],
  [3, ['check', 'nowhere']],
])('exits with %i after %j', (status, words) => {
  expect(sahakarya(temporaryFolder(), words).status).toBe(status);
});

it('names commands as its user called it', () => {
  const folder = temporaryFolder();
  const commands = (environment: NodeJS.ProcessEnv) => sahakarya(folder, ['worlds'], environment).stdout;
  expect(commands({ npm_execpath: 'npm' })).toContain('  npx sahakarya plan world-2021-08 --out out\n');
  expect(commands({ npm_execpath: undefined })).toContain('  sahakarya plan world-2021-08 --out out\n');
});

it('leaves nothing half written after Ctrl-C', async () => {
  const folder = temporaryFolder();
  const child = started(folder, ['tour']);
  const end = ended(child);
  const interrupt = setTimeout(() => child.kill('SIGINT'), 700);
  const { code, signal } = await end;
  clearTimeout(interrupt);
  // Ctrl-C comes where it comes: while it starts up it ends the process, later it stops the plan.
  expect(signal === 'SIGINT' || code === 130 || code === 0).toBe(true);
  const plans = join(folder, 'plans');
  for (const plan of existsSync(plans) ? readdirSync(plans) : []) {
    expect(readdirSync(join(plans, plan))).toContain('summary.json');
  }
});

/** A scenario whose plan takes a hundred times as long as it takes to hear Ctrl-C. */
function writeLargeScenario(folder: string): void {
  const rows = (count: number, row: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => row(i));
  const write = (file: string, lines: readonly string[]) =>
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  write('destinations.csv', [
    'destination,name,population,income_group,region,doses_given,weekly_capacity,lead_weeks',
    ...rows(
      4000,
      (d) => `D${d},District ${d},${1000 + 37 * d},LIC,R,${(d * d) % 997},${40 + (d % 89)},${d % 3}`,
    ),
  ]);
  write('products.csv', [
    'product,name,manufacturer,doses_per_course,interval_weeks,pack_doses,storage',
    'V,Vaccine,Maker,2,3,10,2-8C',
  ]);
  write('lots.csv', [
    'lot,product,doses,available,expires,holder',
    ...rows(3000, (l) => {
      const available = `2025-0${1 + (l % 9)}-0${1 + (l % 7)}`;
      return `L${l},V,${1000 + 53 * (l % 101)},${available},2026-${String(1 + (l % 12)).padStart(2, '0')}-28,D${(7 * l) % 4000}`;
    }),
  ]);
  const policy = {
    start: '2025-01-06',
    weeks: 100,
    milestone_every_weeks: 2,
    target_per_100: 140,
    sharing: 'surplus',
  };
  write('policy.json', [JSON.stringify(policy)]);
}

/** Starts the program, and sends it a signal when it tells that it listens: its work is begun then. */
function interrupted(folder: string, words: readonly string[], signal: NodeJS.Signals): ChildProcess {
  const telling = "process.on('newListener',(name)=>{if(name==='SIGTERM')process.stdout.write('listening')})";
  const child = started(folder, words, {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(telling)}`,
  });
  child.stdout?.once('data', () => child.kill(signal));
  return child;
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'stops a plan in the middle on %s, and writes nothing',
  async (signal) => {
    const folder = temporaryFolder();
    writeLargeScenario(folder);
    const before = readdirSync(folder);
    const child = interrupted(folder, ['plan', '.', '--out', 'out'], signal);
    expect(await ended(child)).toEqual({ code: 130, signal: null });
    expect(readdirSync(folder)).toEqual(before);
  },
);

describe('what is done with a plan', () => {
  const world = 'world-2021-08';
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sahakarya-planned-'));
    expect(sahakarya(folder, ['plan', world, '--out', 'out']).status).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['SIGINT', 'SIGTERM'] as const)('is stopped on %s, and says so', async (signal) => {
    for (const words of [
      ['verify', world, 'out'],
      ['explain', world, 'out', 'IND'],
      ['compare', world, 'out', 'out', 'out'],
    ]) {
      const child = interrupted(folder, words, signal);
      let told = '';
      child.stderr?.on('data', (text) => {
        told += text;
      });
      expect([words, await ended(child), told]).toEqual([
        words,
        { code: 130, signal: null },
        'Stopped. Nothing was written.\n',
      ]);
    }
  });
});

it('goes on to its end when nobody reads on, and says nothing of it', async () => {
  const folder = temporaryFolder();
  const child = started(folder, ['plan', EXAMPLE, '--out', 'out']);
  child.stdout?.destroy();
  let err = '';
  child.stderr?.on('data', (text) => {
    err += text;
  });
  const { code } = await ended(child);
  expect(code).toBe(0);
  expect(err).toMatch(/^\nRead in [^\n]*\n$/);
  expect(sahakarya(folder, ['verify', EXAMPLE, 'out']).status).toBe(0);
});
