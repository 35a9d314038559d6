import { expect, it } from 'vitest';
import {
  counted,
  rate,
  round,
  roundCounted,
  seconds,
  signedRate,
  signedWhole,
  spokenRate,
  whole,
} from './numbers.ts';

it('writes whole numbers with their thousands apart', () => {
  expect([0, 999, 1000, 6160439989, -1200].map(whole)).toEqual([
    '0',
    '999',
    '1,000',
    '6,160,439,989',
    '−1,200',
  ]);
});

it('rounds to millions in sentences', () => {
  const amounts = [999_999, 1_000_000, 13_439_216, 656_797_006, 6_160_439_989];
  expect(amounts.map(round)).toEqual([
    '999,999',
    '1.0 million',
    '13.4 million',
    '657 million',
    '6,160 million',
  ]);
});

it('gives rates one decimal, and two below a tenth in sentences', () => {
  expect([0, 0.04, 1.56, 101.36].map(rate)).toEqual(['0.0', '0.0', '1.6', '101.4']);
  expect([0, 0.04, 1.56].map(spokenRate)).toEqual(['0.0', '0.04', '1.6']);
});

it('signs differences, but for those that round to nothing', () => {
  expect([68.34, -67.1, 0, -0.04].map(signedRate)).toEqual(['+68.3', '−67.1', '0.0', '0.0']);
  expect([1200, -400, 0].map(signedWhole)).toEqual(['+1,200', '−400', '0']);
});

it('counts one and many', () => {
  expect([counted(1, 'lot', 'lots'), counted(8205, 'lot', 'lots')]).toEqual(['1 lot', '8,205 lots']);
  expect([1, 48_600_000].map((count) => roundCounted(count, 'dose', 'doses'))).toEqual([
    '1 dose',
    '48.6 million doses',
  ]);
});

it('tells time in seconds', () => {
  expect([4, 843, 12_400].map(seconds)).toEqual(['0.00 s', '0.84 s', '12 s']);
});
