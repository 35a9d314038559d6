/** Items in numbered rows: those of row r are `items[start[r]]` up to, not including, `items[start[r + 1]]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/**
 * Sorts the items 0, 1, 2, … into rows; within a row they keep their order.
 * @param rowOf row of each item; items with a negative row are left out.
 */
export function sortIntoRows(rowOf: Int32Array, rows: number): Rows {
  const start = new Int32Array(rows + 1);
  for (let i = 0; i < rowOf.length; i++) if (rowOf[i] >= 0) start[rowOf[i] + 1]++;
  for (let row = 0; row < rows; row++) start[row + 1] += start[row];
  const next = start.slice(0, rows);
  const items = new Int32Array(start[rows]);
  for (let i = 0; i < rowOf.length; i++) if (rowOf[i] >= 0) items[next[rowOf[i]]++] = i;
  return { start, items };
}
