import { useLingui } from '@lingui/react';
import type { GroupCoverage, Measure } from '@sahakarya/contract';
import { INCOME_GROUPS } from '@sahakarya/vocabulary';
import { rowWhenRead } from '../../../../figures/data-table/row-when-read.ts';
import type { Cell, Column, Row, Table } from '../../../../figures/data-table/table-state.ts';
import { highestOf } from '../../../../figures/line-chart/lay-out-chart.ts';
import { useNumbers } from '../../../../language/reader.tsx';
import { dayCells, READING_COLUMNS } from '../../file-columns.ts';
import { FRESH_FIELD, isStated } from '../../picture/fresh.ts';
import { type Picture, RATE_FIELD } from '../../picture/picture.ts';
import { useValueWords } from '../use-chart-words.ts';
import { useGroupLines } from './use-group-lines.ts';

/**
 * Rates of income groups as rows, the newest week first. Where a line has a gap its row says that it breaks: what the
 * break is stands in the figure's notes. One measure: a column per group; more: a row per measure too.
 */
export function useGroupTable(picture: Picture, measures: readonly Measure[]): Table {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const several = measures.length > 1;
  const linesOf = useGroupLines();
  const writtenOf = useValueWords();
  /** As the chart of the measure writes it. */
  const written = new Map(
    measures.map((measure) => [measure, writtenOf(highestOf(linesOf(picture, measure)))]),
  );
  /** A figure of too few fresh reports is pale, with their share below it. */
  const paleOf = (row: GroupCoverage | undefined, measure: Measure): Pick<Cell, 'pale' | 'below'> => {
    const percent = row === undefined || isStated(row, measure) ? null : row[FRESH_FIELD[measure]];
    return percent === null
      ? {}
      : { pale: true, below: _('fresh.share', { percent: numbers.percent(percent) }) };
  };
  const cellsOf = (day: string, at: number, measure: Measure): Row['cells'] => {
    // Before the first row there is nothing that it could break with.
    const here = at === 0 ? [] : picture.breaks.filter((one) => one.day === day && one.measure === measure);
    const isOtherState = here.some(({ kind }) => kind === 'other_state');
    const entered = new Set(here.flatMap((one) => (one.kind === 'first_report' ? [one.income_group] : [])));
    const cells: Record<string, Cell> = {
      day: {
        text: numbers.shortDay(day),
        plain: day,
        strong: true,
        ...(isOtherState ? { below: _('break.here.state') } : {}),
      },
      measure: { text: _(`measure.${measure}`), plain: measure },
      ...dayCells({ day, reading: picture.reading, published: publishedOn(picture, at) }),
    };
    for (const group of INCOME_GROUPS) {
      const row = picture.series.get(group)?.[at];
      const rate = row?.[RATE_FIELD[measure]] ?? null;
      cells[group] =
        rate === null
          ? { text: '', plain: null, missing: _('coverage.no-report') }
          : {
              text: (written.get(measure) ?? numbers.rate)(rate),
              plain: rate,
              ...(entered.has(group) ? { below: _('break.here') } : {}),
              ...paleOf(row, measure),
            };
    }
    return cells;
  };
  const rowOf = (day: string, measure: Measure): Omit<Row, 'cells'> => ({
    key: `${day} ${measure}`,
    ...(several ? { apart: [{ text: _(`measure.${measure}`) }] } : {}),
  });
  const rows = picture.days
    .map((day, at) =>
      measures.map((measure) => rowWhenRead(rowOf(day, measure), () => cellsOf(day, at, measure))),
    )
    .reverse()
    .flat();
  return { columns: columnsOf(_, several), rows };
}

/** One measure: a column per group; more: what is counted, too. */
function columnsOf(_: (id: string) => string, several: boolean): Column[] {
  return [
    { key: 'day', head: _('groups.day'), csv: 'day', kind: 'text' },
    ...(several
      ? [{ key: 'measure', head: _('groups.measure'), csv: 'measure', kind: 'text' } as const]
      : []),
    ...INCOME_GROUPS.map(
      (group): Column => ({
        key: group,
        head: _(`group.short.${group}`),
        csv: group,
        kind: 'number',
        onPhone: group === 'HIC' || group === 'LIC',
      }),
    ),
    ...READING_COLUMNS,
  ];
}

/** When the figures of a day of the lines were published, where nobody knows more of them. */
function publishedOn({ series }: Picture, at: number): string | null {
  return [...series.values()].flatMap((rows) => rows[at]?.published ?? [])[0] ?? null;
}
