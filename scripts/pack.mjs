/**
 * `npm run pack`: one tarball, dist/pack/sahakarya-VERSION.tgz, that `npm install --global` makes the command
 * `sahakarya` of, without this clone. What the workspaces need from the registry is pinned as package-lock.json pins
 * it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stage } from './pack-stage.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const destination = join(root, 'dist', 'pack');
const folder = mkdtempSync(join(tmpdir(), 'sahakarya-pack-'));
try {
  stage(root, folder);
  mkdirSync(destination, { recursive: true });
  const npm = spawnSync('npm', ['pack', '--pack-destination', destination, '--loglevel=error', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (npm.status !== 0) throw new Error(npm.error?.message ?? `npm pack ended with ${npm.status}`);
  const [packed] = Object.values(JSON.parse(npm.stdout));
  const megabytes = (packed.size / 1_000_000).toFixed(1);
  console.log(`${join(destination, packed.filename)}: ${packed.entryCount} files, ${megabytes} MB`);
  console.log(`To install it: npm install --global ${join(destination, packed.filename)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
