import type { IncomeGroup } from '@sahakarya/contract';
import type { BarEnds } from './lay-out-bars.ts';

/** One part of a row of shares. */
export interface SharePart {
  readonly group: IncomeGroup;
  /** Short name above the first row: "High". */
  readonly name: string;
}

export interface ShareRowsProps {
  readonly label: string;
  readonly parts: readonly SharePart[];
  /** Per cent by part, in the order of `parts`, null where it is not known; the row's own sum is the whole. */
  readonly rows: readonly { readonly name: string; readonly percents: readonly (number | null)[] }[];
  readonly percent: (value: number) => string;
}

export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** Null where there is none; `text` says so. */
  readonly value: number | null;
  readonly text: string;
  /** Where the value is the upper end of a span, its lower one: the bar is pale from there on. */
  readonly low?: number;
  readonly group?: IncomeGroup;
  /** Why the value isn't one of the day ("Old report"): an outline in the place of the bar. */
  readonly remark?: string;
  /** Of a change, its direction: it has a colour of its own. */
  readonly change?: 'fell' | 'rose';
}

/** Horizontal bars from 0, value at the end; to the start where it is below 0. */
export interface BarListProps {
  readonly label: string;
  readonly rows: readonly BarRow[];
  /** Where bars end at most; without it the furthest of these. */
  readonly ends?: BarEnds;
  /** The rows of all lists whose bars are to be compared; without it these. */
  readonly all?: readonly BarRow[];
}

export type StockPartName = 'used' | 'kept' | 'expired';

export interface StockBarProps {
  /** "This plan", "Baseline". */
  readonly name: string;
  readonly parts: readonly {
    readonly part: StockPartName;
    readonly name: string;
    readonly doses: number;
    readonly text: string;
  }[];
  /** Doses of a whole bar, so that two bars share one scale; without it their sum. */
  readonly whole?: number;
}
