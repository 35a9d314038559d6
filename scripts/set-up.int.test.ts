import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exclusively } from './exclusively.mjs';
import { isInstalled } from './installing/installed.mjs';
import { whyNotInstalled } from './installing/why-not-installed.mjs';
import { isAtLeast } from './node-version.mjs';
import { roomsOf } from './rooms.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sahakarya-set-up-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['20.20.0', true],
  ['20.20.10', true],
  ['22.1.0', true],
  ['20.19.5', false],
  ['18.20.8', false],
  ['9.9.9', false],
])('Node %s is 20.20.0 or newer: %s', (version, expected) => {
  expect(isAtLeast(version, '20.20.0')).toBe(expected);
});

const LINUX = { platform: 'linux', arch: 'x64' };
const lock = {
  packages: {
    '': { version: '1.0.0' },
    'apps/cli': { version: '1.0.0', bin: { tool: 'bin/tool.js' } },
    'node_modules/cli': { resolved: 'apps/cli', link: true },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/a-linux-x64': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    'node_modules/a-linux-musl': {
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/a-darwin-arm64': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
    'node_modules/a-wasm': { version: '1.0.0', optional: true },
  },
};
const installed = {
  'apps/cli': lock.packages['apps/cli'],
  'node_modules/cli': lock.packages['node_modules/cli'],
  'node_modules/a': { ...lock.packages['node_modules/a'], resolved: 'where it was fetched' },
  'node_modules/a-linux-x64': lock.packages['node_modules/a-linux-x64'],
};

test('what the lock file names for this machine is enough', () => {
  expect(isInstalled(lock, { packages: installed }, LINUX)).toBe(true);
});

test.each([
  ['a package is missing', { ...installed, 'node_modules/a': undefined }, LINUX],
  ['another version', { ...installed, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }, LINUX],
  ['another content', { ...installed, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }, LINUX],
  [
    'a command of another name',
    { ...installed, 'apps/cli': { version: '1.0.0', bin: { old: 'bin/tool.js' } } },
    LINUX,
  ],
  ['a package too many', { ...installed, 'node_modules/b': { version: '1.0.0' } }, LINUX],
  ['carried here from another kind of machine', installed, { platform: 'darwin', arch: 'arm64' }],
])('stale: %s', (_, packages, machine) => {
  const kept = Object.fromEntries(
    Object.entries(packages).flatMap(([path, entry]) => (entry ? [[path, entry]] : [])),
  );
  expect(isInstalled(lock, { packages: kept }, machine)).toBe(false);
});

test('processes that start together take turns', async () => {
  const file = join(folder, 'lock');
  const log = join(folder, 'log');
  const work = `
    import { appendFileSync } from 'node:fs';
    import { exclusively } from ${JSON.stringify(new URL('./exclusively.mjs', import.meta.url).href)};
    exclusively(${JSON.stringify(file)}, () => {}, () => {
      appendFileSync(${JSON.stringify(log)}, 'in ');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      appendFileSync(${JSON.stringify(log)}, 'out ');
    });`;
  // Left by a process that is gone: all of them find it, and one may remove it.
  writeFileSync(file, String(spawnSync(process.execPath, ['--version']).pid));
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', work], { stdio: 'inherit' }),
  );
  try {
    const ends = children.map((child) => new Promise((resolve) => child.on('exit', resolve)));
    expect(await Promise.all(ends)).toEqual([0, 0, 0, 0, 0, 0]);
  } finally {
    for (const child of children) child.kill();
  }
  expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(6));
  expect(existsSync(file)).toBe(false);
});

test('the turn ends with an error too', () => {
  const file = join(folder, 'lock');
  expect(() =>
    exclusively(
      file,
      () => {},
      () => {
        throw new Error('no disk');
      },
    ),
  ).toThrow('no disk');
  expect(existsSync(file)).toBe(false);
});

test('an unknown room is answered with those that there are', () => {
  const rooms = roomsOf(fileURLToPath(new URL('..', import.meta.url)));
  expect(rooms.get('planner')).toBe('packages/planner');
  expect(rooms.get('cli')).toBe('apps/cli');
  expect(rooms.get('scripts')).toBe('scripts');
  const command = fileURLToPath(new URL('./test.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [command, 'plannner'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toBe(`No room is called plannner. There are: ${[...rooms.keys()].join(', ')}.\n`);
});

test.each([
  [
    'npm error code EPERM\nnpm error path /home/a/.npm\nnpm error Please run:\nnpm error   sudo chown -R 0:0',
    /^npm may not write to \/home\/a\/\.npm \(EPERM\)\. .*npm_config_cache=FOLDER.* \/project, copy/s,
  ],
  ['npm error code EROFS', /^npm may not write to a folder that it needs \(EROFS\)/],
  ['npm error code ENOTFOUND', /^npm error code ENOTFOUND\nThe package registry is out of reach/],
  ['npm error code EINTEGRITY', /^npm error code EINTEGRITY\nPackages could not be installed/],
])('of what npm says (%j) the cause and the mend are told', (said, told) => {
  expect(whyNotInstalled(said, '/project')).toMatch(told);
  expect(whyNotInstalled(said, '/project')).not.toContain('sudo');
});
