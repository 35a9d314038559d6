import { expect, test } from 'vitest';
import { OBSERVATORY, PICTURE } from '../../../testing/pictures.ts';
import { dosesInAll, pictureOf, pictureOfWeek, rateOf, shareOf } from './picture.ts';
import { weeksBetween } from './weeks.ts';

test('weeks end on Sundays, and the day that is shown stands among them', () => {
  expect(weeksBetween('2021-07-18', '2021-08-01', '2021-08-01')).toEqual([
    '2021-07-18',
    '2021-07-25',
    '2021-08-01',
  ]);
  expect(weeksBetween('2021-07-19', '2021-08-01', '2021-07-28')).toEqual([
    '2021-07-25',
    '2021-07-28',
    '2021-08-01',
  ]);
  expect(weeksBetween('2021-08-04', '2021-08-04', '2021-08-04')).toEqual(['2021-08-04']);
  // The newest day is none of its weeks' Sundays, and a day beyond it is there while it is shown.
  expect(weeksBetween('2021-07-20', '2021-07-28', '2021-08-20')).toEqual([
    '2021-07-25',
    '2021-07-28',
    '2021-08-20',
  ]);
});

test('shares are of all groups together; of nothing they are nothing', () => {
  const all = ['HIC', 'UMIC', 'LMIC', 'LIC', 'none'] as const;
  expect(shareOf(PICTURE, 'doses', all)).toBeCloseTo(100);
  expect(shareOf(PICTURE, 'doses', ['HIC'])).toBeCloseTo(28.49, 1);
  expect(shareOf({ ...PICTURE, groups: new Map() }, 'doses', all)).toBe(0);
});

test('a rate that nobody tells is none, which is not zero', () => {
  expect(rateOf(PICTURE, 'LIC', 'boosters')).toBeNull();
  expect(rateOf({ ...PICTURE, groups: new Map() }, 'LIC')).toBeNull();
  expect(
    pictureOf(OBSERVATORY, 'full').destinations.find(({ destination }) => destination.destination === 'TZA')
      ?.rate,
  ).toBeNull();
});

const day = '2021-07-25';
const group = { ...OBSERVATORY.groups[0], day, doses: 7, income_group: 'HIC' as const };
const WEEKS = {
  reading: 'known' as const,
  measure: 'doses' as const,
  weeks: [day],
  destinations: ['IND'],
  values: [[12]],
  old: [[0]],
  filled: [[]],
  published: [null],
};

test('while weeks play a picture is that of the week: its groups, its rates, and who has none', () => {
  const groups = PICTURE.series.get('HIC') ?? [];
  const [first] = groups;
  if (first === undefined) throw new Error('there is no group');
  const then = { ...first, ...group, destinations: first.destinations };
  const shown = pictureOfWeek(day, WEEKS, [then, { ...then, day: '2021-08-01' }], PICTURE);
  expect(shown?.day).toBe(day);
  expect(shown && dosesInAll(shown)).toBe(7);
  expect(shown?.days).toEqual([day]);
  const rates = new Map(shown?.destinations.map(({ destination, rate }) => [destination.destination, rate]));
  expect([rates.get('IND'), rates.get('CHN')]).toEqual([12, null]);
  const old = shown?.destinations.filter(({ isOld }) => isOld);
  expect(old?.map(({ destination }) => destination.destination)).toEqual(['IND']);
});

test('of a week that is not among them there is no picture', () => {
  expect(pictureOfWeek('2021-07-18', WEEKS, [], PICTURE)).toBeUndefined();
  expect(pictureOfWeek(day, WEEKS, [], PICTURE)).toBeUndefined();
});
