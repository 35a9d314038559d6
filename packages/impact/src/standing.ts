import type { Day } from '@sahakarya/vocabulary';
import type { Counts } from './measures.ts';
import { holding, type Report } from './reports.ts';

/** Where a destination stands on a day: for each measure the figure of the report that holds. */
export interface Standing extends Counts {
  /** The day that the figure for doses is about; null where no report has told any. */
  readonly reported: Day | null;
}

/** By the reports that were there on the day. */
export function standingAsKnown(reports: readonly Report[], day: Day): Standing {
  return standing(reports.filter((report) => report.knownOn <= day));
}

/** By the newest revision of every report about the day or an earlier one. */
export function standingAsRevised(reports: readonly Report[], day: Day): Standing {
  return standing(reports.filter((report) => report.day <= day));
}

function standing(reports: readonly Report[]): Standing {
  const doses = holding(reports, 'doses');
  return {
    reported: doses?.day ?? null,
    doses: doses?.doses ?? null,
    people: holding(reports, 'people')?.people ?? null,
    full: holding(reports, 'full')?.full ?? null,
    boosters: holding(reports, 'boosters')?.boosters ?? null,
  };
}
