import type { Day } from '@sahakarya/vocabulary';
import { type Counts, MEASURES, type Measure } from './measures.ts';
import { holding, type Report } from './reports.ts';
import { withoutSuperseded } from './vintages.ts';

/** Where a destination stands on a day: for each measure the figure of the report that holds. */
export interface Standing extends Counts {
  /** For each measure the day that its last report is about; null where none has told it. */
  readonly reported: Readonly<Record<Measure, Day | null>>;
  /** Measures whose figure is no report: interpolated between two, or the last one carried on. */
  readonly filled: readonly Measure[];
}

/** By the reports that were there on the day. */
export function standingAsKnown(reports: readonly Report[], day: Day): Standing {
  return standing(
    reports.filter(({ knownOn, undoneOn }) => knownOn <= day && (undoneOn === null || undoneOn > day)),
  );
}

/** By the newest revision of every report about the day or an earlier one; of two vintages the later one counts. */
export function standingAsRevised(reports: readonly Report[], day: Day): Standing {
  return standing(
    withoutSuperseded(reports).filter((report) => report.day <= day && report.undoneOn === null),
  );
}

/** By the data set as it was published, before any import: what can be said of days of which nobody knows more. */
export function standingAsPublished(reports: readonly Report[], day: Day): Standing {
  return standingAsRevised(
    reports.filter(({ entry }) => entry === 0),
    day,
  );
}

/** What is filled in rests on reports of the reference data alone. Where an import has told the last, it gives way. */
function isImported(report: Report | undefined): boolean {
  return report !== undefined && report.entry > 0;
}

function standing(reports: readonly Report[]): Standing {
  const told = reports.filter(({ filled }) => !filled);
  const last = (measure: Measure) => holding(told, measure);
  const held = (measure: Measure) => {
    const own = last(measure);
    return isImported(own) ? own : holding(reports, measure);
  };
  const count = (measure: Measure) => held(measure)?.[measure] ?? null;
  const reported = (measure: Measure) => last(measure)?.day ?? null;
  return {
    doses: count('doses'),
    people: count('people'),
    full: count('full'),
    boosters: count('boosters'),
    reported: {
      doses: reported('doses'),
      people: reported('people'),
      full: reported('full'),
      boosters: reported('boosters'),
    },
    filled: MEASURES.filter((measure) => held(measure)?.filled),
  };
}
