/** `0.42 ms`, `7.3 ms`, `46 ms`, `1.43 s`: as many digits as a benchmark can mean. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(milliseconds < 100_000 ? 2 : 0)} s`;
  if (milliseconds >= 9.95) return `${milliseconds.toFixed(0)} ms`;
  return `${milliseconds.toFixed(milliseconds < 1 ? 2 : 1)} ms`;
}

/** `0.07`, `1.9`, `23`, `8,400`: two digits. */
export function ratio(value: number): string {
  if (value >= 100) return Number(value.toPrecision(2)).toLocaleString('en');
  return value.toPrecision(2);
}
