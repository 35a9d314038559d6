/** Parts of a year: the months with which they begin and end. */
const PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
  'Jan-Sep': [1, 9],
};

/** First and last day of a period: '2020', '2020-Q3', '2020-H1' or '2021-Jan-Sep'; null of any other. */
function daysOf(period: string): readonly [first: string, last: string] | null {
  const [, year, part] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  const months = part === undefined ? ([1, 12] as const) : PARTS[part];
  if (year === undefined || months === undefined) return null;
  const [first, last] = months;
  return [dayText(Date.UTC(Number(year), first - 1, 1)), dayText(Date.UTC(Number(year), last, 0))];
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function firstDayOf(period: string): string | null {
  return daysOf(period)?.[0] ?? null;
}

export function lastDayOf(period: string): string | null {
  return daysOf(period)?.[1] ?? null;
}
