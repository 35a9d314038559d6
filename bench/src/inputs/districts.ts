import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A district of a country of the reference world. */
export interface District {
  /** Key of the destination. */
  readonly country: string;
  /** At least 1. */
  readonly population: number;
}

/**
 * Territories that the reference world counts in another destination: their districts have its rights
 * (`counted_in` of countries.csv).
 */
const COUNTED_IN: ReadonlyMap<string, string> = new Map([
  ['GLP', 'FRA'],
  ['GUF', 'FRA'],
  ['MTQ', 'FRA'],
  ['VIR', 'USA'],
]);

const FILES = ['districts-adm2.csv', 'districts-adm3.csv'] as const;

/** What is missing for `readDistricts`, or undefined. */
export function missingDistricts(folder: string): string | undefined {
  const missing = FILES.filter((file) => !existsSync(join(folder, file)));
  return missing.length === 0 ? undefined : `no ${missing.join(' and ')} in ${folder} (--districts FOLDER)`;
}

/**
 * The districts of OCHA's population tables (COD-PS), the finest level of each country: those of the third level
 * where a country has it, those of the second elsewhere.
 */
export function readDistricts(folder: string): District[] {
  const [second, third] = FILES.map((file) => readTable(join(folder, file)));
  if (second === undefined || third === undefined) return [];
  const hasThird = new Set(third.map(({ iso3 }) => iso3));
  return [...third, ...second.filter(({ iso3 }) => !hasThird.has(iso3))].map(({ iso3 = '', population }) => ({
    country: COUNTED_IN.get(iso3) ?? iso3,
    population: Math.max(1, Number(population)),
  }));
}

function readTable(file: string): Partial<Record<string, string>>[] {
  const text = readFileSync(file, 'utf8');
  return Papa.parse<Partial<Record<string, string>>>(text, { header: true, skipEmptyLines: true }).data;
}
