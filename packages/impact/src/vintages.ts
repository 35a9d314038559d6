import type { Report } from './reports.ts';

/**
 * Reports without those that a later state of the data has taken the place of: what an earlier vintage tells about a
 * day from the first to the last that the later one has rows of. A row of one state between two of another would make
 * figures fall and rise that nobody reported so.
 *
 * @param reports of one destination
 */
export function withoutSuperseded(reports: readonly Report[]): Report[] {
  const dated = reports.flatMap(({ vintage, day }) => (vintage === null ? [] : [{ vintage, day }]));
  return reports.filter(({ vintage, day }) => {
    if (vintage === null) return true;
    const later = dated.filter((one) => one.vintage > vintage);
    const spans = new Set(later.map((one) => one.vintage));
    return ![...spans].some((span) => {
      const days = later.filter((one) => one.vintage === span).map((one) => one.day);
      return Math.min(...days) <= day && day <= Math.max(...days);
    });
  });
}
