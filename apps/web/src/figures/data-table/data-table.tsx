import { ColumnHead } from './column-head.tsx';
import '../data-colours.css';
import './data-table.css';
import './cell-content.css';
import './little-room.css';
import './row-details.css';
import './pager.css';
import './printed-table.css';
import { columnClass, moreClass } from './column-class.ts';
import { Pager } from './pager.tsx';
import { firstRows, pageOfRows } from './pages.ts';
import { SumRow } from './sum-row.tsx';
import { TableRow } from './table-row.tsx';
import type { DataTableProps } from './table-state.ts';

/**
 * Rows on lines, 50 to a page. On a phone the first column and at most two others stay; there, and wherever columns
 * have no room, the rest of a row opens below it. Order and page come from outside, so that they have an address.
 */
export function DataTable(props: DataTableProps) {
  const { label, rows, sums, sorted, onSort, page = 1, pageHref, onPage, onRow, few } = props;
  const columns = props.columns.filter(({ inFileAlone }) => inFileAlone !== true);
  const {
    start,
    end,
    pages,
    page: shown,
  } = few === undefined ? pageOfRows(rows.length, page) : firstRows(few);
  const more = moreClass(columns);
  return (
    <div className="data-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="data-table-scroll" aria-label={label} tabIndex={0}>
        <table>
          <caption className="heard">{label}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead
                  key={column.key}
                  column={column}
                  className={columnClass(column, columns)}
                  sorted={sorted?.column === column.key ? sorted.direction : undefined}
                  onSort={onSort}
                />
              ))}
              {more === undefined ? null : <td className={more} />}
            </tr>
          </thead>
          <tbody>
            {rows.slice(start, end).map((row) => (
              <TableRow key={row.key} row={row} columns={columns} onRow={onRow} />
            ))}
          </tbody>
          {sums === undefined ? null : <SumRow sums={sums} rows={rows} columns={columns} />}
        </table>
      </section>
      {pages > 1 ? (
        <Pager
          page={shown}
          pages={pages}
          start={start}
          end={end}
          rows={rows.length}
          href={pageHref}
          onPage={onPage}
        />
      ) : null}
    </div>
  );
}
