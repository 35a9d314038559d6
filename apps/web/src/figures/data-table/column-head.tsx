import type { MouseEvent } from 'react';
import type { Column, Sorted } from './table-state.ts';

export interface ColumnHeadProps {
  readonly column: Column;
  readonly className: string;
  /** The direction, where the table is sorted by this column. */
  readonly sorted: Sorted['direction'] | undefined;
  readonly onSort: ((sorted: Sorted) => void) | undefined;
}

/** A head; where the table can be sorted by it, a link to that order. The arrow stands on the sorted column alone. */
export function ColumnHead({ column, className, sorted, onSort }: ColumnHeadProps) {
  const { key, head, sort, kind } = column;
  const onClick = (event: MouseEvent) => {
    if (onSort === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onSort({ column: key, direction: nextDirection(kind, sorted) });
  };
  return (
    <th scope="col" className={className} aria-sort={sort === undefined ? undefined : (sorted ?? 'none')}>
      {sort === undefined ? (
        head
      ) : (
        <a className="sort-link" href={sort.href} onClick={onClick}>
          {head}
          {sorted === undefined ? null : (
            <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
              <path d={sorted === 'ascending' ? 'M5 1.5 9 7H1z' : 'M5 8.5 1 3h8z'} fill="currentColor" />
            </svg>
          )}
        </a>
      )}
    </th>
  );
}

/** The other direction on the sorted column; else names from A on, and figures and days from the highest down. */
export function nextDirection(
  kind: Column['kind'],
  sorted: Sorted['direction'] | undefined,
): Sorted['direction'] {
  if (sorted !== undefined) return sorted === 'ascending' ? 'descending' : 'ascending';
  return kind === 'text' ? 'ascending' : 'descending';
}
