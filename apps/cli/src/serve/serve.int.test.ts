import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const BIN = join(ROOT, 'apps/cli/bin/sahakarya.js');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

beforeAll(() => {
  if (!existsSync(join(ROOT, 'apps/cli/dist/main.js')))
    spawnSync(process.execPath, [TSC, '--build', join(ROOT, 'apps/cli')]);
});

interface Served {
  readonly child: ChildProcess;
  /** What it printed, when it answers or has ended. */
  readonly said: string;
  readonly address: string;
  readonly code: number | null;
}

/** The environment of this process without settings that would change what is tested. */
function environmentFor(folder: string, more: Record<string, string>): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('SAHAKARYA_'));
  return { ...Object.fromEntries(others), PORT: '0', SAHAKARYA_DATA: folder, ...more };
}

/** Runs `sahakarya serve` until it answers or ends. */
async function served(
  folder: string,
  command: readonly string[] = [process.execPath, BIN, 'serve'],
  more: Record<string, string> = {},
): Promise<Served> {
  const [program = '', ...words] = command;
  const child = spawn(program, words, {
    cwd: ROOT,
    env: environmentFor(folder, more),
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own, as a shell gives to each command.
    detached: true,
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    for (const pid of [...processesOf(child), ...holdersOf(folder)]) killIfThere(pid);
    await once(child, 'exit');
  });
  let said = '';
  await new Promise<void>((resolve) => {
    const hear = (text: Buffer) => {
      said += text;
      if (/^(EXERCISE: )?Sahakarya is open at .*[\r\n]/m.test(said)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => resolve());
  });
  const address = /open at (\S+)/.exec(said)?.[1] ?? '';
  return { child, said, address, code: child.exitCode };
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** Processes that work in a folder or below it: those of PostgreSQL. */
function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return Number.isInteger(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(`${folder}/`);
      } catch {
        return false;
      }
    });
}

/** Processes of the group that a command was started as. */
function processesOf({ pid = 0 }: ChildProcess): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((one) => Number.isInteger(one) && groupOf(one) === pid);
}

/** Undefined for a process that has ended. Field 3 after the name in /proc/PID/stat is the group; field 1 the state. */
function groupOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : Number(group);
  } catch {
    return undefined;
  }
}

/** The processes that hold a data folder: one, or none. */
function holdersOf(folder: string): number[] {
  return readdirSync(join(folder, 'claims')).map((name) => Number(name.split('-')[0]));
}

async function stopped({ child }: Served, signal: NodeJS.Signals): Promise<number | null> {
  const end = once(child, 'exit');
  child.kill(signal);
  const [code] = await end;
  return code;
}

const isReady = async ({ address }: Served) => (await fetch(`${address}/readyz`)).ok;

const isLinux = process.platform === 'linux';
const title = isLinux ? 'sahakarya serve' : 'sahakarya serve … not run: it looks for processes in /proc';

