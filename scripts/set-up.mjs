/**
 * Makes a clone ready to run: installs what package-lock.json names when node_modules differs from it,
 * and builds what changed. Says nothing when there is nothing to do (a quarter of a second).
 * Needs Node and npm alone; stands before every command in package.json.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exclusively } from './exclusively.mjs';
import { isInstalled } from './installing/installed.mjs';
import { whyNotInstalled } from './installing/why-not-installed.mjs';
import { isAtLeast } from './node-version.mjs';
import { buildWeb, isWebBuilt } from './web-build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = join(root, '.set-up.lock');

/** Two more tries within a dozen seconds: npm's own patience is over a minute, and says nothing meanwhile. */
const RETRIES = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/**
 * @param {string} path below the project's folder
 * @returns {any} the JSON in it, or undefined where there is no such file
 */
function readJson(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function requireNode() {
  const needed = readJson('package.json').engines.node.replace(/^>=/, '');
  if (!isAtLeast(process.versions.node, needed)) {
    stop(
      `Sahakarya needs Node ${needed} or newer; this is Node ${process.versions.node} (${process.execPath}).\n` +
        'Install a newer one, for example from https://nodejs.org, and run the same command again.',
    );
  }
}

function install() {
  const lock = readJson('package-lock.json');
  const installed = readJson('node_modules/.package-lock.json');
  if (installed && isInstalled(lock, installed, process)) return;

  console.error(
    'Installing packages as package-lock.json names them (once; half a minute on a usual line) ...',
  );
  const npm = spawnSync(
    'npm',
    [
      'ci',
      '--include=dev',
      '--include=optional',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      ...RETRIES,
      '--loglevel=error',
    ],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (npm.error)
    stop(`npm could not be started (${npm.error.message}). It comes with Node: https://nodejs.org`);
  if (npm.status === 0) return;
  stop(whyNotInstalled(npm.stderr, root));
}

function build() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '--build'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) stop('The build failed: the compiler says why above.');
}

/** The pages: for browsers, then for the server that sends them whole. */
function buildPages() {
  if (isWebBuilt(root)) return;
  console.error('Building the pages ...');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const run = (/** @type {string[]} */ ...options) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [vite, 'build', '--logLevel', 'warn', ...options],
      { cwd: join(root, 'apps/web'), encoding: 'utf8' },
    );
    if (status !== 0) console.error(`${stdout}${stderr}`);
    return status === 0;
  };
  if (!buildWeb(root, () => run() && run('--ssr')))
    stop('The pages could not be built: Vite says why above.');
}

requireNode();
exclusively(
  lockFile,
  (owner) =>
    console.error(`Waiting for process ${owner}, which is setting up. If there is none, delete ${lockFile}`),
  () => {
    install();
    build();
    buildPages();
  },
);
