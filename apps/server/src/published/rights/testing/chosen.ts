/** One in the ordinary run; more in the long one. */
const SHARE = Number(process.env.SAHAKARYA_TEST_SHARE ?? 1);

/** Four of many, or forty, always the same: spread over all of them. */
export function chosen<One>(all: readonly One[]): readonly One[] {
  const count = Math.min(all.length, 4 * SHARE);
  return Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)]).flatMap(
    (one) => (one === undefined ? [] : [one]),
  );
}
