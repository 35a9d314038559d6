import { DataTable } from './data-table.tsx';
import type { DataTableProps } from './table-state.ts';
import './scrolled-table.css';

/** A long table in a figure's place: as high as the figure, and scrolled within. */
export function ScrolledTable(props: DataTableProps) {
  return (
    <div className="scrolled-table" data-scrolls="">
      <DataTable {...props} />
    </div>
  );
}
