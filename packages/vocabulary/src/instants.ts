import { addDays, type Day, EPOCH } from './dates.ts';
import type { Measured } from './measured.ts';

/** A moment: milliseconds since 1970-01-01T00:00Z, whole. */
export type Instant = Measured<'millisecond'>;

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

/** Throws RangeError for what is no whole number of milliseconds. */
export function instant(value: number): Instant {
  if (!isInstant(value)) throw new RangeError(`${value} is no instant`);
  return value;
}

function isInstant(value: number): value is Instant {
  return Number.isSafeInteger(value);
}

/** The day of UTC in which a moment lies. */
export function dayOf(moment: Instant): Day {
  return addDays(EPOCH, Math.floor(moment / MS_PER_DAY));
}

/** The moment at which a day of UTC is over: its 24:00, the first one of the day after. */
export function endOfDay(day: Day): Instant {
  return instant((day + 1) * MS_PER_DAY);
}

/** `n` days from a moment end with the n-th day after its own. */
export function endOfDaysAfter(moment: Instant, days: number): Instant {
  return endOfDay(addDays(dayOf(moment), days));
}

export function minutesAfter(moment: Instant, minutes: number): Instant {
  return instant(moment + minutes * MS_PER_MINUTE);
}
