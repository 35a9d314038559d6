/**
 * An entry of package-lock.json, or of node_modules/.package-lock.json, in which npm keeps what it has
 * put there (it is written last, so an install that was cut off has none).
 * @typedef {{version?: string, integrity?: string, link?: boolean, resolved?: string, bin?: Record<string, string>,
 *   optional?: boolean, os?: string[], cpu?: string[], libc?: string[]}} Entry
 * @typedef {{packages: Record<string, Entry>}} Lock
 */

/**
 * Whether node_modules holds exactly what the lock file names. Optional packages for another kind of machine
 * are rightly absent; one for this kind (a compiler's binary) is not, so a folder that was carried here from
 * another kind of machine counts as not installed.
 *
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 * @param {{platform: string, arch: string}} machine
 * @returns {boolean}
 */
export function isInstalled(lock, installed, machine) {
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    if (found ? !isSame(wanted, found) : !mayBeAbsent(wanted, machine)) return false;
  }
  return Object.keys(installed.packages).every((path) => lock.packages[path]);
}

/**
 * An integrity that the lock file leaves open is not compared.
 * @param {Entry} wanted
 * @param {Entry} found
 */
function isSame(wanted, found) {
  return (
    wanted.version === found.version &&
    (wanted.integrity === undefined || wanted.integrity === found.integrity) &&
    (!wanted.link || wanted.resolved === found.resolved) &&
    JSON.stringify(wanted.bin) === JSON.stringify(found.bin)
  );
}

/**
 * Which C library a machine has is not looked into: packages that name one may always be absent.
 * @param {Entry} entry
 * @param {{platform: string, arch: string}} machine
 */
function mayBeAbsent(entry, machine) {
  if (!entry.optional) return false;
  const isForThisMachine =
    entry.os?.includes(machine.platform) && entry.cpu?.includes(machine.arch) && !entry.libc;
  return !isForThisMachine;
}
