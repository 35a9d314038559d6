/**
 * Numbers from 0 to below 1, the same for the same seed on every machine (mulberry32 by Tommy Ettinger, public domain).
 */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The numbers `0 .. count - 1` in an order drawn from the seed. */
export function shuffled(count: number, seed: number): number[] {
  const draw = random(seed);
  const keys = Float64Array.from({ length: count }, () => draw());
  return Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}
