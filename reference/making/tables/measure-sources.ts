import { addDays, DAYS_PER_WEEK, type Day, dateText } from '@sahakarya/vocabulary';
import { date } from './date.ts';

/** Whose figures a cell of the weekly series holds. */
export type WeeklySource = 'owid-2023-09-07' | 'who-uptake' | 'owid-undp';

/** The measures whose figures come from another table than the doses from a day on. */
export type OtherMeasure = 'people' | 'full' | 'boosters';

/** The last Sunday on which a measure is Our World in Data's own series, and whose it is after that. */
const CHANGES: Readonly<Record<OtherMeasure, { readonly until: Day; readonly after: WeeklySource }>> = {
  people: { until: date('2022-12-04'), after: 'who-uptake' },
  full: { until: date('2022-01-30'), after: 'who-uptake' },
  boosters: { until: date('2022-03-20'), after: 'owid-undp' },
};

/** The source of a measure on a Sunday; undefined as long as it is that of the row's doses. */
export function otherSource(measure: OtherMeasure, sunday: Day): WeeklySource | undefined {
  const { until, after } = CHANGES[measure];
  return sunday > until ? after : undefined;
}

/** WHO's table is monthly: the last Sunday of a month stands for the month's report, those between are interpolated. */
export function isLastOfMonth(sunday: Day): boolean {
  return monthOf(sunday) !== monthOf(addDays(sunday, DAYS_PER_WEEK));
}

/** 'YYYY-MM' */
function monthOf(day: Day): string {
  return dateText(day).slice(0, 7);
}
