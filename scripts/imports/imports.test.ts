import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { roomsOf } from '../rooms.mjs';
import { BUNDLED, breaches, isTest, mayImport, SCOPE, STOREYS, TOOLS } from './house-rules.ts';
import { arrowsOf, draw } from './picture.ts';
import { readSource, readSources } from './read-imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = roomsOf(root);
const files = [...rooms.values()].flatMap((folder) => readSources(root, folder));
const arrows = arrowsOf(files, rooms);

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly references?: readonly { readonly path: string }[];
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

const workspaces = [...rooms].filter(([name]) => !TOOLS.includes(name));

test('every room has its storey', () => {
  expect([...rooms.keys()].filter((room) => ![...STOREYS, TOOLS].flat().includes(room))).toEqual([]);
});

test('the real imports keep the rules of the house', () => {
  expect(breaches(files, rooms)).toEqual([]);
});

test('ARCHITECTURE.md shows the picture of the real imports', () => {
  const shown = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').match(
    /<!-- imports -->\n```text\n([^`]*)\n```/,
  );
  expect(shown?.[1]).toBe(draw(arrows, rooms));
});

test.each(workspaces)('%s: dependencies and project references are the real imports', (name, folder) => {
  const imported = [...(arrows.get(name) ?? [])].sort();
  const dependencies = Object.keys(readManifest(`${folder}/package.json`).dependencies ?? {});
  const declared = dependencies
    .filter((other) => other.startsWith(SCOPE))
    .map((other) => other.slice(SCOPE.length));
  const references = readManifest(`${folder}/tsconfig.json`).references ?? [];
  expect(declared.sort()).toEqual(imported);
  expect(references.map((reference) => posix.basename(reference.path)).sort()).toEqual(imported);
});

test.each([...rooms])('%s: other packages are declared where they are used', (name, folder) => {
  const developed = Object.keys(readManifest('package.json').devDependencies ?? {});
  const bundled = BUNDLED.includes(name)
    ? Object.keys(readManifest(`${folder}/package.json`).devDependencies ?? {})
    : [];
  const undeclared = files
    .filter((file) => file.path.startsWith(`${folder}/`))
    .flatMap((file) => {
      const own = [...bundled, ...dependenciesAround(posix.dirname(file.path), folder)];
      const declared = TOOLS.includes(name) || isTest(file.path) ? [...own, ...developed] : own;
      return file.imports.filter((other) => isForeign(other) && !declared.includes(packageName(other)));
    });
  expect(undeclared).toEqual([]);
});

/** What the package.json files of a folder, and of those around it up to its room's, depend on. */
function dependenciesAround(folder: string, room: string): string[] {
  const manifest = `${folder}/package.json`;
  const here = existsSync(join(root, manifest)) ? Object.keys(readManifest(manifest).dependencies ?? {}) : [];
  return folder === room ? here : [...here, ...dependenciesAround(posix.dirname(folder), room)];
}

/** Modules named `virtual:` are made by the build itself. */
function isForeign(name: string): boolean {
  return !name.startsWith('.') && !/^(node|virtual):/.test(name) && !name.startsWith(SCOPE);
}

/** `vitest/node` → `vitest`, `@types/node` → `@types/node`. */
function packageName(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}

test('the compiler builds every workspace', () => {
  const built = readManifest('tsconfig.json').references ?? [];
  expect(built.map((reference) => reference.path)).toEqual(
    expect.arrayContaining([...workspaces.map(([, folder]) => folder)]),
  );
});

test('imports of every kind are found, and nothing else is', () => {
  const text = [
    "import type { A } from './a.ts';",
    'import b, { type B } from "./b.ts";',
    "import './c.ts';",
    "export * from './d.ts';",
    "export { e } from './e.ts';",
    "type F = import('./f.ts').F;",
    "const g = await import('./g.ts');",
    "const quote = /['\"]/; // import './no.ts'",
    "/** {@link import('./no.ts').No} */",
    "const text = `import './no.ts'`;",
  ];
  const { imports } = readSource('packages/planner/src/x.ts', text.join('\n'));
  expect(imports).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts', './g.ts']);
});

test.each([
  [
    'packages/planner/src/check/x.ts',
    "import { flow } from '../solve/flow.ts';",
    'share nothing with the solver',
  ],
  [
    'packages/planner/src/explain/x.ts',
    "export { flow } from '../solve/flow.ts'; export const a = 1;",
    'share nothing with the solver',
  ],
  [
    'packages/planner/src/solve/x.ts',
    "import { certify } from '../check/certify.ts';",
    'knows nothing of the checker',
  ],
  [
    'packages/planner/src/solve/x.ts',
    "import { existsSync, readFileSync } from 'node:fs';",
    'where there is no Node',
  ],
  ['packages/planner/src/x.ts', "import { week } from '@sahakarya/vocabulary';", 'downward only'],
  ['packages/planner/src/x.test.ts', "import { read } from '@sahakarya/scenario';", 'downward only'],
  ['packages/scenario/src/x.ts', "import { plan } from '../../planner/src/index.ts';", 'by its package name'],
  [
    'packages/scenario/src/x.ts',
    "import { plan } from '@sahakarya/planner/src/plan.ts';",
    'by its name alone',
  ],
  ['packages/scenario/src/x.ts', "import { a } from './a.test.ts';", 'nothing but tests'],
  ['packages/scenario/src/x.ts', "import { a } from '@sahakarya/scenario';", 'its own files'],
  ['packages/planner/src/solve/index.ts', "export * from './flow.ts';", 'only hands on exports'],
])('refused in %s: %s', (path, text, reason) => {
  expect(breaches([readSource(path, text)], rooms)).toEqual([expect.stringContaining(reason)]);
});

test('storeys', () => {
  expect(mayImport('cli', 'planner')).toBe(true);
  expect(mayImport('planner', 'vocabulary')).toBe(false);
  expect(mayImport('scenario', 'cli')).toBe(false);
  expect(mayImport('bench', 'cli')).toBe(true);
  expect(mayImport('cli', 'bench')).toBe(false);
});
