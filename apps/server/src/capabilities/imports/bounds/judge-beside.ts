import type { Desk } from '../../../platform/desk/desk.ts';
import { COUNT_COLUMNS } from '../owid/layout.ts';
import type { FigureRow, ReadFile } from '../owid/read-file.ts';
import { AfterImport, type Importing, isLeft } from './after-import.ts';
import { tellingReports } from './telling-reports.ts';

interface Judging extends Omit<Importing, 'takesBack'> {
  /** Whether what the file lacks of its days is taken back. */
  readonly isWhole: boolean;
}

/**
 * Judges a file by what will stand after it: of each day what anybody tells, the file's rows in their place and without
 * what it takes back, and what the last fresh report before told of the other measures. What stood so before is not
 * the file's fault.
 *
 * @returns the file, with rows that cannot be refused, each with its fault; or flagged, where they are asked for. Of a
 *   day of which nothing can be taken back it has a row that is refused
 */
export async function judgeBeside(
  desk: Desk,
  file: ReadFile,
  { isWhole, ...judging }: Judging,
): Promise<ReadFile> {
  const own = new Map<string, FigureRow[]>();
  for (const row of file.rows) {
    const rows = own.get(row.destination);
    if (rows === undefined) own.set(row.destination, [row]);
    else rows.push(row);
  }
  const held = await tellingReports(desk, [...own.keys()]);
  const importing = { ...judging, takesBack: isWhole ? file.measures : [] };
  const judged = [...own].map(([destination, rows]) => {
    const after = new AfterImport(destination, rows, held.get(destination) ?? new Map(), importing);
    after.judge();
    return { destination, rows, after };
  });
  if (judged.every(({ after }) => after.found.length === 0)) return file;
  addFaults(
    file,
    judged.flatMap(({ after }) => after.found),
    judging.withImpossible,
  );
  const refused = judged.reduce(
    (sum, { rows, after }) =>
      sum + rows.filter(({ day, state }) => after.refused.has(day) && state === 'taken').length,
    0,
  );
  return {
    ...file,
    rows: judged.flatMap(({ destination, rows, after }) => asJudged(destination, rows, after)),
    impossible: file.impossible + judged.reduce((sum, { after }) => sum + after.flagged.size, 0),
    refused: file.refused + refused,
  };
}

function asJudged(
  destination: string,
  rows: readonly FigureRow[],
  { refused, flagged }: AfterImport,
): FigureRow[] {
  const days = new Set(rows.map(({ day }) => day));
  const others = [...refused].filter((day) => !days.has(day));
  return [
    ...rows.map((row): FigureRow => {
      if (refused.has(row.day)) return { ...row, state: 'refused' };
      return flagged.has(row.day) ? { ...row, isImpossible: true } : row;
    }),
    ...others.map((day): FigureRow => ({ ...NO_ROW, destination, day })),
  ];
}

const NO_ROW: Omit<FigureRow, 'destination' | 'day'> = {
  ...{ row: 0, doses: null, people: null, full: null, boosters: null, isImpossible: false },
  state: 'refused',
};

function addFaults({ faults }: ReadFile, found: AfterImport['found'], withImpossible: boolean): void {
  for (const one of [...found].sort((a, b) => (a.row?.row ?? 0) - (b.row?.row ?? 0)))
    if (isLeft(one)) {
      const { destination, row, measure, gone, pair } = one;
      const column = COUNT_COLUMNS[measure];
      const place = row === undefined ? { value: `${destination} ${gone.day}` } : { row: row.row, column };
      faults.add('impossible-without', place, {
        ...{ destination, column, count: gone.count, day: gone.day },
        ...{ less: COUNT_COLUMNS[pair.less], low: pair.low.count, low_day: pair.low.day },
        ...{ more: COUNT_COLUMNS[pair.more], high: pair.high.count, high_day: pair.high.day },
      });
    } else if (!withImpossible) {
      const { row, measure, other, beside } = one;
      faults.add(
        'impossible-beside',
        { row: row.row, column: COUNT_COLUMNS[measure], value: String(row[measure]) },
        { column: COUNT_COLUMNS[other], count: beside.count, day: beside.day },
      );
    }
}
