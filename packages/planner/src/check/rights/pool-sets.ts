/** Sets of pools, one bit each. Many sets stand side by side in one array; a set begins at the index `at`. */

export function add(sets: Int32Array, at: number, pool: number): void {
  sets[at + (pool >>> 5)] |= 1 << (pool & 31);
}

export function has(sets: Int32Array, at: number, pool: number): boolean {
  return (sets[at + (pool >>> 5)] & (1 << (pool & 31))) !== 0;
}

/** Adds a set's members to another, from `at` on. */
export function addAll(to: Int32Array, at: number, set: Int32Array): void {
  for (let w = 0; w < set.length; w++) to[at + w] |= set[w];
}

/** Adds the common members of two sets to a third. */
export function addCommon(to: Int32Array, a: Int32Array, b: Int32Array, bAt: number): void {
  for (let w = 0; w < to.length; w++) to[w] |= a[w] & b[bAt + w];
}

/** Whether three sets, of which the last stands alone, have a common member. */
export function haveCommon(a: Int32Array, aAt: number, b: Int32Array, bAt: number, c: Int32Array): boolean {
  for (let w = 0; w < c.length; w++) if ((a[aAt + w] & b[bAt + w] & c[w]) !== 0) return true;
  return false;
}

export function members(set: Int32Array): number[] {
  const found: number[] = [];
  for (let w = 0; w < set.length; w++) {
    for (let bits = set[w]; bits !== 0; bits &= bits - 1) found.push(lowest(bits, w));
  }
  return found;
}

/** The first member in word `w` of a set; `bits` is that word, and not zero. */
export function lowest(bits: number, w: number): number {
  return w * 32 + 31 - Math.clz32(bits & -bits);
}
