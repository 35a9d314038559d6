import { type Fault, fault } from '../faults.ts';
import { type Field, SCENARIO_TABLES } from '../package/table-schemas.ts';
import { type DayOrder, isoDay, orderOf } from './days-as-saved.ts';
import { plainName } from './meant-name.ts';
import { decimalsAsSaved, wholeAsSaved } from './numbers-as-saved.ts';

/** Cells of a column that were read as a spreadsheet writes them: how many, and the first. */
export interface CellsRead {
  readonly way: 'numbers' | DayOrder;
  readonly column: string;
  readonly count: number;
  readonly written: string;
  readonly read: string;
}

interface Cells {
  readonly cells: readonly (readonly string[])[];
  readonly ways: readonly CellsRead[];
  readonly faults: readonly Fault[];
}

/**
 * The cells of a table, with numbers and days written as the formats write them: spaces between thousands and a decimal
 * comma where semicolons part the columns, days where their column as a whole says which number is the month. Any other
 * cell stays as it is. A column of days that doesn't say it is one fault.
 *
 * @param cells the header first
 */
export function cellsAsSaved(
  file: string,
  cells: readonly (readonly string[])[],
  hasSemicolons: boolean,
): Cells {
  const [header = [], ...rows] = cells;
  const written = rows.map((row) => [...row]);
  const ways: CellsRead[] = [];
  const faults: Fault[] = [];
  for (const [at, heading] of header.entries()) {
    const field = fieldOf(file, heading);
    if (field === undefined) continue;
    const column = rows.map((row) => row[at] ?? '');
    const order = field.type === 'date' ? orderOf(column) : undefined;
    if (order === 'undecided-days' || order === 'mixed-days') {
      const [row, value = ''] = firstDay(column);
      faults.push(fault(order, { file, row, column: field.name, value }));
    }
    const reading = readingOf(field, column, hasSemicolons);
    const changed = column.flatMap((text, row) => {
      const read = reading(text);
      if (read === undefined || read === text) return [];
      written[row]?.splice(at, 1, read);
      return [{ written: text, read }];
    });
    const [first] = changed;
    const way = field.type === 'date' ? order : 'numbers';
    if (first === undefined || way === undefined || way === 'undecided-days' || way === 'mixed-days')
      continue;
    ways.push({ way, column: field.name, count: changed.length, ...first });
  }
  return { cells: [header, ...written], ways, faults };
}

function fieldOf(file: string, heading: string): Field | undefined {
  const table = Object.entries(SCENARIO_TABLES).find(([name]) => `${name}.csv` === file);
  return table?.[1].fields.find(({ name }) => name === plainName(heading));
}

/** What stands in for days that can't be told, so that their one fault is the only one. */
const ANY_DAY: Readonly<Record<string, string>> = { available: '0000-01-01', expires: '9999-12-31' };

function readingOf(
  { name, type }: Field,
  column: readonly string[],
  hasSemicolons: boolean,
): (text: string) => string | undefined {
  switch (type) {
    case 'date': {
      const order = orderOf(column);
      if (order === undefined) return () => undefined;
      if (order === 'day-first' || order === 'month-first') return (text) => isoDay(text, order);
      return (text) => (isoDay(text, 'day-first') === undefined ? undefined : ANY_DAY[name]);
    }
    case 'integer':
      return hasSemicolons ? wholeAsSaved : () => undefined;
    case 'number':
      return hasSemicolons ? decimalsAsSaved(column) : () => undefined;
    case 'string':
      return () => undefined;
  }
}

/** The record of the first day as a spreadsheet writes it, the header being 1, and what stands there. */
function firstDay(column: readonly string[]): [row: number, value: string | undefined] {
  const at = column.findIndex((text) => isoDay(text, 'day-first') !== undefined);
  return [at + 2, column[at]];
}
