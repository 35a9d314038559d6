import type { Day } from '@sahakarya/vocabulary';
import type { Counts, Measure } from './measures.ts';

/** What one source told about one day of one destination. */
export interface Report extends Counts {
  /** The day that the figures are about: everything given up to its end. */
  readonly day: Day;
  /** The day on which they were known; never before `day`. */
  readonly knownOn: Day;
  readonly source: string;
  /** The day of the state of a data set that it is a row of; null for an import, which is of the day it was known. */
  readonly vintage: Day | null;
  readonly publisher: string;
  /** Whether it is no report itself, but was filled in between two, or carried on after the last. */
  readonly filled: boolean;
  /** The how-many-th import brought it; 0 for the reference data. */
  readonly entry: number;
  /** Whether its figures cannot be true together: it is kept, and holds for nothing. */
  readonly impossible: boolean;
  /** Measures of the day that its publisher had told before, and tells no longer. */
  readonly takesBack: readonly Measure[];
  /** The day from which it no longer holds, since its import was undone. */
  readonly undoneOn: Day | null;
}

/**
 * The report that holds for a measure: of those that tell it the one about the latest day; about one day the one that
 * was known last; of two known on the same day that of the later import, then the one whose source comes later by name.
 * A report that leaves the measure out says nothing of it, and ends nothing. One whose publisher took it back later
 * holds no more, nor does one that is impossible.
 */
export function holding(reports: readonly Report[], measure: Measure): Report | undefined {
  let best: Report | undefined;
  for (const report of reports) {
    if (report[measure] === null || report.impossible) continue;
    if (best !== undefined && !isLater(report, best)) continue;
    if (!isTakenBack(report, measure, reports)) best = report;
  }
  return best;
}

function isTakenBack(report: Report, measure: Measure, reports: readonly Report[]): boolean {
  return reports.some(
    (other) =>
      other.takesBack.includes(measure) &&
      other.day === report.day &&
      other.publisher === report.publisher &&
      isLater(other, report),
  );
}

function isLater(one: Report, other: Report): boolean {
  if (one.day !== other.day) return one.day > other.day;
  if (one.knownOn !== other.knownOn) return one.knownOn > other.knownOn;
  return one.entry === other.entry ? one.source > other.source : one.entry > other.entry;
}
