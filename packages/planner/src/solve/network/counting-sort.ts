/** Where each key's run begins among the sorted: `size + 1` entries. Keys are whole numbers below `size`. */
export function runStarts(keys: Int32Array, size: number): Int32Array {
  const start = new Int32Array(size + 1);
  for (let i = 0; i < keys.length; i++) start[keys[i] + 1]++;
  for (let i = 0; i < size; i++) start[i + 1] += start[i];
  return start;
}

/** Positions in the order of their keys, equal ones in the order of `among` (all positions, by default in order). */
export function countingSort(keys: Int32Array, size: number, among?: Int32Array): Int32Array {
  const next = runStarts(keys, size);
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const position = among === undefined ? i : among[i];
    order[next[keys[position]]++] = position;
  }
  return order;
}
