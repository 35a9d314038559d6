import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { concerned, insideManifest, shippedManifest } from './pack-manifest.mjs';

/** What the program is made of. The command line keeps its place, the others become packages beside it. */
const PROGRAM = 'apps/cli';

/** Reference data that the program reads. */
const DATA = ['reference/worlds', 'reference/observatory', 'reference/README.md'];

/** What must have been built. */
const BUILT = [
  'apps/cli/dist/main.js',
  'apps/server/dist/index.js',
  'apps/web/dist/client/manifest.json',
  'apps/web/dist/render',
];

/**
 * What of a workspace is shipped, where that isn't all that its package.json names.
 *
 * @type {Record<string, string[]>}
 */
const PARTS = { 'apps/web': ['dist/client', 'dist/render', 'README.md'] };

/** Made by builds, and needed by none who runs the program. */
const LEFT_OUT = /\.(map|d\.ts|tsbuildinfo)$/;

/**
 * Lays out in an empty folder what the tarball holds.
 *
 * @param {string} root the project's folder
 * @param {string} folder
 */
export function stage(root, folder) {
  const missing = BUILT.filter((path) => !existsSync(join(root, path)));
  if (missing.length > 0) throw new Error(`not built: ${missing.join(', ')}`);
  /** @param {string} path */
  const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const lock = json('package-lock.json');
  const workspaces = shippedWorkspaces(lock);
  for (const path of workspaces) {
    const place = path === PROGRAM ? path : join('node_modules', lock.packages[path].name);
    const manifest = json(join(path, 'package.json'));
    for (const entry of PARTS[path] ?? manifest.files ?? [])
      if (existsSync(join(root, path, entry))) copy(join(root, path, entry), join(folder, place, entry));
    write(join(folder, place, 'package.json'), insideManifest(manifest));
  }
  for (const path of [...DATA, 'LICENSE', 'README.md', 'CHANGELOG.md'])
    copy(join(root, path), join(folder, path));
  const { overrides = {} } = json('package.json');
  for (const name of concerned(lock, workspaces, overrides)) {
    const place = join('node_modules', name);
    cpSync(join(root, place), join(folder, place), { recursive: true });
    write(join(folder, place, 'package.json'), insideManifest(json(join(place, 'package.json'))));
  }
  write(join(folder, 'package.json'), shippedManifest(lock, PROGRAM, workspaces, overrides));
}

/**
 * The program's workspace and all that it needs, directly or not.
 *
 * @param {import('./pack-manifest.mjs').Lock} lock
 * @returns {string[]} their folders
 */
function shippedWorkspaces(lock) {
  const found = new Set([PROGRAM]);
  for (const path of found)
    for (const name of Object.keys(lock.packages[path]?.dependencies ?? {})) {
      const link = lock.packages[`node_modules/${name}`];
      if (link?.link === true && link.resolved !== undefined) found.add(link.resolved);
    }
  return [...found];
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  cpSync(from, to, { recursive: true, filter: (path) => !LEFT_OUT.test(path) });
}

/**
 * @param {string} file
 * @param {object} content
 */
function write(file, content) {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
