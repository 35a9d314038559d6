import { posix } from 'node:path';
import { isTest } from './house-rules.ts';
import type { SourceFile } from './read-imports.ts';

/** An app's own storeys. Folders are those right below its `src/`; `ROOF` are the files that lie in `src/` itself. */
export interface AppStoreys {
  /** The app's `src/`, from the project's folder. */
  readonly sources: string;
  /** From the top: a folder imports folders of the storeys below its own, and none of its own storey. */
  readonly storeys: readonly (readonly string[])[];
  /** Folders whose subfolders don't know each other. */
  readonly apart: readonly string[];
  /** The few that may all the same: what stands first imports what stands second. Each has to be needed. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Runs when the app is built: imports what it likes, and nothing of the app imports it. */
  readonly making: readonly string[];
}

export const ROOF = 'src/*';

export const APPS: readonly AppStoreys[] = [
  {
    sources: 'apps/web/src',
    storeys: [
      ['entry'],
      ['app'],
      ['shell'],
      ['pages'],
      ['table'],
      ['planning', 'figures', 'page'],
      ['controls', 'data'],
      ['language'],
      ['styles'],
    ],
    apart: ['pages'],
    pairs: [],
    making: ['making'],
  },
  {
    sources: 'apps/server/src',
    storeys: [[ROOF], ['exercise'], ['capabilities', 'operations'], ['published'], ['platform']],
    apart: ['capabilities'],
    pairs: [
      ['exercise', 'people'],
      ['imports', 'observatory'],
      ['inbox', 'talks'],
      ['notices', 'inbox'],
      ['notices', 'people'],
      ['reference-data', 'observatory'],
      ['reference-data', 'scenarios'],
    ],
    making: [],
  },
];

/** An import from one folder of an app to another one. */
export interface Step {
  readonly path: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
}

/** Every import inside of an app that leaves its folder; tests, and what serves them alone, left out. */
export function stepsIn({ sources }: AppStoreys, files: readonly SourceFile[]): Step[] {
  return files.flatMap(({ path, imports }) => {
    if (!path.startsWith(`${sources}/`) || isTest(path)) return [];
    const targets = imports
      .filter((name) => name.startsWith('.'))
      .map((name) => posix.join(posix.dirname(path), name));
    return targets
      .filter((target) => target.startsWith(`${sources}/`))
      .map((target) => ({ path, target, from: folderOf(path, sources), to: folderOf(target, sources) }))
      .filter(({ from, to }) => from !== to);
  });
}

/** A sentence for everything in which an app breaks its own rules; none is right. */
export function appBreaches(app: AppStoreys, files: readonly SourceFile[]): string[] {
  const storey = (folder: string) => app.storeys.findIndex((folders) => folders.includes(folder));
  const upward = stepsIn(app, files).flatMap(({ path, target, from, to }) => {
    if (app.making.includes(from)) return [];
    if (storey(from) === -1) return [`${path}: ${from} has no storey`];
    return storey(from) < storey(to) ? [] : [`${path} imports ${target}: ${from} lies not above ${to}`];
  });
  const known = new Set(app.pairs.map((pair) => pair.join(' ')));
  const aside = asideIn(app, files)
    .filter(({ from, to }) => !known.has(`${from} ${to}`))
    .map(
      ({ path, target, from, to }) => `${path} imports ${target}: ${from} and ${to} don't know each other`,
    );
  return [...upward, ...aside];
}

/** Pairs that no import needs. */
export function idlePairs(app: AppStoreys, files: readonly SourceFile[]): string[] {
  const used = new Set(asideIn(app, files).map(({ from, to }) => `${from} ${to}`));
  return app.pairs.map((pair) => pair.join(' ')).filter((pair) => !used.has(pair));
}

/** Imports from one page to another, or from one capability to another. */
function asideIn(app: AppStoreys, files: readonly SourceFile[]): Step[] {
  return app.apart.flatMap((folder) => {
    const inner = { ...app, sources: `${app.sources}/${folder}` };
    return stepsIn(inner, files);
  });
}

function folderOf(path: string, sources: string): string {
  const [folder = '', ...rest] = path.slice(sources.length + 1).split('/');
  return rest.length === 0 ? ROOF : folder;
}
