/** A cell of a scenario's tables with another text. */
export interface EditedCell {
  readonly table: string;
  /** From 0, the header not counted. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
}
