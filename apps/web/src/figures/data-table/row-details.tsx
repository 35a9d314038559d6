import { CellContent } from './cell-content.tsx';
import { detailsClass, roomOf } from './column-class.ts';
import type { Column, Row } from './table-state.ts';

export interface RowDetailsProps {
  readonly id?: string;
  readonly row: Row;
  readonly columns: readonly Column[];
}

/** Below a row, line by line: what the table has no room for beside its first column. */
export function RowDetails({ id, row, columns }: RowDetailsProps) {
  const told = columns.slice(1).filter(({ key }) => row.cells[key] !== undefined);
  return (
    <tr className={`more-row ${detailsClass(told, columns) ?? ''}`} id={id}>
      <td colSpan={columns.length + 1}>
        <dl>
          {told.map((column) => {
            const cell = row.cells[column.key];
            return cell === undefined ? null : (
              <div key={column.key} className={`below-${roomOf(column, columns)}`}>
                <dt>{column.head}</dt>
                <dd>
                  <CellContent cell={cell} column={{ ...column, kind: 'text' }} onOpen={undefined} />
                </dd>
              </div>
            );
          })}
        </dl>
      </td>
    </tr>
  );
}
