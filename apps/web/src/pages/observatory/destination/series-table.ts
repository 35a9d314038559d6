import { useLingui } from '@lingui/react';
import { type DestinationSeries, type DestinationWeek, REPORTED_FIELD } from '@sahakarya/contract';
import type { Cell, Column, Table } from '../../../figures/data-table/table-state.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { dayCells, READING_COLUMNS } from '../file-columns.ts';
import { MEASURES } from '../findings/coverage.ts';
import { RATE_FIELD } from '../picture/picture.ts';
import { PLACE_COLUMNS, placeCells } from './place-columns.ts';

/** In the file alone: the table has these days below its figures, where they are old. */
const FILE_COLUMNS: readonly Column[] = [
  ...MEASURES.filter((measure) => measure !== 'doses').map(
    (measure): Column => ({
      key: REPORTED_FIELD[measure],
      head: '',
      csv: `${measure}_last_report`,
      kind: 'day',
      inFileAlone: true,
    }),
  ),
  { key: 'old', head: '', csv: 'old', kind: 'text', inFileAlone: true },
  { key: 'filled', head: '', csv: 'filled', kind: 'text', inFileAlone: true },
  ...PLACE_COLUMNS,
  ...READING_COLUMNS,
];

/**
 * A destination's weeks as rows, the newest first. Each measure has the day of its own last report.
 *
 * @param sources that tell of the destination
 */
export function useSeriesTable(
  { weeks, destination, reading }: DestinationSeries,
  name: string,
  sources: readonly string[],
): Table {
  const { _ } = useLingui();
  const cellsOf = useCells();
  return {
    columns: [
      { key: 'day', head: _('groups.day'), csv: 'day', kind: 'text' },
      {
        key: REPORTED_FIELD.doses,
        head: _('destination.series.reported'),
        csv: 'doses_last_report',
        kind: 'day',
      },
      ...MEASURES.flatMap((measure): Column[] => [
        { key: measure, head: _(`measure.${measure}`), csv: measure, kind: 'number', aside: 'full' },
        {
          key: RATE_FIELD[measure],
          head: _(`measure.per-100.${measure}`),
          csv: RATE_FIELD[measure],
          kind: 'number',
          onPhone: measure === 'doses' || measure === 'people',
        },
      ]),
      ...FILE_COLUMNS,
    ],
    rows: [...weeks].reverse().map((week) => ({
      key: week.day,
      sources,
      cells: { ...cellsOf(week), ...placeCells(destination, name), ...dayCells({ ...week, reading }) },
    })),
  };
}

function useCells(): (week: DestinationWeek) => Record<string, Cell> {
  const { _ } = useLingui();
  const numbers = useNumbers();
  return (week) => {
    const cells: Record<string, Cell> = {
      day: { text: numbers.shortDay(week.day), plain: week.day, strong: true },
      old: { text: week.old.join(' ') },
      filled: { text: week.filled.join(' ') },
    };
    for (const measure of MEASURES) {
      const [count, rate, day] = [week[measure], week[RATE_FIELD[measure]], week[REPORTED_FIELD[measure]]];
      const missing = { text: '', plain: null, missing: _('coverage.no-report') };
      const pale = week.old.includes(measure);
      // A report of the day that stands in the row needs no other, but where it is old. What was filled in is not the
      // figure of the last report: that one's day does not stand below it.
      const isOwnDay = pale || (day !== week.day && day !== week[REPORTED_FIELD.doses]);
      const below = week.filled.includes(measure)
        ? { below: _('destination.filled') }
        : isOwnDay && day !== null
          ? { below: numbers.shortDay(day) }
          : {};
      if (day !== null) cells[REPORTED_FIELD[measure]] = { text: numbers.shortDay(day), plain: day };
      cells[measure] =
        count === null ? missing : { text: numbers.count(count), plain: count, pale, ...below };
      cells[RATE_FIELD[measure]] = rate === null ? missing : { text: numbers.rate(rate), plain: rate, pale };
    }
    return cells;
  };
}
