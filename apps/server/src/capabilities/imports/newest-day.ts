/** Where a day begins first: the Line Islands of Kiribati, at UTC+14. */
const FIRST_MIDNIGHT_MS = 14 * 3_600_000;

/** The newest day that has begun anywhere, 'YYYY-MM-DD': reports of a later one cannot have been made. */
export function newestDay(now: Date): string {
  return new Date(now.getTime() + FIRST_MIDNIGHT_MS).toISOString().slice(0, 10);
}
