/**
 * @typedef {object} Locked what package-lock.json (version 3) says of a package, as far as it is read here
 * @property {string} [name]
 * @property {string} [version]
 * @property {boolean} [link] it is a workspace
 * @property {string} [resolved] of a link: the workspace's folder
 * @property {string[]} [os] machines that it is for, where it isn't for all
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 *
 * @typedef {object} Lock
 * @property {Record<string, Locked>} packages by the folder that each is installed in
 */

const ROOM = 'node_modules/';

/**
 * The package.json of a package that lies in the tarball: what it is, without what only its development needs. It names
 * no package that it needs, for npm would look for that in the tarball too; the tarball's own package.json names all.
 * So it asks for no version, either, that an override forbids: npm heeds overrides in a project, not in a package.
 *
 * @param {any} manifest
 */
export function insideManifest({ devDependencies, dependencies, scripts, exports, ...manifest }) {
  if (typeof exports !== 'object' || exports === null) return { ...manifest, ...(exports && { exports }) };
  const shipped = Object.entries(exports).map(([path, targets]) => {
    const { source, types, ...others } = typeof targets === 'string' ? { default: targets } : targets;
    return [path, others];
  });
  return { ...manifest, exports: Object.fromEntries(shipped) };
}

/**
 * The tarball's own package.json. The workspaces lie inside, and so does what an override concerns. All else comes from
 * the registry, in the version that package-lock.json names: also what only other packages need, so that an
 * installation runs what was tested.
 *
 * @param {Lock} lock
 * @param {string} program the workspace of the command
 * @param {readonly string[]} workspaces
 * @param {Record<string, string>} overrides
 */
export function shippedManifest(lock, program, workspaces, overrides) {
  const needed = [...neededFrom(lock, workspaces)].filter((path) => path.lastIndexOf(ROOM) === 0).sort();
  /** @param {(path: string) => boolean} chosen */
  const versions = (chosen) =>
    Object.fromEntries(
      needed.filter(chosen).map((path) => [path.slice(ROOM.length), lock.packages[path]?.version]),
    );
  /** @param {string} path */
  const isForSome = (path) => lock.packages[path]?.os !== undefined;
  const inside = insideNames(lock, program, workspaces);
  const insideVersions = Object.fromEntries(
    inside.map((name) => [name, lock.packages[lock.packages[ROOM + name]?.resolved ?? '']?.version]),
  );
  return {
    name: 'sahakarya',
    version: lock.packages[program]?.version,
    description: 'Share scarce vaccine doses out fairly and fast, and let anyone check the answer',
    license: 'Apache-2.0',
    type: 'module',
    engines: { node: '>=20.20.0' },
    bin: { sahakarya: `${program}/bin/sahakarya.js` },
    files: ['apps', 'reference', 'CHANGELOG.md'],
    dependencies: { ...insideVersions, ...versions((path) => !isForSome(path)) },
    optionalDependencies: versions(isForSome),
    bundleDependencies: [...inside, ...concerned(lock, workspaces, overrides)],
  };
}

/**
 * Names of the packages that an override concerns: those overridden, and those that ask for them.
 *
 * @param {Lock} lock
 * @param {readonly string[]} workspaces
 * @param {Record<string, string>} overrides
 */
export function concerned(lock, workspaces, overrides) {
  return [...neededFrom(lock, workspaces)]
    .filter((path) => {
      const asksFor = Object.keys(lock.packages[path]?.dependencies ?? {});
      return path.slice(ROOM.length) in overrides || asksFor.some((name) => name in overrides);
    })
    .map((path) => path.slice(ROOM.length))
    .sort();
}

/**
 * The folders of all packages from the registry that the workspaces need, directly or not.
 *
 * @param {Lock} lock
 * @param {readonly string[]} workspaces
 */
function neededFrom(lock, workspaces) {
  /** @type {Set<string>} */
  const needed = new Set();
  const waiting = [...workspaces];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    const locked = lock.packages[from] ?? {};
    const optional = Object.keys(locked.optionalDependencies ?? {});
    const peers = Object.keys(locked.peerDependencies ?? {}).filter(
      (name) => locked.peerDependenciesMeta?.[name]?.optional !== true,
    );
    for (const name of [...Object.keys(locked.dependencies ?? {}), ...optional, ...peers]) {
      const path = installedPath(lock, from, name);
      if (path === undefined && optional.includes(name)) continue;
      if (path === undefined) throw new Error(`package-lock.json has no ${name}, which ${from} needs`);
      if (lock.packages[path]?.link === true || needed.has(path)) continue;
      needed.add(path);
      waiting.push(path);
    }
  }
  return needed;
}

/**
 * Where Node finds a package: beside the one that needs it, or in a folder above.
 *
 * @param {Lock} lock
 * @param {string} from
 * @param {string} name
 */
function installedPath(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}${ROOM}${name}`;
    if (lock.packages[path] !== undefined) return path;
    if (folder === '') return undefined;
  }
}

/**
 * @param {Lock} lock
 * @param {string} program
 * @param {readonly string[]} workspaces
 */
function insideNames(lock, program, workspaces) {
  return workspaces
    .filter((path) => path !== program)
    .flatMap((path) => lock.packages[path]?.name ?? [])
    .sort();
}
