import { posix } from 'node:path';
import type { SourceFile } from './read-imports.ts';

/** Name → folder, relative to the project's. */
export type Rooms = ReadonlyMap<string, string>;

/** Workspaces, storey by storey: a room may import rooms of the storeys below its own, and no others. */
export const STOREYS: readonly (readonly string[])[] = [
  ['cli'],
  ['server', 'web'],
  ['contract'],
  ['scenario', 'impact', 'exchange'],
  ['planner', 'vocabulary'],
];

/** Rooms beside the house: they may import every workspace, and nothing imports them. */
export const TOOLS: readonly string[] = ['reference', 'bench', 'scripts', 'e2e'];

/** Rooms that run in a browser and a worker too, and so may not use Node. */
const WITHOUT_NODE = ['planner', 'vocabulary'];

/** The one file of the solver that may ask the checker for the certificate of the plan that it has made. */
const PLAN_MAKER = 'packages/planner/src/solve/make-plan.ts';

/** The one file that looks inside the planner: benchmarks give its network to others, and time its parts. */
const LOOKS_INSIDE = 'bench/src/inside-planner.ts';

/** Rooms whose build takes in what they import, so that an installed copy needs nothing of it. */
export const BUNDLED: readonly string[] = ['web'];

/** One real identity provider serves the server's tests and those in a browser. */
const PROVIDER_OF_TESTS = 'apps/server/src/capabilities/people/testing/identity-provider.ts';

/** Browser tests open browser and server in the way that benchmarks do. */
const OPENED_BY_BENCH = [
  'bench/src/open-browser.ts',
  'bench/src/start-platform.ts',
  'bench/src/inputs/asking.ts',
  'bench/src/inputs/people-at-the-table.ts',
];

/** The pages say every fault, in every language, that the inputs of the scenario room's own tests bring. */
const SAYS_FAULTS = 'apps/web/src/pages/studio/files/fault-texts.test.ts';
const BRINGS_FAULTS = 'packages/scenario/src/testing/';

export const SCOPE = '@sahakarya/';

/**
 * The entries of a package beside its index: what the command line asks before, or without, loading all of a server.
 */
const LIGHT_ENTRIES: readonly string[] = [
  'server/process-identity',
  'server/refuse-second-server',
  'server/system-fault',
  'server/system-limits',
];

/** The package that a name of ours means, without the scope; a path inside of a package stays one. */
export function packageOf(name: string): string {
  const other = name.slice(SCOPE.length);
  return LIGHT_ENTRIES.includes(other) ? posix.dirname(other) : other;
}

/**
 * Tests, and what stands in a folder for them alone: made-up input in `testing/`, independent judges in `judge/`,
 * settings of the runner.
 */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/(testing|judge)\/|\/vitest\.\w+\.config\.ts$/.test(path);
}

/** The room that a path lies in, or undefined outside of all. */
export function roomOf(path: string, rooms: Rooms): string | undefined {
  for (const [name, folder] of rooms) if (path.startsWith(`${folder}/`)) return name;
  return undefined;
}

export function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const storey = (room: string) => STOREYS.findIndex((rooms) => rooms.includes(room));
  if (TOOLS.includes(from)) return storey(to) !== -1;
  return storey(from) !== -1 && storey(from) < storey(to);
}

/** A sentence for everything in which the files break the rules of the house; none is right. */
export function breaches(files: readonly SourceFile[], rooms: Rooms): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path, rooms);
    if (room === undefined) return [`${file.path} lies in no room`];
    const ofImports = file.imports.flatMap((name) => {
      const reason = name.startsWith('.')
        ? relativeBreach(file.path, posix.join(posix.dirname(file.path), name), room, rooms)
        : namedBreach(file.path, name, room);
      return reason === undefined ? [] : [`${file.path} imports ${name}: ${reason}`];
    });
    const isIndex = file.path === `${rooms.get(room)}/src/index.ts`;
    return file.isBarrel && !isIndex
      ? [...ofImports, `${file.path} only hands on exports: a package's src/index.ts alone does that`]
      : ofImports;
  });
}

function relativeBreach(path: string, target: string, room: string, rooms: Rooms): string | undefined {
  if (path === LOOKS_INSIDE && roomOf(target, rooms) === 'planner') return undefined;
  if (room === 'e2e' && (OPENED_BY_BENCH.includes(target) || target === PROVIDER_OF_TESTS)) return undefined;
  if (path === SAYS_FAULTS && target.startsWith(BRINGS_FAULTS)) return undefined;
  if (roomOf(target, rooms) !== room) return 'another room is imported by its package name';
  if (isTest(path)) return undefined;
  if (isTest(target)) return 'a test is imported by nothing but tests';
  const within = (folder: string, file: string) => file.startsWith(`packages/planner/src/${folder}/`);
  if (within('solve', target) && (within('check', path) || within('explain', path))) {
    return 'check/ and explain/ share nothing with the solver';
  }
  if (within('check', target) && within('solve', path) && path !== PLAN_MAKER) {
    return `the solver knows nothing of the checker; only ${PLAN_MAKER} asks it for the certificate`;
  }
  return undefined;
}

function namedBreach(path: string, name: string, room: string): string | undefined {
  if (name.startsWith(SCOPE)) {
    const other = packageOf(name);
    if (other.includes('/')) return 'a package is imported by its name alone';
    if (other === room && !isTest(path)) return 'a room imports its own files by their paths';
    return mayImport(room, other) ? undefined : 'imports run downward only';
  }
  if (name.startsWith('node:') && WITHOUT_NODE.includes(room) && !isTest(path)) {
    return `${room} also runs where there is no Node`;
  }
  return undefined;
}
