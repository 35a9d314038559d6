import { useState } from 'react';
import { DataTable } from './data-table.tsx';
import type { DataTableProps } from './table-state.ts';
import './scrolled-table.css';

/** A long table in a figure's place: as high as the figure, and scrolled within. Its pages have no address. */
export function ScrolledTable(props: Omit<DataTableProps, 'page' | 'pageHref' | 'onPage'>) {
  const [page, setPage] = useState(1);
  return (
    <div className="scrolled-table" data-scrolls="">
      <DataTable {...props} page={page} onPage={setPage} />
    </div>
  );
}
