import { impossibleBeside, isFresh, MEASURES, type Measure } from '@sahakarya/impact';
import type { Desk } from '../../../platform/desk/desk.ts';
import { dayOf } from '../../observatory/day-of.ts';
import { toldDays } from '../../observatory/told-days.ts';
import { COUNT_COLUMNS } from '../owid/layout.ts';
import type { FigureRow, ReadFile } from '../owid/read-file.ts';

interface Judging {
  /** Whether what the file lacks of its days is taken back: then nothing of them stands beside its rows. */
  readonly isWhole: boolean;
  /** Take what cannot be, flagged; else it is a fault. */
  readonly withImpossible: boolean;
}

/** A figure, and the day whose report tells it. */
interface Told {
  readonly count: number;
  readonly day: string;
  /** The row of the file that tells it; undefined where it is held already. */
  readonly row?: FigureRow;
  /** What stood before, where a row of the file tells it. */
  readonly before?: Told | undefined;
}

type Standing = Partial<Record<Measure, Told | undefined>>;

/** A figure of a row that cannot be true beside one that its row does not tell. */
interface Conflict {
  readonly row: FigureRow;
  readonly measure: Measure;
  readonly other: Measure;
  readonly beside: Told;
}

/**
 * Judges rows beside what is shown with them: what is held of their day, what the last fresh report before told of
 * measures of which they say nothing, and what reports of days after them tell while they are the last of theirs. The
 * file's own rows count for that, but for those that cannot be.
 *
 * @returns the file, with rows that cannot be refused, each with its fault; or flagged, where they are asked for
 */
export async function judgeBeside(
  desk: Desk,
  file: ReadFile,
  { isWhole, withImpossible }: Judging,
): Promise<ReadFile> {
  const own = new Map<string, FigureRow[]>();
  for (const row of file.rows) {
    const rows = own.get(row.destination);
    if (rows === undefined) own.set(row.destination, [row]);
    else rows.push(row);
  }
  const held = await heldOf(desk, [...own.keys()]);
  const found = [...own].flatMap(([destination, rows]) =>
    conflictsOf(rows, held.get(destination) ?? new Map(), isWhole),
  );
  if (found.length === 0) return file;
  const cannotBe = new Set(found.map(({ row }) => row));
  const rows = file.rows.map((row): FigureRow => {
    if (!cannotBe.has(row)) return row;
    return withImpossible ? { ...row, isImpossible: true } : { ...row, state: 'refused' };
  });
  if (withImpossible) return { ...file, rows, impossible: file.impossible + cannotBe.size };
  for (const conflict of found.sort((a, b) => a.row.row - b.row.row)) addFault(file, conflict);
  return { ...file, rows, refused: file.refused + cannotBe.size };
}

function addFault({ faults }: ReadFile, { row, measure, other, beside }: Conflict): void {
  const place = { row: row.row, column: COUNT_COLUMNS[measure], value: String(row[measure]) };
  faults.add('impossible-beside', place, {
    column: COUNT_COLUMNS[other],
    count: beside.count,
    day: beside.day,
  });
}

/** Of each destination, by day, the figures that reports of that day tell, as revised. */
async function heldOf(desk: Desk, destinations: readonly string[]) {
  const held = new Map<string, Map<string, Standing>>();
  for (const { destination, day, ...counts } of await toldDays(desk, 'revised', destinations)) {
    const told: Standing = {};
    for (const measure of MEASURES) {
      const count = counts[measure];
      if (count !== null) told[measure] = { count, day };
    }
    const days = held.get(destination) ?? new Map<string, Standing>();
    held.set(destination, days.set(day, told));
  }
  return held;
}

/** @param rows of one destination, each of another day */
function conflictsOf(
  rows: readonly FigureRow[],
  held: ReadonlyMap<string, Standing>,
  isWhole: boolean,
): Conflict[] {
  const byDay = new Map(rows.map((row) => [row.day, row]));
  const [first = '', last = ''] = ends([...byDay.keys()]);
  const standing: Standing = {};
  const found: Conflict[] = [];
  for (const day of [...new Set([...held.keys(), ...byDay.keys()])].sort()) {
    if (!isWhole || day < first || day > last) {
      Object.assign(standing, held.get(day));
      found.push(...conflictsAfter(day, held.get(day) ?? {}, standing));
    }
    const row = byDay.get(day);
    if (row === undefined || row.state !== 'taken' || row.isImpossible) continue;
    const conflicts = conflictsWith(row, standing);
    found.push(...conflicts);
    if (conflicts.length > 0) continue;
    for (const measure of MEASURES) {
      const count = row[measure];
      if (count !== null) standing[measure] = { count, day, row, before: standing[measure] };
    }
  }
  return found;
}

function conflictsWith(row: FigureRow, standing: Standing): Conflict[] {
  return impossibleBeside(row, freshOf(standing, row.day)).flatMap(({ measure, other }) => {
    const told = standing[other];
    return told === undefined ? [] : { row, measure, other, beside: told };
  });
}

/**
 * Rows of days before that cannot be true beside what is held of a day. They leave `standing`, so that what stood
 * before them is judged by what comes.
 */
function conflictsAfter(day: string, held: Standing, standing: Standing): Conflict[] {
  const found: Conflict[] = [];
  for (;;) {
    const [conflict] = impossibleBeside(countsOf(held), freshOf(standing, day)).flatMap(
      ({ measure, other }) => {
        const [told, row] = [held[measure], standing[other]?.row];
        return told === undefined || row === undefined
          ? []
          : { row, measure: other, other: measure, beside: told };
      },
    );
    if (conflict === undefined) return found;
    found.push(conflict);
    for (const measure of MEASURES)
      if (standing[measure]?.row === conflict.row) standing[measure] = standing[measure]?.before;
  }
}

function countsOf({ doses, people, full, boosters }: Standing) {
  return {
    doses: doses?.count ?? null,
    people: people?.count ?? null,
    full: full?.count ?? null,
    boosters: boosters?.count ?? null,
  };
}

/** What stands and is fresh on a day. */
function freshOf(standing: Standing, day: string) {
  const fresh: Standing = {};
  for (const measure of MEASURES) {
    const told = standing[measure];
    if (told !== undefined && isFresh(dayOf(told.day), dayOf(day))) fresh[measure] = told;
  }
  return countsOf(fresh);
}

function ends(days: readonly string[]): readonly (string | undefined)[] {
  const sorted = [...days].sort();
  return [sorted.at(0), sorted.at(-1)];
}
