import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { concerned, insideManifest, shippedManifest } from './pack-manifest.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MINUTES = 60_000;

/** What npm says when it cannot ask the registry. */
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|ENOTCACHED|ETIMEDOUT/;

describe('the tarball', () => {
  it(
    'installs without this clone, and plans and serves from there',
    async ({ skip }) => {
      const folder = mkdtempSync(join(tmpdir(), 'sahakarya-installed-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      // The installed program knows of no clone: not by its folder, nor by what npm told this process.
      const environment = { PATH: process.env.PATH ?? '', HOME: folder, TMPDIR: tmpdir() };
      const run = (command: string, words: readonly string[]) =>
        spawnSync(command, words, { cwd: folder, env: environment, encoding: 'utf8' });

      const packed = spawnSync(process.execPath, [join(ROOT, 'scripts/pack.mjs')], { encoding: 'utf8' });
      expect(packed.status, packed.stderr).toBe(0);
      const tarball = /^(\S+\.tgz): /.exec(packed.stdout)?.[1] ?? '';
      expect(existsSync(tarball)).toBe(true);

      const words = [
        'install',
        '--global',
        '--prefix',
        folder,
        '--prefer-offline',
        '--no-audit',
        '--no-fund',
      ];
      const installed = spawnSync('npm', [...words, tarball], { cwd: folder, encoding: 'utf8' });
      if (installed.status !== 0 && OFFLINE.test(installed.stderr))
        skip('not run: the package registry is out of reach');
      expect(installed.status, installed.stderr).toBe(0);

      const command = join(folder, 'bin', 'sahakarya');
      const worlds = run(command, ['worlds']);
      expect(worlds.stdout).toMatch(/^world-2021-08$/m);
      const planned = run(command, ['plan', 'world-2021-08', '--out', 'plan']);
      expect(planned.status, planned.stderr).toBe(0);
      expect(readFileSync(join(folder, 'plan', 'coverage.csv'), 'utf8')).toMatch(
        /^milestone_week,destination,/,
      );

      const server = spawn(command, ['serve', '--port', '0', '--json'], {
        cwd: folder,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      onTestFinished(() => void server.kill('SIGKILL'));
      let said = '';
      server.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      let told = '';
      for await (const line of createInterface({ input: server.stdout })) {
        told += line;
        if (line === '}') break;
      }
      expect(told, said).not.toBe('');
      const { address } = JSON.parse(told);
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
      const page = await fetch(`${address}/`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('101.4');
      expect(existsSync(join(folder, '.local', 'share', 'sahakarya', 'postgres'))).toBe(true);
      server.kill('SIGTERM');
      expect(await new Promise((resolve) => server.once('exit', resolve))).toBe(0);
    },
    5 * MINUTES,
  );
});

describe('the manifest of the tarball', () => {
  const locked = {
    packages: {
      'apps/cli': { name: '@a/cli', version: '1.2.3', dependencies: { '@a/server': '1.2.3', one: '^1.0.0' } },
      'apps/server': { name: '@a/server', version: '1.2.3', dependencies: { two: '2.0.0' } },
      'node_modules/@a/server': { link: true, resolved: 'apps/server' },
      'node_modules/one': { version: '1.4.0', dependencies: { old: '^3.0.0', three: '^3.0.0' } },
      'node_modules/two': { version: '2.0.0', optionalDependencies: { mac: '1', gone: '1' } },
      'node_modules/three': { version: '3.1.0', dependencies: { old: '^1.0.0' } },
      'node_modules/old': { version: '1.0.9' },
      'node_modules/one/node_modules/three': { version: '3.5.0' },
      'node_modules/mac': { version: '1.0.1', os: ['darwin'] },
      'node_modules/tester': { version: '9.0.0' },
    },
  };
  const workspaces = ['apps/cli', 'apps/server'];

  it('names every package in the version of the lock file, and none of development', () => {
    const manifest = shippedManifest(locked, 'apps/cli', workspaces, { old: '^1.0.0' });
    expect(manifest).toMatchObject({
      version: '1.2.3',
      dependencies: { '@a/server': '1.2.3', old: '1.0.9', one: '1.4.0', two: '2.0.0' },
      optionalDependencies: { mac: '1.0.1' },
      bundleDependencies: ['@a/server', 'old', 'one'],
    });
    expect(Object.keys(manifest.dependencies)).not.toContain('tester');
  });

  it('takes in what an override concerns: the package, and those that ask for it', () => {
    expect(concerned(locked, workspaces, { old: '^1.0.0' })).toEqual(['old', 'one']);
    expect(concerned(locked, workspaces, {})).toEqual([]);
  });

  it('has packages inside that name no others', () => {
    const inside = insideManifest({
      name: 'x',
      dependencies: { one: '1' },
      devDependencies: { tester: '9' },
      scripts: { test: 'x' },
      exports: { '.': { source: './src/x.ts', types: './dist/x.d.ts', default: './dist/x.js' } },
    });
    expect(inside).toEqual({ name: 'x', exports: { '.': { default: './dist/x.js' } } });
    expect(insideManifest({ name: 'x', exports: './x.js' })).toEqual({ name: 'x', exports: './x.js' });
  });
});
