/** `value`, or the nearer end of the range. */
export function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(to, value));
}
