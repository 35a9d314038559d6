import type { Measure } from '@sahakarya/contract';
import type { Generated } from 'kysely';

export interface ImportTables {
  import: ImportTable;
  import_span: ImportSpanTable;
  correction: CorrectionTable;
}

declare module '../../platform/database/tables.ts' {
  interface Tables extends ImportTables {}
}

interface ImportTable {
  readonly import: string;
  /** The how-many-th it is. */
  readonly entry: number;
  /** The import that this one undid. */
  readonly undoes: Generated<string | null>;
  /** Its rows may have taken the place of another's: of before imports were kept apart. */
  readonly has_overwritten: Generated<boolean>;
  readonly at: Date;
  /** The name of a token, or the command line. */
  readonly who: string;
  readonly sha256: string;
  readonly known_on: string;
  /** What it did: an `ImportResult`, or an `UndoResult`. */
  readonly report: unknown;
}

/** Days of a destination of which an import told a measure. */
interface ImportSpanTable {
  readonly import: string;
  readonly entry: number;
  readonly known_on: string;
  readonly source: string;
  readonly destination: string;
  readonly measure: Measure;
  readonly first_day: string;
  readonly last_day: string;
  /** Days of which its row had a fault. */
  readonly refused: Generated<string[]>;
  /** Of a file that was not all that its publisher told, the days with a figure; null: all from first to last. */
  readonly days: string[] | null;
}

interface CorrectionTable {
  /** The how-many-th import, or undoing of one, brought it. */
  readonly entry: number;
  readonly at: Date;
  readonly destination: string;
  readonly day: string;
  readonly measure: 'doses' | 'people' | 'full' | 'boosters';
  readonly before: number | null;
  readonly after: number | null;
  readonly known_on: string;
  readonly source: string;
  readonly import: string;
  /** An import was undone, and the figure with it. */
  readonly undone: Generated<boolean>;
}
