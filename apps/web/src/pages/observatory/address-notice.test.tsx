import { expect, test } from 'vitest';
import { wordsOf } from '../../figures/testing/rendered.tsx';
import { PICTURE } from '../../testing/pictures.ts';
import { parseObservatory } from './address/observatory-address.ts';
import { AddressNotice } from './address-notice.tsx';

const noticeOf = (search: string) =>
  wordsOf(
    <AddressNotice
      picture={PICTURE}
      state={parseObservatory(new URLSearchParams(search))}
      setState={() => {}}
    />,
    { search },
  );

test('says which part of the address was not understood, and what is shown instead', () => {
  expect(noticeOf('day=2021-02-30')).toBe(
    'A part of the address was not understood (day), and the usual was taken. ' +
      'Shown: Doses, 4 August 2021, as known that day. Hide',
  );
  expect(noticeOf('day=x&measure=shots')).toContain('day, measure');
});

test('so where a country is none that there is', () => {
  expect(noticeOf('countries=IND.ZZZ')).toContain('not understood (countries), and the usual was taken.');
  expect(noticeOf('countries=IND.CHN')).toBe('');
});
