import { useLingui } from '@lingui/react';
import { Fragment, useId, useState } from 'react';
import { WholeWords } from '../../language/whole-words.tsx';
import { CellContent } from './cell-content.tsx';
import { columnClass, moreClass } from './column-class.ts';
import { RowDetails } from './row-details.tsx';
import type { Column, Row } from './table-state.ts';

/** A word that the narrowest phones have no line for beside a day: it may end one in its middle, with a hyphen. */
const hyphenated = (text: string) => text.replaceAll(/(\p{L}{8})(?=\p{L}{6})/gu, '$1\u00ad');

export interface TableRowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly onRow: ((key: string) => void) | undefined;
}

/** A row, and on a phone what opens below it. */
export function TableRow({ row, columns, onRow }: TableRowProps) {
  const { _ } = useLingui();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { apart = [] } = row;
  const first = columns[0] === undefined ? '' : (row.cells[columns[0].key]?.text ?? '');
  const name = [first, ...apart.map(({ text }) => text)].join(_('list.comma'));
  const more = moreClass(columns);
  return (
    <Fragment>
      <tr
        className={row.isOwn === true ? 'own-row' : undefined}
        aria-current={row.isOwn === true || undefined}
      >
        {columns.map((column, at) => {
          const cell = row.cells[column.key];
          const className = columnClass(column, columns);
          return at === 0 ? (
            <th
              key={column.key}
              scope="row"
              className={className}
              data-row={onRow === undefined ? undefined : row.key}
            >
              {cell === undefined ? null : (
                <CellContent
                  cell={cell}
                  column={column}
                  onOpen={onRow === undefined ? undefined : () => onRow(row.key)}
                >
                  {apart.map(({ text, language }) => (
                    <span key={text} className="cell-below row-apart" lang={language}>
                      <bdi>
                        <WholeWords text={hyphenated(text)} />
                      </bdi>
                    </span>
                  ))}
                </CellContent>
              )}
            </th>
          ) : (
            <td key={column.key} className={className}>
              {cell === undefined ? null : <CellContent cell={cell} column={column} onOpen={undefined} />}
            </td>
          );
        })}
        {more === undefined ? null : (
          <td className={more}>
            <button
              type="button"
              className="more-button"
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              aria-label={_('figure.table.more', { name })}
              onClick={() => setOpen(!open)}
            >
              <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path
                  d={open ? 'M4 10l4-4 4 4' : 'M4 6l4 4 4-4'}
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.6"
                />
              </svg>
            </button>
          </td>
        )}
      </tr>
      {open ? <RowDetails id={id} row={row} columns={columns} /> : null}
    </Fragment>
  );
}
