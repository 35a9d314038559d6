import { useLingui } from '@lingui/react';
import type { Cell, Column, Row, Table } from '../../../figures/data-table/table-state.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { useGroupNames } from '../../../planning/group-names.ts';
import { lastDayOf } from '../../../planning/pictures/weeks.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import { groupRate } from './group-rates.ts';
import { rateCell } from './number-cell.ts';
import type { CoverageLine } from './use-coverage-lines.ts';

/** What a plan is judged by. */
export interface JudgedAt {
  /** Weeks that are over at each milestone of the plan, which may be others than the scenario's own. */
  readonly milestones: Int32Array;
  /** Doses by destination in the plan with a single milestone; undefined while it is made. */
  readonly oneMilestone: Float64Array | undefined;
}

/**
 * A row for the start and each milestone, by the last day of what it tells: week by week would be fifty. Where there
 * are several, a last one has what a plan with a single milestone, at the end, would come to.
 */
export function useCoverageTable(
  opened: Opened,
  lines: readonly CoverageLine[],
  { milestones, oneMilestone }: JudgedAt,
): Table {
  const columns = useColumns(lines);
  const numbers = useNumbers();
  const atEnd = useOneMilestone(opened, lines, oneMilestone);
  const rows = [0, ...milestones].map((week): Row => {
    const day = lastDayOf(opened.start, week);
    return {
      key: String(week),
      cells: {
        day: { text: numbers.shortDay(day), plain: day, strong: true },
        milestones: { text: '', plain: milestones.length },
        ...Object.fromEntries(
          lines.flatMap(({ key, values, baseline: pinned }) => [
            [key, rateCell(values[week] ?? 0, numbers.rate)],
            [`${key}-baseline`, rateCell(pinned[week] ?? 0, numbers.rate)],
          ]),
        ),
      },
    };
  });
  return { columns, rows: milestones.length === 1 ? rows : [...rows, atEnd] };
}

function useColumns(lines: readonly CoverageLine[]): readonly Column[] {
  const { _ } = useLingui();
  const { short } = useGroupNames();
  const [first] = lines;
  const columns = lines.flatMap(({ key, name }) => [
    {
      key,
      head: name,
      csv: `${key.toLowerCase()}_doses_per_100`,
      kind: 'number' as const,
      onPhone: key === first?.key,
    },
    {
      key: `${key}-baseline`,
      // Beside the group's whole name.
      head: _('studio.coverage.baseline', { group: short(key) }),
      csv: `${key.toLowerCase()}_doses_per_100_baseline`,
      kind: 'number' as const,
      aside: 'broad' as const,
      onPhone: key === first?.key,
    },
  ]);
  return [
    { key: 'day', head: _('studio.coverage.day'), csv: 'day', kind: 'day' },
    // In the file it tells the row of a single milestone, which is of the same day, from the one before.
    { key: 'milestones', head: '', csv: 'milestones', kind: 'number', inFileAlone: true },
    ...columns,
  ];
}

function useOneMilestone(
  opened: Opened,
  lines: readonly CoverageLine[],
  doses: Float64Array | undefined,
): Row {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const day = lastDayOf(opened.start, opened.weeks);
  const below = _('studio.coverage.one-milestone');
  const rateOf = (group: string): Cell =>
    doses === undefined
      ? { text: '…', plain: null }
      : rateCell(groupRate(opened, group, doses), numbers.rate);
  return {
    key: 'one-milestone',
    cells: {
      day: { text: numbers.shortDay(day), plain: day, strong: true, below },
      milestones: { text: '', plain: 1 },
      ...Object.fromEntries(lines.map(({ key }) => [key, rateOf(key)])),
    },
  };
}
