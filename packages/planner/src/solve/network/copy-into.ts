/** Copies an array to the beginning of a bigger one, and gives the bigger one. */
export function copyInto<A extends Int32Array | Float64Array>(bigger: A, old: A): A {
  bigger.set(old);
  return bigger;
}
