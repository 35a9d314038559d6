import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { FIFTY } from './testing/example.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const README = readFileSync(join(ROOT, 'packages/planner/README.md'), 'utf8');

/** What npm says when it cannot ask the registry. */
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|ENOTCACHED|ETIMEDOUT/;

const PROGRAM = `
import { plan } from '@sahakarya/planner';
import { readScenario, toModel } from '@sahakarya/scenario';
const scenario = readScenario('fifty');
console.log(scenario.ok && [...plan(toModel(scenario.value)).milestoneDoses].join());
`;

test('the tarballs of the README install in a project elsewhere, and plan there', ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-elsewhere-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = (cwd: string, command: string) => spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });

  const [pack = ''] = /^npm pack .*$/m.exec(README) ?? [];
  const packed = run(ROOT, pack.replace(/packed$/, `'${folder}'`));
  expect(packed.status, packed.stderr).toBe(0);

  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const [install = ''] = /^npm install .*$/m.exec(README) ?? [];
  const installed = run(
    folder,
    `${install.replace('CLONE/packed', '.')} --prefer-offline --no-audit --no-fund`,
  );
  if (installed.status !== 0 && OFFLINE.test(installed.stderr))
    skip('not run: the package registry is out of reach');
  expect(installed.status, installed.stderr).toBe(0);

  run(folder, 'mkdir fifty');
  for (const [name, text] of Object.entries(FIFTY)) writeFileSync(join(folder, 'fifty', name), text);
  writeFileSync(join(folder, 'program.js'), PROGRAM);
  expect(run(folder, `'${process.execPath}' program.js`).stdout).toBe('7,13,30\n');
}, 120_000);
