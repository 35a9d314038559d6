import { parseDate } from '@sahakarya/vocabulary';

const DAY = /^([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})$/;

/** A day as spreadsheets save it: two numbers, of which one is the month, and a year. */
export interface SavedDay {
  readonly first: number;
  readonly second: number;
  readonly separator: string;
  readonly year: string;
  /** The calendar has it, in one order of the two at least. */
  readonly isReal: boolean;
}

export function dayAsSaved(text: string): SavedDay | undefined {
  const [, one, separator, other, year] = DAY.exec(text) ?? [];
  if (one === undefined || separator === undefined || other === undefined || year === undefined)
    return undefined;
  const [first, second] = [Number(one), Number(other)];
  const isReal = [iso(year, first, second), iso(year, second, first)].some(
    (day) => typeof parseDate(day) !== 'string',
  );
  return { first, second, separator, year, isReal };
}

export type DayOrder = 'day-first' | 'month-first';

/** Why a column doesn't say which of its numbers are months: none is above 12, or some of both are. */
export type NoOrder = 'undecided-days' | 'mixed-days';

/** The order in which a column has day and month, where its cells decide that. Undefined where it has no such days. */
export function orderOf(column: readonly string[]): DayOrder | NoOrder | undefined {
  const days = column.flatMap((text) => dayAsSaved(text) ?? []);
  if (days.length === 0) return undefined;
  // One that no calendar has says nothing of the others.
  const isDayFirst = days.some(({ first, isReal }) => isReal && first > 12);
  const isMonthFirst = days.some(({ second, isReal }) => isReal && second > 12);
  if (isDayFirst && isMonthFirst) return 'mixed-days';
  if (!isDayFirst && !isMonthFirst) return 'undecided-days';
  return isDayFirst ? 'day-first' : 'month-first';
}

/** The ISO 8601 date; of a text that is no such day, undefined. */
export function isoDay(text: string, order: DayOrder): string | undefined {
  const day = dayAsSaved(text);
  if (day === undefined) return undefined;
  const { first, second, year } = day;
  return order === 'day-first' ? iso(year, second, first) : iso(year, first, second);
}

function iso(year: string, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
