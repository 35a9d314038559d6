import { TEST_SHARE } from '../../../platform/testing/test-share.ts';

/** Four of many, or forty, always the same: spread over all of them. */
export function chosen<One>(all: readonly One[]): readonly One[] {
  const count = Math.min(all.length, 4 * TEST_SHARE);
  return Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)]).flatMap(
    (one) => (one === undefined ? [] : [one]),
  );
}