describe.skipIf(!isLinux)(title, () => {
  // One folder for all: making a database takes longest.
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-serve-'));
  afterAll(async () => {
    for (const pid of processesIn(folder)) killIfThere(pid);
    await pause(100);
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens the platform, keeps its secrets, keeps others out of its folder, and outlives a kill -9', async () => {
    const first = await served(folder);
    expect(first.said).toContain('First start');
    expect(await isReady(first)).toBe(true);
    const answer = await (await fetch(`${first.address}/api/v1/observatory?day=2021-08-04`)).json();
    const group = (name: string) =>
      answer.groups.find((one: { income_group: string }) => one.income_group === name);
    expect([group('HIC').doses_per_100, group('LIC').doses_per_100].map((rate) => rate.toFixed(1))).toEqual([
      '101.4',
      '1.6',
    ]);

    for (const name of ['', 'secrets.json', 'postgres', 'postgres.log', 'socket', 'claims'])
      expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
    const commands = processesIn(folder).map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    const secrets: Record<string, string> = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
    for (const secret of Object.values(secrets)) expect(commands.join('')).not.toContain(secret);

    const second = await served(folder);
    expect([second.code, second.said]).toEqual([4, expect.stringContaining(`process ${first.child.pid} (`)]);

    await stopped(first, 'SIGKILL');
    const orphans = processesIn(folder);
    expect(orphans.length).toBeGreaterThan(0);
    const third = await served(folder);
    expect(third.said).not.toContain('First start');
    expect(await isReady(third)).toBe(true);
    for (const pid of orphans) expect(processesIn(folder)).not.toContain(pid);

    // What making a page leaves behind does not keep the server alive.
    expect((await fetch(`${third.address}/`)).status).toBe(200);
    expect(await stopped(third, 'SIGTERM')).toBe(0);
    expect(processesIn(folder)).toEqual([]);
    expect(readdirSync(join(folder, 'claims'))).toEqual([]);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);

    const fourth = await served(folder);
    expect(await stopped(fourth, 'SIGINT')).toBe(0);
    expect(processesIn(folder)).toEqual([]);
  });

  it('ends with all its processes on SIGTERM to npm start, and on Ctrl-C', async () => {
    // What npm start opens is an exercise.
    const exercise = join(folder, 'exercise');
    const made = spawnSync(process.execPath, [BIN, 'exercise', 'new', '--data', exercise], {
      env: environmentFor(folder, {}),
      encoding: 'utf8',
    });
    expect(made.status, made.stderr).toBe(0);
    const isGone = async ({ child, address }: Served) => {
      for (let tries = 0; tries < 500 && processesOf(child).length > 0; tries++) await pause(20);
      expect(processesOf(child)).toEqual([]);
      expect(processesIn(exercise)).toEqual([]);
      expect(readdirSync(join(exercise, 'claims'))).toEqual([]);
      await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    };
    const server = await served(exercise, ['npm', 'start']);
    expect(server.said).toMatch(/^EXERCISE: Sahakarya is open at/m);
    expect(await isReady(server)).toBe(true);
    await stopped(server, 'SIGTERM');
    await isGone(server);

    // A terminal sends Ctrl-C to every process of the group.
    const again = await served(exercise, ['npm', 'start']);
    expect(await isReady(again)).toBe(true);
    const { pid } = again.child;
    if (pid === undefined || pid <= 1 || groupOf(pid) !== pid) throw new Error('no group of its own');
    process.kill(-pid, 'SIGINT');
    await isGone(again);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('ends with all its processes on %s to npx', async (signal) => {
    const server = await served(folder, ['npx', 'sahakarya', 'serve']);
    expect(await isReady(server)).toBe(true);
    server.child.kill(signal);
    await once(server.child, 'exit');
    await untilGone(server);
  });

  it('ends with all its processes when its terminal is closed', async () => {
    // Makes a terminal; when it is killed, the terminal is closed.
    const command = `${process.execPath} ${BIN} serve`;
    const words = ['script', '--quiet', '--flush', '--command', command, '/dev/null'];
    const server = await served(folder, words, { NO_COLOR: '1', TERM: 'xterm' });
    expect(await isReady(server)).toBe(true);
    server.child.kill('SIGKILL');
    await once(server.child, 'exit');
    await untilGone(server);
  });

  it.each([
    ['a script that ends', ['sh', '-c', `"${process.execPath}" "${BIN}" serve & read line`]],
    [
      'an npm script that ends',
      ['npm', 'exec', '--call', `"${process.execPath}" "${BIN}" serve & read line`],
    ],
    ['nohup, when its terminal is closed', ['nohup', 'npx', 'sahakarya', 'serve']],
  ])('lives on when it was put in the background by %s', async (how, command) => {
    const server = await served(folder, command);
    expect(await isReady(server)).toBe(true);
    const [own = 0] = holdersOf(folder);
    expect(own).toBeGreaterThan(1);
    const { pid } = server.child;
    if (pid === undefined || pid <= 1 || groupOf(pid) !== pid) throw new Error('no group of its own');
    if (how.startsWith('nohup')) process.kill(-pid, 'SIGHUP');
    else server.child.stdin?.end('\n');
    await once(server.child, 'exit');
    // Three times as long as it takes to notice that npm is gone.
    for (let looks = 0; looks < 30; looks++) {
      expect(await isReady(server)).toBe(true);
      await pause(100);
    }
    process.kill(own, 'SIGTERM');
    await untilGone(server);
  });

  /** Neither the command nor its database runs, and the folder is free. */
  async function untilGone({ child, address }: Served): Promise<void> {
    for (let tries = 0; tries < 500 && processesOf(child).length > 0; tries++) await pause(20);
    expect(processesOf(child)).toEqual([]);
    for (let tries = 0; tries < 500 && holdersOf(folder).length > 0; tries++) await pause(20);
    expect([holdersOf(folder), processesIn(folder)]).toEqual([[], []]);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  }

  it('does not start with a setting that there is not', async () => {
    const { code, said } = await served(folder, undefined, { SAHAKARYA_DATAS: '/x' });
    expect([code, said]).toEqual([4, expect.stringContaining('Did you mean SAHAKARYA_DATA?')]);
  });
});
