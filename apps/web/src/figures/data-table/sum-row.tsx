import { columnClass, moreClass } from './column-class.ts';
import { RowDetails } from './row-details.tsx';
import { sumsOf } from './sums-of.ts';
import type { Cell, Column, Sums, Table } from './table-state.ts';

export interface SumRowProps {
  readonly sums: Sums;
  readonly rows: Table['rows'];
  readonly columns: readonly Column[];
}

/** The last row: sums of all rows, below their columns; those whose column has no room stand below the row's head. */
export function SumRow({ sums, rows, columns }: SumRowProps) {
  const cells: Record<string, Cell> = {};
  for (const [key, total] of sumsOf({ rows, sums }))
    cells[key] = { text: sums.columns[key]?.(total) ?? '', plain: total };
  const more = moreClass(columns);
  return (
    <tfoot>
      <tr>
        {columns.map((column, at) =>
          at === 0 ? (
            <th key={column.key} scope="row" className={columnClass(column, columns)}>
              {sums.head}
            </th>
          ) : (
            <td key={column.key} className={columnClass(column, columns)}>
              {cells[column.key]?.text}
            </td>
          ),
        )}
        {more === undefined ? null : <td className={more} />}
      </tr>
      <RowDetails row={{ key: 'sums', cells }} columns={columns} />
    </tfoot>
  );
}
