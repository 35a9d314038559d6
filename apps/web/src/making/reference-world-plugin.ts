import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCENARIO_FILES } from '@sahakarya/scenario';
import { zipSync } from 'fflate';
import { normalizePath, type Plugin, runnerImport } from 'vite';

/** The module whose values are put in place. */
const MODULE = fileURLToPath(new URL('../pages/studio/world/reference-world.ts', import.meta.url));
/** What finds the first finding, run as the page's worker will run. */
const FIND_FIRST = fileURLToPath(new URL('../pages/studio/finding/find-first.ts', import.meta.url));
const FIRST_WORLD = 'world-2021-08';
const REFERENCE = fileURLToPath(new URL('../../../../reference/', import.meta.url));
const FOLDER = 'worlds';
/** The scenario that `sahakarya new` begins with. */
const TEMPLATE = fileURLToPath(new URL('../../../cli/example/', import.meta.url));
const COUNTRIES = 'sources/countries.csv';

/** The same files give the same bytes, and so the same address. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Gives the pages the reference worlds and a scenario to begin with as packed files beside the programs, and the codes
 * and names by which countries are known, and named in the reader's language.
 */
export function referenceWorld(): Plugin {
  let isForServer = false;
  return {
    name: 'reference-world',
    configResolved(config) {
      isForServer = config.build.ssr !== false;
    },
    async load(id) {
      if (normalizePath(id) !== normalizePath(MODULE)) return null;
      const worlds = worldNames();
      for (const file of [join(REFERENCE, COUNTRIES), ...worlds.flatMap(worldFiles), ...templateFiles()])
        this.addWatchFile(file);
      const found = `export const firstFinding = ${JSON.stringify(await findFirst())};`;
      const countries = `export const countries = ${JSON.stringify(referenceCountries())}; ${found}`;
      // Pages are rendered on the server without a plan: it is made in the browser alone.
      const worldUrls = (urlOf: (world: string) => string) =>
        `export const worldUrls = { ${worlds.map((world) => `'${world}': ${urlOf(world)}`).join(', ')} };`;
      if (isForServer) return `${countries} ${worldUrls(() => `''`)} export const templateUrl = '';`;
      const emitted = (name: string, files: readonly string[]) =>
        ['import.meta.ROLLUP_FILE_URL', this.emitFile({ type: 'asset', name, source: packed(files) })].join(
          '_',
        );
      const urls = worldUrls((world) => emitted(`${world}.zip`, worldFiles(world)));
      const template = `export const templateUrl = ${emitted('template.zip', templateFiles())};`;
      return `${countries} ${urls} ${template}`;
    },
  };
}

async function findFirst(): Promise<unknown> {
  const { module } = await runnerImport<{
    findFirst: (files: ReadonlyMap<string, Uint8Array>) => Promise<unknown>;
  }>(FIND_FIRST, {
    configFile: false,
    logLevel: 'warn',
    ssr: { resolve: { conditions: ['source', 'node', 'module', 'import', 'default'] } },
  });
  return module.findFirst(filesOf(worldFiles(FIRST_WORLD)));
}

/** The names of the reference worlds. */
export function worldNames(): string[] {
  const list: unknown = JSON.parse(readFileSync(join(REFERENCE, FOLDER, 'worlds.json'), 'utf8'));
  if (!Array.isArray(list)) throw new Error('worlds.json is no list');
  return list.map((world) => String(world.name));
}

function worldFiles(world: string): string[] {
  const folder = join(REFERENCE, FOLDER, world);
  const known: readonly string[] = SCENARIO_FILES;
  const names = readdirSync(folder).filter((name) => known.includes(name));
  return names.sort().map((name) => join(folder, name));
}

/** Without what says its name: a scenario that is made of it goes by its own file's. */
function templateFiles(): string[] {
  const names = readdirSync(TEMPLATE).filter((name) => /\.csv$|^policy\.json$/.test(name));
  return names.sort().map((name) => join(TEMPLATE, name));
}

function packed(paths: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(filesOf(paths)), { level: 9, mtime: NO_DATE });
}

function filesOf(paths: readonly string[]): Map<string, Uint8Array> {
  return new Map(paths.map((file) => [basename(file), new Uint8Array(readFileSync(file))]));
}

/** The first three columns of countries.csv: two-letter code and name by three-letter code. */
export function referenceCountries(): Record<string, readonly [iso2: string, name: string]> {
  const [, ...rows] = readFileSync(join(REFERENCE, COUNTRIES), 'utf8').split('\n');
  const countries = rows.flatMap((row) => {
    const [, iso3, iso2, quoted, plain] =
      /^([A-Z]{3}),([A-Z]{2}),(?:"((?:[^"]|"")*)"|([^,"]*)),/.exec(row) ?? [];
    const name = quoted?.replaceAll('""', '"') ?? plain;
    if (iso3 === undefined || iso2 === undefined || name === undefined) return [];
    return [[iso3, [iso2, name]] as const];
  });
  return Object.fromEntries(countries);
}
