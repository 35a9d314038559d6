import { type DestinationWeek, type Measure, REPORTED_FIELD } from '@sahakarya/contract';
import type { ValueOrigin } from '../../../figures/line-chart/chart-state.ts';

/** Of each week's figure of a measure what it rests on; null where that is a report of its own day, or nothing. */
export function valueOrigins(weeks: readonly DestinationWeek[], measure: Measure): (ValueOrigin | null)[] {
  return weeks.map((week) => {
    if (week.filled.includes(measure)) return 'filled';
    const reported = week[REPORTED_FIELD[measure]];
    return reported === null || reported === week.day ? null : { reported };
  });
}
