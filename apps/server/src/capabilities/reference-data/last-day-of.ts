/** Months at whose end a part of a year is over. */
const ENDS: Readonly<Record<string, number>> = { Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, H2: 12, 'Jan-Sep': 9 };

/** The last day of a period: '2020', '2020-Q3', '2020-H1' or '2021-Jan-Sep'; null of any other. */
export function lastDayOf(period: string): string | null {
  const [, year, part] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  const month = part === undefined ? 12 : ENDS[part];
  if (year === undefined || month === undefined) return null;
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}
