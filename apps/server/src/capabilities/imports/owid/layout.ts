import { MEASURES, type Measure } from '@sahakarya/impact';
import { separatorProblem } from '@sahakarya/scenario';
import type { FaultList } from '../fault-list.ts';

/** By measure, the column that has it. */
export const COUNT_COLUMNS: Readonly<Record<Measure, string>> = {
  doses: 'total_vaccinations',
  people: 'people_vaccinated',
  full: 'people_fully_vaccinated',
  boosters: 'total_boosters',
};

/** Where a file has what we take; all other columns are left alone. */
export interface Layout {
  /** `classic`: with ISO codes; `catalog`: with names alone. */
  readonly name: 'classic' | 'catalog';
  readonly columns: number;
  readonly entity: number;
  readonly entityColumn: 'iso_code' | 'country';
  /** Where the classic layout has the name beside the code. */
  readonly location: number | undefined;
  readonly date: number;
  /** Undefined where the file has no such column. */
  readonly counts: readonly {
    readonly measure: Measure;
    readonly column: string;
    readonly at: number | undefined;
  }[];
}

/** The layout of a file by its header; undefined, and a fault, where it is neither. */
export function layoutOf(header: readonly string[], faults: FaultList): Layout | undefined {
  const problem = separatorProblem(header.join(','), TAKEN);
  if (problem !== undefined) {
    if (problem === 'separator-line') faults.add('separator-line', { row: 1 });
    else faults.add('other-separator', { row: 1 }, { separator: separatorName(problem.separator) });
    return undefined;
  }
  const names = header.map((name) => name.trim());
  const twice = names.find((name, at) => names.indexOf(name) !== at && isTaken(name));
  if (twice !== undefined) {
    faults.add('duplicate-column', { row: 1, column: twice });
    return undefined;
  }
  const at = (name: string) => (names.includes(name) ? names.indexOf(name) : undefined);
  const date = at('date');
  const isClassic = at('iso_code') !== undefined;
  const entityColumn = isClassic ? 'iso_code' : 'country';
  const entity = at(entityColumn);
  if (date === undefined || entity === undefined || at(COUNT_COLUMNS.doses) === undefined) {
    faults.add('unknown-layout', { row: 1, value: header.join(',') });
    return undefined;
  }
  return {
    name: isClassic ? 'classic' : 'catalog',
    columns: names.length,
    entity,
    entityColumn,
    location: at('location'),
    date,
    counts: MEASURES.map((measure) => ({
      measure,
      column: COUNT_COLUMNS[measure],
      at: at(COUNT_COLUMNS[measure]),
    })),
  };
}

const TAKEN: readonly string[] = ['iso_code', 'country', 'date', ...Object.values(COUNT_COLUMNS)];

function isTaken(name: string): boolean {
  return TAKEN.includes(name);
}

function separatorName(separator: string): string {
  return separator === '\t' ? 'tabs' : separator;
}
