import { TEST_SHARE } from '../../../platform/testing/test-share.ts';

const DAY = 86_400_000;

/** Which of many are chosen: others each day, and the same all day long, so that what is found can be found again. */
export const SEED = Number(process.env.SAHAKARYA_TEST_SEED ?? Math.floor(Date.now() / DAY));

/** Four of many, or forty: spread over all of them, from a place that the seed tells. */
export function chosen<One>(all: readonly One[], seed = SEED): readonly One[] {
  const count = Math.min(all.length, 4 * TEST_SHARE);
  return Array.from(
    { length: count },
    (_, at) => all[(seed + Math.floor((at * all.length) / count)) % all.length],
  ).flatMap((one) => (one === undefined ? [] : [one]));
}
