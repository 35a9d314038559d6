import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { ScrolledTable } from '../data-table/scrolled-table.tsx';
import type { Table } from '../data-table/table-state.ts';
import { EmptyState } from '../empty-state/empty-state.tsx';
import type { View } from './card-state.ts';

export interface FigureBodyProps {
  readonly view: View | undefined;
  /** What is shown, as rows. */
  readonly table: Table;
  /** Accessible name of the table. */
  readonly label: string;
  /** Why there is nothing to show, where another reason than a platform without such data is known. */
  readonly none?: string | undefined;
  /** The map or the chart. */
  readonly children: ReactNode;
}

/** A figure's picture, or in its place the table of what it shows; where that is nothing, why. */
export function FigureBody({ view, table, label, none, children }: FigureBodyProps) {
  const { _ } = useLingui();
  if (none !== undefined) return <EmptyState title={none} />;
  if (table.rows.length === 0) return <EmptyState title={_('figure.none')} text={_('figure.none.says')} />;
  return view === 'table' ? <ScrolledTable {...table} label={label} /> : children;
}
