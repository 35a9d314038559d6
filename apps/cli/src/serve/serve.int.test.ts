import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';

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
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  let said = '';
  await new Promise<void>((resolve) => {
    const hear = (text: Buffer) => {
      said += text;
      if (/^Sahakarya is open at .*\n/m.test(said)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => resolve());
  });
  const address = /open at (\S+)/.exec(said)?.[1] ?? '';
  return { child, said, address, code: child.exitCode };
}

function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-serve-'));
  onTestFinished(async () => {
    for (const pid of processesIn(folder)) killIfThere(pid);
    await pause(100);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
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

async function stopped({ child }: Served, signal: NodeJS.Signals): Promise<number | null> {
  const end = once(child, 'exit');
  child.kill(signal);
  const [code] = await end;
  return code;
}

const isReady = async ({ address }: Served) => (await fetch(`${address}/readyz`)).ok;

describe.skipIf(process.platform !== 'linux')('sahakarya serve', () => {
  it('opens the platform, keeps others out of its folder, and outlives a kill -9', async () => {
    const folder = folderForTest();
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

  it('ends with all its processes on SIGTERM to npm start', async () => {
    const folder = folderForTest();
    const server = await served(folder, ['npm', 'start']);
    expect(await isReady(server)).toBe(true);
    await stopped(server, 'SIGTERM');
    for (let tries = 0; tries < 100 && processesIn(folder).length > 0; tries++) await pause(100);
    expect(processesIn(folder)).toEqual([]);
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
  });

  it('does not start with a setting that there is not', async () => {
    const { code, said } = await served(folderForTest(), undefined, { SAHAKARYA_DATAS: '/x' });
    expect([code, said]).toEqual([4, expect.stringContaining('Did you mean SAHAKARYA_DATA?')]);
  });

  it('keeps its secrets to its user', async () => {
    const folder = folderForTest();
    await served(folder);
    const { statSync } = await import('node:fs');
    for (const name of ['', 'secrets.json', 'postgres', 'postgres.log', 'socket', 'claims'])
      expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
    const environments = processesIn(folder).map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    const secrets: Record<string, string> = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
    for (const secret of Object.values(secrets)) expect(environments.join('')).not.toContain(secret);
  });
});
