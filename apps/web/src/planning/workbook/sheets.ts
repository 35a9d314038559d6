import { cellsOfCsv, SCENARIO_TABLES, textOfCells } from '@sahakarya/scenario';

/** A cell as a workbook has it: text, a number, a day (midnight in Greenwich) or nothing. */
export type SheetCell = string | number | boolean | Date | null;

export interface NamedSheet {
  readonly sheet: string;
  readonly data: readonly (readonly SheetCell[])[];
}

/** The sheet of policy.json: a row for each name. */
const POLICY = 'policy';
const POLICY_HEAD = ['name', 'value'];

/** A spreadsheet keeps so many digits of a number; of more it makes others. */
const MOST_DIGITS = 15;

/** The files of a scenario as sheets, a table each: numbers and days as such, so that no spreadsheet guesses. */
export function sheetsOf(files: ReadonlyMap<string, string>): NamedSheet[] {
  const tables = Object.entries(SCENARIO_TABLES).flatMap(([sheet, { fields }]) => {
    const text = files.get(`${sheet}.csv`);
    if (text === undefined) return [];
    const [header = [], ...rows] = cellsOfCsv(text);
    const types = header.map((name) => fields.find((field) => field.name === name)?.type);
    return [{ sheet, data: [header, ...rows.map((row) => row.map((cell, at) => cellOf(cell, types[at])))] }];
  });
  const policy = files.get('policy.json');
  return policy === undefined
    ? tables
    : [...tables, { sheet: POLICY, data: [POLICY_HEAD, ...policyRows(policy)] }];
}

function cellOf(text: string, type: string | undefined): SheetCell {
  if (text === '') return null;
  if (type === 'date') return dayOf(text) ?? text;
  const isNumber = type === 'integer' || type === 'number';
  return isNumber && /^[0-9.]+$/.test(text) && text.length <= MOST_DIGITS ? Number(text) : text;
}

function dayOf(text: string): Date | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
}

function policyRows(json: string): SheetCell[][] {
  const policy: unknown = JSON.parse(json);
  if (typeof policy !== 'object' || policy === null) return [];
  return Object.entries(policy).map(([name, value]) => {
    if (typeof value === 'number') return [name, value];
    if (typeof value === 'string') return [name, dayOf(value) ?? value];
    return [name, JSON.stringify(value)];
  });
}

/**
 * The files of a scenario from the sheets of a workbook, by the names of the sheets: what is wrong in one is found by
 * the scenario's own reader, which sees what the sheet shows.
 */
export function filesOf(sheets: readonly NamedSheet[]): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(
    sheets.map(({ sheet, data }): [string, Uint8Array] => {
      const name = sheet.trim();
      const isPolicy = name.toLowerCase() === POLICY;
      return isPolicy
        ? ['policy.json', encoder.encode(policyOf(data))]
        : [`${name}.csv`, encoder.encode(textOfCells(asWide(data).map((row) => row.map(textOf))))];
    }),
  );
}

/** Rows as wide as the widest: a workbook leaves out empty cells at their ends. */
function asWide(rows: NamedSheet['data']): readonly (readonly SheetCell[])[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
}

function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell);
  const [day = '', time] = cell.toISOString().split('T');
  return time === '00:00:00.000Z' ? day : cell.toISOString();
}

/** A row without a name is passed over, and so is the head. */
function policyOf(rows: NamedSheet['data']): string {
  const members = rows.slice(1).flatMap(([name = null, value = null]) => {
    if (textOf(name) === '' || value === null) return [];
    const text = textOf(value);
    const isJson = /^[[{]/.test(text) || (typeof value !== 'object' && /^-?\d+(\.\d+)?$/.test(text));
    return [`  ${JSON.stringify(textOf(name))}: ${isJson ? text : JSON.stringify(text)}`];
  });
  return `{\n${members.join(',\n')}\n}\n`;
}
