import { useLingui } from '@lingui/react';
import type { Fault } from '@sahakarya/scenario';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import type { Cell, Row, Table } from '../../../figures/data-table/table-state.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { faultTexts } from './fault-texts.ts';

/** Every fault of a folder: where it is, what is there, what is wrong, what would be right. */
export function FaultsTable({
  label,
  faults,
}: {
  readonly label: string;
  readonly faults: readonly Fault[];
}) {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const none: Cell = { text: '', plain: null };
  const table: Table = {
    columns: [
      { key: 'file', head: _('studio.fault.file'), csv: 'file', kind: 'text' },
      { key: 'row', head: _('studio.fault.row'), csv: 'row', kind: 'number', onPhone: true },
      { key: 'column', head: _('studio.fault.column'), csv: 'column', kind: 'text' },
      { key: 'value', head: _('studio.fault.value'), csv: 'value', kind: 'text' },
      { key: 'says', head: _('studio.fault.says'), csv: 'says', kind: 'text', onPhone: true },
      { key: 'mend', head: _('studio.fault.mend'), csv: 'mend', kind: 'text' },
    ],
    rows: faults.map((fault, at): Row => {
      const { file, row, column, value } = fault;
      const { says, mend } = faultTexts(fault, _);
      return {
        key: String(at),
        cells: {
          file: { text: file },
          row: row === undefined ? none : { text: numbers.count(row) },
          column: column === undefined ? none : { text: column },
          value: value === undefined ? none : { text: value },
          says: { text: says },
          mend: { text: mend },
        },
      };
    }),
  };
  return <DataTable label={label} {...table} />;
}
