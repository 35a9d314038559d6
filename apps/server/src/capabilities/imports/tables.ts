import type { Measure } from '@sahakarya/contract';
import type { Generated } from 'kysely';

export interface ImportTables {
  import: ImportTable;
  import_span: ImportSpanTable;
  correction: CorrectionView;
  correction_of_day: CorrectionOfDayTable;
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

/** What an import corrects of a day: of a measure that it doesn't, what stood before and what stands now are null. */
interface CorrectionOfDayTable {
  /** The how-many-th import, or undoing of one, brought it. */
  readonly entry: number;
  readonly destination: string;
  readonly day: string;
  readonly source: string;
  readonly at: Date;
  readonly known_on: string;
  readonly import: string;
  /** An import was undone, and the figures with it. */
  readonly undone: Generated<boolean>;
  readonly before_doses: number | null;
  readonly doses: number | null;
  readonly before_people: number | null;
  readonly people: number | null;
  readonly before_full: number | null;
  readonly full: number | null;
  readonly before_boosters: number | null;
  readonly boosters: number | null;
}

/** Each figure of it by itself. */
interface CorrectionView
  extends Pick<
    CorrectionOfDayTable,
    'entry' | 'at' | 'destination' | 'day' | 'known_on' | 'source' | 'import' | 'undone'
  > {
  readonly measure: Measure;
  readonly before: number | null;
  readonly after: number | null;
}
