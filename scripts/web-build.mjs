import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the pages are built from, from the project's folder. Other rooms' sources are among them, for their code runs in
 * browsers too; the lock file stands for all installed packages.
 */
const INPUTS = [
  'apps/web/src',
  'apps/web/locales',
  'apps/web/public',
  'apps/web/vite.config.ts',
  'apps/web/package.json',
  'packages/contract/src',
  'packages/planner/src',
  'packages/scenario/src',
  'packages/vocabulary/src',
  'reference/worlds/world-2021-08',
  'apps/cli/example',
  'package-lock.json',
];

const BUILD = 'apps/web/dist';
/** Part of the build: what it was made from, and the files that were made. Written last. */
const RECORD = join(BUILD, 'made-from.json');
const OUTPUTS = ['apps/web/dist/client', 'apps/web/dist/render'];

/**
 * Whether the build is there, whole, and made from the sources as they are now: contents are compared, not times.
 *
 * @param {string} root the project's folder
 */
export function isWebBuilt(root) {
  const file = join(root, RECORD);
  if (!existsSync(file)) return false;
  const { inputs, outputs } = JSON.parse(readFileSync(file, 'utf8'));
  return inputs === hashOfInputs(root) && JSON.stringify(outputs) === JSON.stringify(sizesOfOutputs(root));
}

/**
 * Runs a build and records what it was made from. Sources that change meanwhile make it stale, for they are read
 * before.
 *
 * @param {string} root the project's folder
 * @param {() => boolean} build whether it succeeded
 */
export function buildWeb(root, build) {
  rmSync(join(root, RECORD), { force: true });
  const inputs = hashOfInputs(root);
  if (!build()) return false;
  writeFileSync(join(root, RECORD), JSON.stringify({ inputs, outputs: sizesOfOutputs(root) }));
  return true;
}

/** @param {string} root */
function hashOfInputs(root) {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => filesBelow(root, input))) {
    if (isTest(path)) continue;
    hash
      .update(`${path}\n`)
      .update(readFileSync(join(root, path)))
      .update('\n');
  }
  return hash.digest('hex');
}

/** @param {string} path */
function isTest(path) {
  return /\.test\.tsx?$|\/(testing|judge)\//.test(path);
}

/** @param {string} root */
function sizesOfOutputs(root) {
  return OUTPUTS.flatMap((output) => filesBelow(root, output)).map((path) => [
    path,
    statSync(join(root, path)).size,
  ]);
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} files in one order, with `/`; none where there is nothing
 */
function filesBelow(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}
