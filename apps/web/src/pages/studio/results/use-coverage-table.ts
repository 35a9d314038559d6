import { useLingui } from '@lingui/react';
import type { Cell, Row, Table } from '../../../figures/data-table/table-state.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { dayAfterWeeks } from '../../../planning/pictures/weeks.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import type { CoverageLine } from './use-coverage-lines.ts';

/** A row for each milestone: week by week would be fifty. */
export function useCoverageTable(opened: Opened, lines: readonly CoverageLine[]): Table {
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
  const rows = [0, ...opened.milestones].map((week): Row => {
    const day = dayAfterWeeks(opened.start, week);
    return {
      key: String(week),
      cells: {
        day: { text: numbers.shortDay(day), plain: day, strong: true },
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
  return { columns: [day, ...columns], rows };
}
