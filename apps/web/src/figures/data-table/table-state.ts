import type { IncomeGroup } from '@sahakarya/contract';
import type { ChipLook } from '../chip/look-marks.tsx';

/** What a cell says, as it is written, and what a file of the table says. */
export interface Cell {
  /** As written; empty only where `missing` says why. */
  readonly text: string;
  /** In the CSV: unformatted; null is an empty cell. Left out: `text`. */
  readonly plain?: string | number | null;
  /** Nothing to show, and why, in words: shown as "–" with the reason in reach. */
  readonly missing?: string;
  /** A dot in the group's colour before the text. */
  readonly group?: IncomeGroup;
  /** A bar beside the text, as a part of the column's longest: 0 to 1, below 0 for less than a baseline. */
  readonly bar?: number;
  readonly chip?: { readonly look: ChipLook; readonly text: string };
  readonly href?: string;
  /** A second line, muted: a baseline's value. */
  readonly below?: string;
  /** The language of that line, where it isn't the page's. */
  readonly belowIn?: string | undefined;
  readonly strong?: boolean;
  /** Not of the day that the table is about, or assumed. */
  readonly pale?: boolean;
  /** Why it is pale, in words that are in reach of pointer and ear. */
  readonly why?: string;
}

export interface Column {
  readonly key: string;
  /** With the unit. */
  readonly head: string;
  /** Name of the column in the CSV, in English with underscores: `doses_per_100`. */
  readonly csv: string;
  /** Numbers and days stand at the end of the column. */
  readonly kind: 'text' | 'number' | 'day' | 'bar';
  /** Where the table can be sorted by this column: the address that does so without JavaScript. */
  readonly sort?: { readonly href: string };
  /**
   * Shown on a phone beside the first column, the second one, and one that says `phone`, but on the narrowest;
   * `large`: on the widest alone. The others move to the row's details.
   */
  readonly onPhone?: boolean | 'phone' | 'large';
  /**
   * Of a table of many columns, one that it can do without: it stands in the row's details wherever the table has less
   * than a laptop's whole page (`full`), or than most of it (`broad`).
   */
  readonly aside?: 'broad' | 'full';
  /** In the CSV, where programs need in a column what readers see otherwise. */
  readonly inFileAlone?: boolean;
}

export interface Apart {
  readonly text: string;
  /** Where it isn't the page's. */
  readonly language?: string | undefined;
}

export interface Row {
  readonly key: string;
  /** The one that the table is about: it stands out. */
  readonly isOwn?: boolean;
  /**
   * What tells it from others of its name, a line each: on a phone it stands below the name, for the columns that say
   * it elsewhere have no room there.
   */
  readonly apart?: readonly Apart[];
  /** Keys of the sources that it rests on, where that is known: else its file names all of the table's. */
  readonly sources?: readonly string[];
  /** By column key. A column that isn't here is empty in this row. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A last row of sums. They are added up from the cells' plain numbers, never handed in. */
export interface Sums {
  /** In the first column: "All destinations". */
  readonly head: string;
  /** How a sum is written, by key of the column that has one. */
  readonly columns: Readonly<Record<string, (sum: number) => string>>;
}

/** What a table shows, and what its CSV holds: exactly these rows in this order. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly sums?: Sums;
}

export interface Sorted {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface DataTableProps extends Table {
  /** Accessible name: the figure's title. */
  readonly label: string;
  readonly sorted?: Sorted;
  /** With it, a click on a head calls back instead of following the address. */
  readonly onSort?: (sorted: Sorted) => void;
  /** From 1; rows are cut into pages of 50. */
  readonly page?: number;
  readonly pageHref?: (page: number) => string;
  readonly onPage?: (page: number) => void;
  /** In place of pages: so many rows from the first on. Sums are of all. */
  readonly few?: number;
  readonly onRow?: (key: string) => void;
}
