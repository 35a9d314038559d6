/** Row number by key. */
export type RowOf = ReadonlyMap<string, number>;

export function rowsByKey<Row>(rows: readonly Row[], key: (row: Row) => string): RowOf {
  return new Map(rows.map((row, number) => [key(row), number]));
}
