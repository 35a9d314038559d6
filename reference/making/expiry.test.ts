import { dateText } from '@sahakarya/vocabulary';
import { expect, it } from 'vitest';
import { expiryOf } from './expiry.ts';
import { date } from './tables/date.ts';

function expiry(shelfLifeMonths: number | undefined): string {
  const rest = {
    code: 'V',
    name: 'V',
    manufacturer: 'M',
    platform: '',
    dosesPerCourse: 2,
    intervalDays: 21,
    storage: '2-8C',
    listedByWho: undefined,
    confidence: '',
    source: '',
  };
  return dateText(expiryOf({ ...rest, shelfLifeMonths }, date('2021-07-05')));
}

it('leaves a lot its shelf life less two months of 30 days, at least four, 9 in all where unknown', () => {
  expect(expiry(24)).toBe('2023-04-26');
  expect(expiry(9)).toBe('2022-01-31');
  expect(expiry(undefined)).toBe('2022-01-31');
  expect(expiry(6)).toBe('2021-11-02');
  expect(expiry(5)).toBe('2021-11-02');
});
