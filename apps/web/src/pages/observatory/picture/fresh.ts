import type { GroupCoverage, Measure } from '@sahakarya/contract';

/** What share of a group's people rests on fresh reports, by the names that the API gives it. */
export const FRESH_FIELD = {
  doses: 'doses_fresh_percent',
  people: 'people_fresh_percent',
  full: 'full_fresh_percent',
  boosters: 'boosters_fresh_percent',
} as const satisfies Record<Measure, keyof GroupCoverage>;

/** Of all people of a group, the share whose country has ever reported, by the names that the API gives it. */
export const BASIS_FIELD = {
  doses: 'doses_basis_percent',
  people: 'people_basis_percent',
  full: 'full_basis_percent',
  boosters: 'boosters_basis_percent',
} as const satisfies Record<Measure, keyof GroupCoverage>;

/** Per cent of people: below it a group's figure says whom it leaves out, however fresh the rest is. */
const WHOLE_FROM = 90;

/** Whether a group has a figure, and more than a few of its people live where nobody ever reported it. */
export function isOfPart(row: GroupCoverage, measure: Measure): boolean {
  return row[FRESH_FIELD[measure]] !== null && row[BASIS_FIELD[measure]] < WHOLE_FROM;
}

/** Per cent of people: below it a group's line is dashed, and says so. */
const WEAK_BELOW = 80;
/** Below it a group's figure is not one of the day: its line ends, and no finding is made of it. */
const STATED_FROM = 50;

/** Whether a group's figure can be stated of its day. Where nobody has ever reported there is nothing to be old. */
export function isStated(row: GroupCoverage, measure: Measure): boolean {
  return (row[FRESH_FIELD[measure]] ?? 100) >= STATED_FROM;
}

function isWeak(row: GroupCoverage, measure: Measure): boolean {
  return (row[FRESH_FIELD[measure]] ?? 100) < WEAK_BELOW;
}

/** A group's rates as a line: it ends at the last report, and is dashed where it rests on few. */
export interface FreshLine {
  readonly values: readonly (number | null)[];
  /** Positions of the days up to which it is dashed. */
  readonly weak: readonly number[];
}

/**
 * @param rows of one group, in order of days
 * @param rate of a row, per 100 people
 */
export function freshLine(
  rows: readonly GroupCoverage[],
  measure: Measure,
  rate: (row: GroupCoverage) => number | null,
): FreshLine {
  const values = rows.map((row) => (isStated(row, measure) ? rate(row) : null));
  let isReported = false;
  for (let at = rows.length - 1; at >= 0; at--) {
    if (values[at] === null) isReported = false;
    else if (!isReported && !isOfReport(rows, at, measure)) values[at] = null;
    else isReported = true;
  }
  return { values, weak: rows.flatMap((row, at) => (isWeak(row, measure) ? [at] : [])) };
}

/**
 * Whether a member reported up to this day: sums stay the same to the dose only where nobody does. Where nobody ever
 * did, nothing has ended.
 */
function isOfReport(rows: readonly GroupCoverage[], at: number, measure: Measure): boolean {
  const [row, before] = [rows[at], rows[at - 1]];
  return before === undefined || row?.[FRESH_FIELD[measure]] == null || row[measure] !== before[measure];
}
