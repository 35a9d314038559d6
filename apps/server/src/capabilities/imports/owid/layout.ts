import { MEASURES, type Measure } from '@sahakarya/impact';
import { meantName, separatorProblem } from '@sahakarya/scenario';
import type { FaultList } from '../fault-list.ts';

/** By measure, the column that has it. */
export const COUNT_COLUMNS: Readonly<Record<Measure, string>> = {
  doses: 'total_vaccinations',
  people: 'people_vaccinated',
  full: 'people_fully_vaccinated',
  boosters: 'total_boosters',
};

/** Columns that may have a destination's name: one beside a code is compared with it. */
const NAME_COLUMNS: readonly string[] = ['location', 'country', 'country_name', 'entity', 'name'];

/** Where a file has what we take; all other columns are left alone, and told. */
export interface Layout {
  /** `classic`: with ISO codes; `catalog`: with names alone. */
  readonly name: 'classic' | 'catalog';
  readonly columns: number;
  readonly entity: number;
  readonly entityColumn: 'iso_code' | 'country';
  /** Names that stand beside the column by which a destination is found. */
  readonly beside: readonly { readonly column: string; readonly at: number }[];
  readonly date: number;
  /** Undefined where the file has no such column. */
  readonly counts: readonly {
    readonly measure: Measure;
    readonly column: string;
    readonly at: number | undefined;
  }[];
  /** Columns that are not read, as the header writes them. */
  readonly notRead: readonly string[];
}

/** The layout of a file by its header; undefined, and a fault, where it is neither. */
export function layoutOf(header: readonly string[], faults: FaultList): Layout | undefined {
  const problem = separatorProblem(header.join(','), TAKEN);
  if (problem !== undefined) {
    if (problem === 'separator-line') faults.add('separator-line', { row: 1 });
    else faults.add('other-separator', { row: 1 }, { separator: separatorName(problem.separator) });
    return undefined;
  }
  const names = header.map((name) => name.trim().toLowerCase());
  const twice = names.find((name, at) => names.indexOf(name) !== at && isTaken(name));
  if (twice !== undefined) {
    faults.add('duplicate-column', { row: 1, column: twice });
    return undefined;
  }
  if (hasMisspelt(header, names, faults)) return undefined;
  const at = (name: string) => (names.includes(name) ? names.indexOf(name) : undefined);
  const date = at('date');
  const isClassic = at('iso_code') !== undefined;
  const entityColumn = isClassic ? 'iso_code' : 'country';
  const entity = at(entityColumn);
  if (date === undefined || entity === undefined || at(COUNT_COLUMNS.doses) === undefined) {
    faults.add('unknown-layout', { row: 1, value: header.join(',') });
    return undefined;
  }
  const beside = NAME_COLUMNS.filter((name) => name !== entityColumn).flatMap((column) => {
    const place = at(column);
    return place === undefined ? [] : [{ column, at: place }];
  });
  return {
    name: isClassic ? 'classic' : 'catalog',
    columns: names.length,
    entity,
    entityColumn,
    beside,
    date,
    counts: MEASURES.map((measure) => ({
      measure,
      column: COUNT_COLUMNS[measure],
      at: at(COUNT_COLUMNS[measure]),
    })),
    notRead: header.filter(
      (_, place) => !isTaken(names[place] ?? '') && !beside.some((one) => one.at === place),
    ),
  };
}

/**
 * Faults of columns that are not read, and are a slip of one that would be and is not there: else its figures would be
 * left out in silence.
 */
function hasMisspelt(header: readonly string[], names: readonly string[], faults: FaultList): boolean {
  const absent = [...TAKEN, 'location'].filter((name) => !names.includes(name));
  const misspelt = names.flatMap((name, at) => {
    const meant = isTaken(name) || NAME_COLUMNS.includes(name) ? undefined : meantName(name, absent);
    return meant === undefined ? [] : [{ value: header[at], column: meant }];
  });
  for (const { value, column } of misspelt) faults.add('misspelt-column', { row: 1, value }, { column });
  return misspelt.length > 0;
}

const TAKEN: readonly string[] = ['iso_code', 'country', 'date', ...Object.values(COUNT_COLUMNS)];

function isTaken(name: string): boolean {
  return TAKEN.includes(name);
}

function separatorName(separator: string): string {
  return separator === '\t' ? 'tabs' : separator;
}
