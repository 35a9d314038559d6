/** The middle of an odd number of values, the mean of the two in the middle of an even one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (lower === undefined || upper === undefined) throw new RangeError('no values');
  return (lower + upper) / 2;
}
