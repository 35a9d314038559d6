/** Starts to count; each call gives the milliseconds since the start. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}
