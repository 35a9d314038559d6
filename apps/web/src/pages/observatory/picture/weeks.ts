const DAY = 86_400_000;

/** Sundays from the first day to the last, and the last and the day shown if they are none. */
export function weeksBetween(first: string, last: string, shown: string): string[] {
  const from = Date.parse(`${first}T00:00:00Z`);
  const to = Date.parse(`${last}T00:00:00Z`);
  const firstSunday = from + ((7 - new Date(from).getUTCDay()) % 7) * DAY;
  const days: string[] = [];
  for (let time = firstSunday; time <= to; time += 7 * DAY)
    days.push(new Date(time).toISOString().slice(0, 10));
  return [...new Set([...days, last, shown])].sort();
}
