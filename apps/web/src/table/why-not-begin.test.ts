import { expect, test } from 'vitest';
import { whyNotBegin } from './why-not-begin.ts';

test.each([
  ['admitted', 'officer', undefined],
  ['admitted', 'signatory', undefined],
  ['admitted', 'viewer', 'talk.why-not.role'],
  ['suspended', 'officer', 'rule.suspended'],
  ['asked', 'officer', 'party.mine.asked'],
] as const)('of a party that is %s, as %s: %s', (state, role, why) => {
  expect(whyNotBegin({ state, role })).toBe(why);
});
