/** One thing that is wrong with a plan: a fault of its files, or something that the checker found in it. */
export interface Finding {
  /** Names the rule; stays the same in every language. */
  readonly code: string;
  readonly file: string;
  /** CSV: the record, the header being 1, as a spreadsheet counts. JSON: the line. */
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** What is wrong, in English. */
  readonly says: string;
  /** What would be right, in English. */
  readonly mend?: string;
}
