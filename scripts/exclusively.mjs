import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** How long to sleep between two tries, in milliseconds. */
const PAUSE = 100;

/**
 * Does `work` while no other process does: whoever makes the file at `path` goes first and removes it in the
 * end. A file whose process is gone is removed. Waits without limit while its process lives.
 *
 * @template T
 * @param {string} path
 * @param {(owner: string) => void} onWait called once, with the other's process id, when there is a wait
 * @param {() => T} work
 * @returns {T}
 */
export function exclusively(path, onWait, work) {
  let told = false;
  while (!take(path)) {
    const owner = ownerOf(path);
    if (owner === undefined) continue;
    if (isGone(owner) && removeAbandoned(path)) continue;
    if (!told) onWait(owner);
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

/**
 * @param {string} path
 * @returns {boolean} whether this process made the file, and so may go on
 */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * One process at a time may remove, and it looks again first: else two could find the same dead owner, and the
 * slower one would remove the file that the faster one has made since.
 * @param {string} path
 * @returns {boolean} whether the file's turn is over
 */
function removeAbandoned(path) {
  const right = `${path}.removing`;
  if (!take(right)) return false;
  try {
    const owner = ownerOf(path);
    if (owner !== undefined && isGone(owner)) rmSync(path, { force: true });
    return true;
  } finally {
    rmSync(right, { force: true });
  }
}

/**
 * @param {string} path
 * @returns {string | undefined} the process id in the file; undefined where there is no file any more
 */
function ownerOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * An empty file is being written by its owner, and so it lives. A file with our own id was left by an earlier
 * process of that id.
 * @param {string} owner
 */
function isGone(owner) {
  if (owner === '') return false;
  if (owner === String(process.pid)) return true;
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/**
 * @param {unknown} error
 * @returns {unknown}
 */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
