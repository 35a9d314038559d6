import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

export type Measure = 'doses' | 'people' | 'full' | 'boosters';
export const MEASURES: readonly Measure[] = ['doses', 'people', 'full', 'boosters'];

/** A line of reports.csv. */
export interface Line {
  readonly destination: string;
  readonly day: string;
  readonly source: string;
  readonly filled: boolean;
  readonly figures: Readonly<Record<Measure, number | undefined>>;
}

export interface Place {
  readonly group: string;
  readonly people: number;
}

const FOLDER = new URL('../../../../../../reference/observatory/', import.meta.url);

/** A table as it lies in the repository, read without any code of the platform. */
function rowsOf(file: string): Record<string, string>[] {
  const text = readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const figure = (cell: string | undefined) => (cell === '' ? undefined : Number(cell));

export const LINES: readonly Line[] = rowsOf('reports.csv').map((row) => ({
  destination: row.destination ?? '',
  day: row.day ?? '',
  source: row.source ?? '',
  filled: row.filled === 'true',
  figures: {
    doses: figure(row.doses),
    people: figure(row.people),
    full: figure(row.full),
    boosters: figure(row.boosters),
  },
}));

export const PLACES: ReadonlyMap<string, Place> = new Map(
  rowsOf('destinations.csv').map((row) => [
    row.destination ?? '',
    { group: row.income_group ?? '', people: Number(row.population) },
  ]),
);
