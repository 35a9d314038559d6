/**
 * How many random cases a test tries: `full`, or the share of it that SAHAKARYA_TEST_SHARE asks for. A tenth
 * will do for each of thousands of mutants; the long tests take many times as many.
 */
export function cases(full: number): number {
  return Math.ceil(full * Number(process.env.SAHAKARYA_TEST_SHARE ?? 1));
}
