/** The day of an instant by the reader's clock, as `2021-08-04`. For what is painted in the browser alone. */
export function localDay(instant: string | Date): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** When a day of the reader's clock begins. */
export function beginOfDay(day: string): string {
  return new Date(`${day}T00:00:00.000`).toISOString();
}

/** The last moment of a day of the reader's clock. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString();
}
