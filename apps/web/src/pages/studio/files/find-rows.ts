import { plainText } from '../../../language/plain-text.ts';

/** A row of a table of files, and where it stands in it. */
export interface FoundRow {
  readonly cells: readonly string[];
  readonly row: number;
}

/**
 * The rows in which a text is, accents and case aside: in a cell, or in the name that the pages give a place that a
 * cell holds the code of.
 */
export function findRows(
  rows: readonly (readonly string[])[],
  text: string,
  names: ReadonlyMap<string, string>,
): FoundRow[] {
  const words = plainText(text);
  return rows
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells }) =>
      plainText([...cells, ...cells.map((cell) => names.get(cell) ?? '')].join(' ')).includes(words),
    );
}
