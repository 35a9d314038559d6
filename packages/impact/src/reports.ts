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
  /** Whether it is no report itself, but was filled in between two, or carried on after the last. */
  readonly filled: boolean;
  /** Whether it came by an import, and not with the reference data. */
  readonly imported: boolean;
}

/**
 * The report that holds for a measure: of those that tell it the one about the latest day; about one day the one that
 * was known last; of two known on the same day an imported one, then the one whose source comes later by name.
 * A report that leaves the measure out says nothing of it, and ends nothing.
 */
export function holding(reports: Iterable<Report>, measure: Measure): Report | undefined {
  let best: Report | undefined;
  for (const report of reports) {
    if (report[measure] === null) continue;
    if (best === undefined || isLater(report, best)) best = report;
  }
  return best;
}

function isLater(one: Report, other: Report): boolean {
  if (one.day !== other.day) return one.day > other.day;
  if (one.knownOn !== other.knownOn) return one.knownOn > other.knownOn;
  return one.imported === other.imported ? one.source > other.source : one.imported;
}
