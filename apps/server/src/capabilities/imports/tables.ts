export interface ImportTables {
  import: ImportTable;
  correction: CorrectionTable;
}

declare module '../../platform/database/tables.ts' {
  interface Tables extends ImportTables {}
}

interface ImportTable {
  readonly import: string;
  readonly at: Date;
  /** The name of a token, or the command line. */
  readonly who: string;
  readonly sha256: string;
  readonly known_on: string;
  /** What it did: an `ImportResult`. */
  readonly report: unknown;
}

interface CorrectionTable {
  readonly at: Date;
  readonly destination: string;
  readonly day: string;
  readonly measure: 'doses' | 'people' | 'full' | 'boosters';
  readonly before: number | null;
  readonly after: number | null;
  readonly known_on: string;
  readonly source: string;
  readonly import: string;
}
