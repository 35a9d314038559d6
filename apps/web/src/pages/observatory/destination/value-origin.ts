import { type DestinationWeek, type Measure, REPORTED_FIELD } from '@sahakarya/contract';
import type { ValueOrigin } from '../../../figures/line-chart/chart-state.ts';

/** What a week's figure of a measure rests on; null where that is a report of its own day, or nothing. */
export function originOf(week: DestinationWeek, measure: Measure): ValueOrigin | null {
  if (week.filled.includes(measure)) return 'filled';
  const reported = week[REPORTED_FIELD[measure]];
  return reported === null || reported === week.day ? null : { reported };
}
