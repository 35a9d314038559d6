import { useLingui } from '@lingui/react';
import type { Column, Row, Table } from '../../../figures/data-table/table-state.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { colourOf, useGroupNames } from '../../../planning/group-names.ts';
import { useLimitWords } from '../../../planning/limit-words.ts';
import type { TableSort } from '../address/studio-address.ts';
import type { LimitedRow } from './destination-rows.ts';
import { countCell, rateCell } from './number-cell.ts';
import type { ResultsProps } from './results-props.ts';

/**
 * Destinations with what the plan gives them and what holds them back, in the order in which they are given; people and
 * doses of all of them in the last row.
 *
 * @param most the largest difference to the baseline of all destinations: the full length of a bar
 */
export function usePlanTable(
  found: readonly LimitedRow[],
  most: number,
  { hrefOf, isFromStart, view }: Pick<ResultsProps, 'hrefOf' | 'isFromStart' | 'view'>,
): Table {
  const { _ } = useLingui();
  const { count } = useNumbers();
  const sums = { head: _('studio.table.sum'), columns: { people: count, doses: count } };
  return { columns: useColumns(hrefOf, isFromStart, view.sort.by), rows: useRows(found, most), sums };
}

function useColumns(
  hrefOf: ResultsProps['hrefOf'],
  isFromStart: boolean,
  by: TableSort['by'],
): readonly Column[] {
  const columns = useAllColumns(hrefOf, isFromStart, by);
  // On a phone what the rows are in order of stands before all, with what the plan comes to.
  const room = onPhoneBy(by);
  return columns.map((column) => {
    const onPhone = room[column.key];
    return onPhone === undefined ? column : { ...column, onPhone };
  });
}

/** Figures that the table can do without where it has little room. */
const FULL = { kind: 'number', aside: 'full' } as const;
const BROAD = { kind: 'number', aside: 'broad' } as const;

function useAllColumns(
  hrefOf: ResultsProps['hrefOf'],
  isFromStart: boolean,
  sortedBy: TableSort['by'],
): readonly Column[] {
  const { _ } = useLingui();
  // All rows: the first ones begin with those that the title names, whatever the order.
  const sortable = (by: TableSort['by']) => ({
    sort: { href: hrefOf({ sort: { by, descending: by !== 'name' }, allRows: true, page: 1 }) },
  });
  return [
    { key: 'name', head: _('studio.destination'), csv: 'destination', kind: 'text', ...sortable('name') },
    { key: 'written', head: _('studio.destination'), csv: 'name', kind: 'text', inFileAlone: true },
    {
      key: 'group',
      head: _('studio.income-group'),
      csv: 'income_group',
      kind: 'text',
      // What the rows are in order of stands everywhere, and takes its room.
      aside: sortedBy === 'people' || sortedBy === 'doses' ? 'full' : 'broad',
    },
    {
      key: 'people',
      head: _('studio.people.head'),
      csv: 'people',
      ...FULL,
      ...sortable('people'),
    },
    {
      key: 'start',
      head: _('studio.start.per100'),
      csv: 'doses_per_100_start',
      ...BROAD,
      ...sortable('start'),
    },
    {
      key: 'baseline',
      head: _('studio.baseline.per100'),
      csv: 'doses_per_100_baseline',
      ...BROAD,
      // It is the start, which stands beside it.
      inFileAlone: isFromStart,
      ...sortable('baseline'),
    },
    {
      key: 'plan',
      head: _('studio.this-plan.per100'),
      csv: 'doses_per_100',
      kind: 'number',
      ...sortable('plan'),
    },
    {
      key: 'doses',
      head: _('studio.doses'),
      csv: 'doses',
      ...FULL,
      ...sortable('doses'),
    },
    {
      key: 'gain',
      head: _('studio.gain.per100'),
      csv: 'gain_per_100',
      kind: 'bar',
      ...sortable('gain'),
    },
    { key: 'limits', head: _('studio.held-back'), csv: 'held_back_by', kind: 'text' },
    { key: 'reason', head: '', csv: 'held_back_by_words', kind: 'text', inFileAlone: true },
    { key: 'assumed', head: '', csv: 'start_assumed', kind: 'text', inFileAlone: true },
  ];
}

function onPhoneBy(by: TableSort['by']): Readonly<Record<string, true | 'phone'>> {
  if (by === 'name' || by === 'plan') return { plan: true, doses: true };
  return by === 'doses' || by === 'gain' ? { plan: 'phone', [by]: true } : { [by]: true, plan: true };
}

function useRows(found: readonly LimitedRow[], most: number): readonly Row[] {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const names = useGroupNames();
  const limitWords = useLimitWords();
  const heldBack = ({ limits, weeklyCapacity }: LimitedRow): string =>
    limits.length === 1 && limits[0] === 'capacity'
      ? _('studio.table.capacity', { doses: numbers.count(weeklyCapacity) })
      : limitWords(limits);
  return found.map((row): Row => {
    const gain = row.plan - row.baseline;
    return {
      key: row.key,
      cells: {
        name: { text: row.name, plain: row.key, strong: true },
        written: { text: row.name },
        people: countCell(row.people, numbers.count),
        group: { text: names.short(row.group), plain: row.group, group: colourOf(row.group) },
        start: row.isStartAssumed
          ? Object.assign(rateCell(row.start, numbers.rate), { pale: true, why: _('studio.start.assumed') })
          : rateCell(row.start, numbers.rate),
        assumed: { text: '', plain: row.isStartAssumed ? 'yes' : null },
        baseline: rateCell(row.baseline, numbers.rate),
        plan: Object.assign(rateCell(row.plan, numbers.rate), { strong: true }),
        doses: countCell(row.doses, numbers.count),
        gain: Object.assign(
          rateCell(gain, (value) => numbers.signed(value)),
          { bar: gain / most },
        ),
        limits: {
          get text() {
            return row.limits.length === 0 ? _('studio.working') : heldBack(row);
          },
          plain: row.limits.join(';'),
        },
        reason: {
          text: '',
          get plain() {
            return row.limits.length === 0 ? null : heldBack(row);
          },
        },
      },
    };
  });
}
