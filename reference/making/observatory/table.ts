import { csvText } from '../tables/csv.ts';

/** Data Package v2 says of a column what a reader must know: https://datapackage.org/standard/table-schema/. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
  };
}

/** A table of the observatory, with what `datapackage.json` says of it. An empty text is an empty cell: not known. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  /** Columns that name a row of another table, by that table's name. */
  readonly references: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The table as CSV. */
export function tableText({ name, fields, rows }: Table): string {
  const odd = rows.find((row) => row.length !== fields.length);
  if (odd !== undefined) throw new Error(`${name}: a row of ${odd.length} cells: ${odd.join()}`);
  return csvText(
    fields.map((field) => field.name),
    rows,
  );
}

export function text(name: string, description: string, required = false): Field {
  return { name, type: 'string', description, ...(required ? { constraints: { required } } : {}) };
}

export function word(name: string, description: string, words: readonly string[]): Field {
  return { ...text(name, description), constraints: { required: true, enum: words } };
}

export function whole(name: string, description: string, required = false): Field {
  const most = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
  return { name, type: 'integer', description, constraints: required ? { required, ...most } : most };
}

export function number(name: string, description: string, minimum?: number, maximum?: number): Field {
  if (minimum === undefined || maximum === undefined) return { name, type: 'number', description };
  return { name, type: 'number', description, constraints: { minimum, maximum } };
}

export function day(name: string, description: string, required = false): Field {
  return { name, type: 'date', description, ...(required ? { constraints: { required } } : {}) };
}

export function truth(name: string, description: string): Field {
  return { name, type: 'boolean', description, constraints: { required: true } };
}

/** The cell of a figure that may be unknown. */
export function cell(value: number | undefined): string | number {
  return value ?? '';
}
