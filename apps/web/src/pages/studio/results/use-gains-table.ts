import { useLingui } from '@lingui/react';
import type { Row, Table } from '../../../figures/data-table/table-state.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { colourOf, useGroupNames } from '../../../planning/group-names.ts';
import type { DestinationRow } from './destination-rows.ts';
import { countCell, rateCell } from './number-cell.ts';

/** Destinations beside the baseline, those that gain most first. */
export function useGainsTable(rows: readonly DestinationRow[]): Table {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const names = useGroupNames();
  return {
    columns: [
      { key: 'name', head: _('studio.destination'), csv: 'destination', kind: 'text' },
      { key: 'written', head: _('studio.destination'), csv: 'name', kind: 'text', inFileAlone: true },
      { key: 'group', head: _('studio.income-group'), csv: 'income_group', kind: 'text' },
      { key: 'baseline', head: _('studio.baseline.per100'), csv: 'doses_per_100_baseline', kind: 'number' },
      {
        key: 'plan',
        head: _('studio.this-plan.per100'),
        csv: 'doses_per_100',
        kind: 'number',
        onPhone: true,
      },
      { key: 'more', head: _('studio.doses.more'), csv: 'doses_more', kind: 'number', aside: 'broad' },
      { key: 'gain', head: _('studio.gain.per100'), csv: 'gain_per_100', kind: 'number', onPhone: true },
    ],
    rows: [...rows]
      .sort((a, b) => b.plan - b.baseline - (a.plan - a.baseline))
      .map(
        (row): Row => ({
          key: row.key,
          cells: {
            name: { text: row.name, plain: row.key, strong: true },
            written: { text: row.name },
            group: { text: names.short(row.group), plain: row.group, group: colourOf(row.group) },
            baseline: rateCell(row.baseline, numbers.rate),
            plan: rateCell(row.plan, numbers.rate),
            more: countCell(row.more, (more) => numbers.signed(more, 0)),
            gain: rateCell(row.plan - row.baseline, (gain) => numbers.signed(gain)),
          },
        }),
      ),
  };
}
