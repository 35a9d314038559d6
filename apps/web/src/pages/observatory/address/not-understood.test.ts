import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notUnderstood, oneForm } from './not-understood.ts';
import { FIRST_STATE, formatOrder, parseObservatory } from './observatory-address.ts';

test.each([
  ['day=2021-02-30', ['day']],
  ['day=2021-8-4&measure=shots', ['day', 'measure']],
  ['reading=Known', ['reading']],
  ['group=hic', ['group']],
  ['sort=height&rows=some&page=0x10', ['sort', 'rows', 'page']],
  ['coverage=globe', ['coverage']],
  ['countries=IND.x', ['countries']],
  ['countries=IND.TCD.CHN.BRA.NGA.USA', ['countries']],
])('%s is named, and says the same in its one form', (query, names) => {
  expect(notUnderstood(new URLSearchParams(query))).toEqual(names);
  const form = oneForm(new URLSearchParams(query));
  expect(notUnderstood(form)).toEqual(names);
  expect(parseObservatory(form)).toEqual(parseObservatory(new URLSearchParams(query)));
  expect(String(oneForm(form))).toBe(String(form));
});

test.each([
  '',
  'day=2021-08-04&reading=revised&measure=full&group=LIC&sort=-rate&rows=all&page=2&countries=IND.TCD',
  `day=&reading=known&measure=doses&group=&find=xyz&sort=${formatOrder(FIRST_STATE.order)}&page=1&coverage=map`,
  'digits=latin&utm_source=anything',
])('nothing of %j is', (query) => {
  expect(notUnderstood(new URLSearchParams(query))).toEqual([]);
});

test('whatever an address says, its one form is short and stays itself', () => {
  const names = fc.constantFrom('day', 'measure', 'sort', 'page', 'countries', 'groups', 'x');
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
      const form = oneForm(new URLSearchParams(pairs));
      expect(String(oneForm(form))).toBe(String(form));
      expect(notUnderstood(form)).toEqual(notUnderstood(new URLSearchParams(pairs)));
    }),
  );
});
