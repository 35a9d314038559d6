import { type DestinationWeek, type Measure, REPORTED_FIELD } from '@sahakarya/contract';
import { RATE_FIELD } from '../picture/picture.ts';

/**
 * A measure week by week as a line, per 100 people. From each report it goes on to the next one, if that comes while
 * the first is fresh: else it ends there, and begins again with the next. What stands between in a table is no line,
 * nor what stands after the last. As known, a report may be undone, and the one before it stands again: an old one is
 * no line a second time.
 *
 * @param weeks of one destination, in order
 */
export function reportedLine(weeks: readonly DestinationWeek[], measure: Measure): (number | null)[] {
  const reported = (at: number) => weeks[at]?.[REPORTED_FIELD[measure]] ?? null;
  const line: (number | null)[] = [];
  let goesOn = false;
  for (let at = weeks.length - 1; at >= 0; at--) {
    const week = weeks[at];
    const [before, now, after] = [reported(at - 1), reported(at), reported(at + 1)];
    // Within the weeks of one report, from its last one on.
    if (at === weeks.length - 1 || now !== after)
      goesOn = after !== null && (now === null || week?.old.includes(measure) === false);
    const isNewer = before === null || (now ?? '') > before;
    const isFirst = now !== null && now !== before && (isNewer || week?.old.includes(measure) === false);
    line.unshift(isFirst || goesOn ? (week?.[RATE_FIELD[measure]] ?? null) : null);
  }
  return line;
}
