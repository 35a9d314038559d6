import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { normalizePath, type Plugin } from 'vite';

/** The module whose values are put in place. */
const MODULE = fileURLToPath(new URL('../pages/studio/world/reference-world.ts', import.meta.url));
const REFERENCE = fileURLToPath(new URL('../../../../reference/', import.meta.url));
const WORLD = 'worlds/world-2021-08';
/** The scenario that `sahakarya new` begins with. */
const TEMPLATE = fileURLToPath(new URL('../../../cli/example/', import.meta.url));
const COUNTRIES = 'sources/countries.csv';

/** The same files give the same bytes, and so the same address. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Gives the pages the reference world and a scenario to begin with as packed files beside the programs, and the codes
 * and names by which countries are known, and named in the reader's language.
 */
export function referenceWorld(): Plugin {
  let isForServer = false;
  return {
    name: 'reference-world',
    configResolved(config) {
      isForServer = config.build.ssr !== false;
    },
    load(id) {
      if (normalizePath(id) !== normalizePath(MODULE)) return null;
      for (const file of [join(REFERENCE, COUNTRIES), ...worldFiles(), ...templateFiles()])
        this.addWatchFile(file);
      const countries = `export const countries = ${JSON.stringify(referenceCountries())};`;
      // Pages are rendered on the server without a plan: it is made in the browser alone.
      if (isForServer) return `${countries} export const worldUrl = ''; export const templateUrl = '';`;
      const emitted = (name: string, files: readonly string[]) =>
        ['import.meta.ROLLUP_FILE_URL', this.emitFile({ type: 'asset', name, source: packed(files) })].join(
          '_',
        );
      const world = `export const worldUrl = ${emitted('world-2021-08.zip', worldFiles())};`;
      const template = `export const templateUrl = ${emitted('template.zip', templateFiles())};`;
      return `${countries} ${world} ${template}`;
    },
  };
}

function worldFiles(): string[] {
  const folder = join(REFERENCE, WORLD);
  const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** Without what says its name: a scenario that is made of it goes by its own file's. */
function templateFiles(): string[] {
  const names = readdirSync(TEMPLATE).filter((name) => /\.csv$|^policy\.json$/.test(name));
  return names.sort().map((name) => join(TEMPLATE, name));
}

function packed(paths: readonly string[]): Uint8Array {
  const files = paths.map((file): [string, Uint8Array] => [
    basename(file),
    new Uint8Array(readFileSync(file)),
  ]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: NO_DATE });
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
