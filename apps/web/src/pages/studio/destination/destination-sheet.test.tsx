import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../../../figures/testing/rendered.tsx';
import { NAMES, OPENED, ROWS } from '../testing/small-studio.ts';
import type { Explained } from '../use-explained.ts';
import { DestinationSheet } from './destination-sheet.tsx';

const LOT = {
  lot: 'L1',
  product: 'VAX',
  holder: '',
  expires: '2021-12-31',
  doses: 2_000,
  firstWeek: 0,
  lastWeek: 1,
};

const EXPLAINED: Explained = {
  kind: 'destination',
  request: 1,
  picture: {
    doses: Float64Array.of(1_000, 1_000),
    capacity: Float64Array.of(1_000, 1_000),
    lots: [LOT],
    limits: ['capacity'],
    equalsHaveMore: false,
  },
  told: [
    {
      weeks: 2,
      doses: 2_000,
      limits: ['supply', 'capacity'],
      helping: ['capacity'],
      sentences: [
        { kind: 'standing', weeks: 2, doses: 2_000 },
        { kind: 'capacity', weeks: { named: [0, 1], others: 0 }, count: 2 },
      ],
    },
  ],
  tried: true,
};

const [CHAD] = ROWS;
if (CHAD === undefined) throw new Error('there is no row');
const sheet = (explained: Explained | undefined, withOneMilestone?: number) => (
  <DestinationSheet
    opened={OPENED}
    row={CHAD}
    names={NAMES}
    explained={explained}
    withOneMilestone={withOneMilestone}
    percent={25}
    onPercent={() => {}}
    onClose={() => {}}
  />
);

test('before anything is worked out the sheet has its title and a place held', () => {
  const html = rendered(sheet(undefined));
  expect(html).toContain('skeleton');
  expect(wordsOf(sheet(undefined))).toContain('Chad');
});

test('it says where the destination stands, why, and by when', () => {
  const words = wordsOf(sheet(EXPLAINED)).replaceAll('\u00a0', ' ');
  expect(words).toContain('15 August 2021');
  expect(words).toContain('21.0');
  expect(words).toContain('2,000');
  expect(rendered(sheet(EXPLAINED))).toContain('<option value="25" selected="">');
});

test('as long as changes are still tried it says so', () => {
  const words = (tried: boolean) => wordsOf(sheet({ ...EXPLAINED, tried }));
  expect(words(false)).toContain('Trying what would help');
  expect(words(true)).not.toContain('Trying what would help');
});

test('beside what holds it back stands what would help, once that was tried', () => {
  const cells = (explained: Explained) =>
    [...rendered(sheet(explained)).matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell);
  expect(cells(EXPLAINED).slice(0, 5)).toEqual(
    expect.arrayContaining(['Supply or weekly capacity', 'Weekly capacity']),
  );
  expect(cells({ ...EXPLAINED, tried: false }).slice(0, 5)).toContain('…');
  const told = EXPLAINED.told.map((one) => ({ ...one, helping: [] }));
  expect(cells({ ...EXPLAINED, told }).slice(0, 5)).toContain('–');
});

test('lots stand with their product’s name; without any, that is said', () => {
  expect(rendered(sheet(EXPLAINED))).toContain('Vaccine');
  const picture = { ...EXPLAINED.picture, lots: [] };
  const without = rendered(sheet({ ...EXPLAINED, picture }));
  expect(without).not.toContain('<details');
  expect(without).toContain('It gives no doses in this plan.');
});

test('where equals have more, and a single milestone would give it more, earlier ones are said to be the reason', () => {
  const outdone = { ...EXPLAINED, picture: { ...EXPLAINED.picture, equalsHaveMore: true } };
  const says = (explained: Explained, withOneMilestone?: number) =>
    wordsOf(sheet(explained, withOneMilestone)).includes('Earlier milestones were served first');
  expect(wordsOf(sheet(outdone, 3_000))).toContain(
    'with a single milestone, at the end, it would have 1,000 doses more.',
  );
  expect(says(outdone, 2_000)).toBe(false);
  expect(says(outdone)).toBe(false);
  expect(says(EXPLAINED, 3_000)).toBe(false);
});
