import { useLingui } from '@lingui/react';
import type { Cell, Row, Table } from '../../../figures/data-table/table-state.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { dayAfterWeeks } from '../../../planning/pictures/weeks.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import { groupRate } from './group-rates.ts';
import type { CoverageLine } from './use-coverage-lines.ts';

/** What a plan is judged by. */
export interface JudgedAt {
  /** Weeks that are over at each milestone of the plan, which may be others than the scenario's own. */
  readonly milestones: Int32Array;
  /** Doses by destination in the plan with a single milestone; undefined while it is made. */
  readonly oneMilestone: Float64Array | undefined;
}

/**
 * A row for each milestone: week by week would be fifty. Where there are several, a last one has what a plan with a
 * single milestone, at the end, would come to.
 */
export function useCoverageTable(
  opened: Opened,
  lines: readonly CoverageLine[],
  { milestones, oneMilestone }: JudgedAt,
): Table {
  const { _ } = useLingui();
  const numbers = useNumbers();
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
      head: _('studio.coverage.baseline', { group: name }),
      csv: `${key.toLowerCase()}_doses_per_100_baseline`,
      kind: 'number' as const,
      onPhone: key === first?.key,
    },
  ]);
  const cell = (value: number | undefined): Cell => ({
    text: numbers.rate(value ?? 0),
    plain: Number((value ?? 0).toFixed(4)),
  });
  const rows = [0, ...milestones].map((week): Row => {
    const day = dayAfterWeeks(opened.start, week);
    return {
      key: String(week),
      cells: {
        day: { text: numbers.shortDay(day), plain: day, strong: true },
        milestones: { text: '', plain: milestones.length },
        ...Object.fromEntries(
          lines.flatMap(({ key, values, baseline: pinned }) => [
            [key, cell(values[week])],
            [`${key}-baseline`, cell(pinned[week])],
          ]),
        ),
      },
    };
  });
  const day = { key: 'day', head: _('studio.coverage.day'), csv: 'day', kind: 'day' as const };
  // In the file it tells the last row, which is of the same day, from the one before.
  const judged = {
    key: 'milestones',
    head: '',
    csv: 'milestones',
    kind: 'number',
    inFileAlone: true,
  } as const;
  if (milestones.length === 1) return { columns: [day, judged, ...columns], rows };
  const end = dayAfterWeeks(opened.start, opened.weeks);
  const waiting: Cell = { text: '…', plain: null };
  const atEnd: Row = {
    key: 'one-milestone',
    cells: {
      day: {
        text: numbers.shortDay(end),
        plain: end,
        strong: true,
        below: _('studio.coverage.one-milestone'),
      },
      milestones: { text: '', plain: 1 },
      ...Object.fromEntries(
        lines.map(({ key }) => [
          key,
          oneMilestone === undefined ? waiting : cell(groupRate(opened, key, oneMilestone)),
        ]),
      ),
    },
  };
  return { columns: [day, judged, ...columns], rows: [...rows, atEnd] };
}
