import type { GroupCoverage } from '@sahakarya/contract';
import { INCOME_GROUPS } from '@sahakarya/vocabulary';
import { expect, test } from 'vitest';
import { OBSERVATORY, PICTURE, withRates } from '../../../testing/pictures.ts';
import { type Picture, pictureOf } from '../picture/picture.ts';
import { coverageFinding, destinationsFinding, largeBelow, spanOf, toldOfAfrica } from './coverage.ts';
import { productionFinding, targetsOf, tradeFinding } from './economy.ts';
import { gapFinding, gapLead, sharesFinding } from './gap.ts';
import { groupsFinding, kindsFinding } from './groups.ts';

test('the gap of 4 August 2021, as known that day', () => {
  const { id, values } = gapFinding(PICTURE);
  expect(id).toBe('gap.title');
  expect(values.high).toEqual({ rate: 101.4013 });
  expect(values.low).toEqual({ rate: 1.5613 });
});

test('no gap is claimed where low income is not behind', () => {
  expect(gapFinding(withRates({ HIC: 10, LIC: 10 })).id).toBe('gap.title.closed');
  expect(gapFinding(withRates({ HIC: 10, LIC: 12 })).id).toBe('gap.title.closed');
});

test('before the first dose nothing is claimed but that', () => {
  const none: Picture = {
    ...PICTURE,
    groups: new Map(
      [...PICTURE.groups].map(([group, row]) => [group, { ...row, doses: 0, doses_per_100: 0 }]),
    ),
  };
  expect(gapFinding(none).id).toBe('gap.title.none');
  expect(gapLead(none).id).toBe('gap.lead.none');
  expect(sharesFinding(none).id).toBe('shares.title.neutral');
});

test('where a group is missing nothing is claimed of it, and no share of all', () => {
  for (const missing of ['HIC', 'LIC'] as const) {
    const groups = new Map([...PICTURE.groups].filter(([group]) => group !== missing));
    expect(gapFinding({ ...PICTURE, groups }).id).toBe('gap.title.neutral');
    const few = PICTURE.destinations.map((one, at) => (at === 0 ? one : { ...one, rate: null }));
    expect(gapFinding({ ...PICTURE, groups, destinations: few })).toEqual({
      id: 'gap.title.few',
      values: { day: { day: PICTURE.day }, told: { plural: 1 }, all: { count: few.length } },
    });
  }
  const poor = { ...PICTURE, groups: new Map([...PICTURE.groups].filter(([group]) => group === 'LIC')) };
  expect(gapLead(poor)).toEqual({
    id: 'gap.lead.plain',
    values: { doses: { millions: 10_663_324 }, dosesForm: { plural: 1e6 }, day: { day: '2021-08-04' } },
  });
  expect(sharesFinding(poor).id).toBe('shares.title.neutral');
});

test('82 % of doses went to 48 % of people', () => {
  const { values } = sharesFinding(PICTURE);
  expect(percentOf(values.doses)).toBe(82);
  expect(percentOf(values.people)).toBe(48);
});

test('a title says no more of shares, or of the gap, than the figures of its chart add up to', () => {
  // 27.96 + 53.49 = 81.45 is 81, as 28.0 + 53.5 = 81.5 is not.
  const shares = { HIC: 27.96, UMIC: 53.49, LMIC: 18.35, LIC: 0.2 } as const;
  const picture = {
    ...PICTURE,
    groups: new Map(
      [...PICTURE.groups].map(([group, row]) => [
        group,
        { ...row, doses: 10_000 * (group in shares ? shares[group as keyof typeof shares] : 0) },
      ]),
    ),
  };
  expect(sharesFinding(picture).values.doses).toMatchObject({ decimals: 1 });
  expect(sharesFinding(PICTURE).values.doses).toMatchObject({ decimals: 0 });
  // 189.2, where 223.5 and 34.2 make 189.3.
  const series = new Map([...PICTURE.series].map(([group, rows]) => [group, rows.slice(0, 2)] as const));
  const gap = { ...withRates({ HIC: 223.4662, LIC: 34.2334 }), series };
  expect(groupsFinding(gap)).toEqual({
    id: 'groups.title.gap',
    values: { gap: { rate: expect.closeTo(189.2328, 9), decimals: 0 } },
  });
});

test('no share of all is told while the doses of a group are not known', () => {
  for (const untold of INCOME_GROUPS) {
    const groups = new Map(
      [...PICTURE.groups].map(([group, row]) => [group, group === untold ? { ...row, doses: null } : row]),
    );
    expect(sharesFinding({ ...PICTURE, groups }).id).toBe('shares.title.neutral');
    expect(gapLead({ ...PICTURE, groups }).id).toBe('gap.lead.plain');
  }
});

test('the sentence below the title says by which reading', () => {
  expect(gapLead(PICTURE).id).toBe('gap.lead.known');
  expect(gapLead({ ...PICTURE, reading: 'revised' }).id).toBe('gap.lead.revised');
});

test('the gap has grown every month only while it did', () => {
  expect(groupsFinding(PICTURE).id).toBe('groups.title.grown');
  const shrunk = withSeries((row) =>
    row.income_group === 'HIC' && row.day > '2021-06-01' ? { ...row, doses_per_100: 40 } : row,
  );
  expect(groupsFinding(shrunk).id).toBe('groups.title.narrows');
  const short: Picture = {
    ...PICTURE,
    series: new Map([...PICTURE.series].map(([g, rows]) => [g, rows.slice(0, 2)])),
  };
  expect(groupsFinding(short).id).toBe('groups.title.gap');
  const closed = withSeries((row) => ({ ...row, doses_per_100: 5 }));
  expect(groupsFinding(closed).id).toBe('groups.title.neutral');
});

test('Africa is named only while most of its destinations are below a bound; no report proves nothing', () => {
  expect(coverageFinding(PICTURE)).toEqual({
    id: 'coverage.title.africa.doses',
    values: { bound: { plural: 2 } },
  });
  const two = {
    ...PICTURE,
    destinations: PICTURE.destinations.filter(({ rate }) => rate !== null && rate < 1).slice(0, 2),
  };
  expect(coverageFinding(two).id).toBe('coverage.title.doses');
  const without = { ...PICTURE, destinations: PICTURE.destinations.map((each) => ({ ...each, rate: null })) };
  expect(coverageFinding(without).id).toBe('coverage.title.doses');
  const high = { ...PICTURE, destinations: PICTURE.destinations.map((each) => ({ ...each, rate: 60 })) };
  expect(coverageFinding(high).id).toBe('coverage.title.doses');
});

test('bars tell who has fewest and who most of what they show; an old report, or one alone, tells nothing', () => {
  const told = PICTURE.destinations.filter(({ rate }) => rate !== null).slice(0, 3);
  const [one, two, three] = told.map((standing, at) => ({
    ...standing,
    rate: [7, 2, 90][at] ?? 0,
    isOld: false,
  }));
  if (one === undefined || two === undefined || three === undefined) throw new Error('three have a report');
  expect(spanOf([one, two, three])).toEqual({ lowest: two, highest: three });
  expect(spanOf([one, two, { ...three, isOld: true }])).toEqual({ lowest: two, highest: one });
  expect(spanOf([one, { ...two, rate: 7 }])).toBeUndefined();
  expect(spanOf([one])).toBeUndefined();
});

test('the map names large places of Africa that its finding is true of, most people first', () => {
  const told = toldOfAfrica(PICTURE).map(({ destination }) => destination);
  expect(told.map(({ destination }) => destination)).toContain('NGA');
  expect(told.every(({ population }) => population >= 40_000_000)).toBe(true);
  const high = { ...PICTURE, destinations: PICTURE.destinations.map((each) => ({ ...each, rate: 60 })) };
  expect(toldOfAfrica(high)).toEqual([]);
});

test('a list that does not begin with large countries claims nothing of them', () => {
  expect(destinationsFinding(PICTURE, undefined, 4)).toEqual({
    id: 'destinations.title.neutral',
    values: { shown: { plural: 4 } },
  });
  expect(destinationsFinding(PICTURE, largeBelow(PICTURE), 10)).toEqual({
    id: 'destinations.title.doses',
    values: { countries: { plural: 3 }, bound: { plural: 3 } },
  });
});

test('the large countries below the bound come fewest first, without those whose report is old', () => {
  // Algeria's last report then was of February: 0.2 doses per 100 people.
  expect(largeBelow(PICTURE)?.standings.map(({ destination }) => destination.destination)).toEqual([
    'COD',
    'NGA',
    'ETH',
  ]);
  const rates = largeBelow(PICTURE)?.standings.map(({ rate }) => rate ?? Number.NaN) ?? [];
  expect(rates).toHaveLength(3);
  expect(rates).toEqual(rates.toSorted((a, b) => a - b));
  expect(Math.max(...rates)).toBeLessThan(3);
  const small = PICTURE.destinations.filter(({ destination }) => destination.population < 40_000_000);
  expect(largeBelow({ ...PICTURE, destinations: small })).toBeUndefined();
});

test('first doses, boosters, or neither', () => {
  const people = pictureOf(OBSERVATORY, 'people');
  expect(kindsFinding(people).id).toBe('kinds.title.first');
  const bare = { ...people, groups: new Map() };
  expect(kindsFinding(bare).id).toBe('kinds.title.neutral');
});

test('no title is made of a measure that too few told in the last eight weeks', () => {
  const people = pictureOf(OBSERVATORY, 'people');
  const withFresh = (group: 'HIC' | 'LIC', change: Partial<GroupCoverage>): Picture => ({
    ...people,
    groups: new Map(
      [...people.groups].map(([key, row]) => [key, key === group ? { ...row, ...change } : row]),
    ),
  });
  const boosted = withFresh('HIC', { boosters_per_100: 43.2, boosters_fresh_percent: 60 });
  expect(kindsFinding(boosted).id).toBe('kinds.title.boosters');
  const ended = withFresh('HIC', { boosters_per_100: 43.2, boosters_fresh_percent: 49.99 });
  expect(kindsFinding(ended).id).toBe('kinds.title.first');
  expect(kindsFinding(withFresh('LIC', { people_fresh_percent: 0 })).id).toBe('kinds.title.neutral');
  const unfresh = withFresh('LIC', { doses_fresh_percent: 12 });
  expect(gapFinding(unfresh)).toEqual({ id: 'gap.title.old', values: { day: { day: '2021-08-04' } } });
  expect(gapLead(unfresh).id).toBe('gap.lead.old');
  expect(sharesFinding(unfresh).id).toBe('shares.title.neutral');
  expect(groupsFinding(unfresh).id).toBe('groups.title.neutral');
});

test('an old figure proves nothing of Africa, nor of large countries', () => {
  const old = { ...PICTURE, destinations: PICTURE.destinations.map((each) => ({ ...each, isOld: true })) };
  expect(coverageFinding(old).id).toBe('coverage.title.doses');
  expect(largeBelow(old)).toBeUndefined();
});

test('trade fell in value; volume is something else', () => {
  const row = { period_type: 'annual', as_of: '2020-12-31', source: 'wto', note: '' };
  const goods = { ...row, period: '2020', flow: 'goods', measure: 'value_change_pct', value: -8 };
  const services = { ...goods, flow: 'services', value: -21 };
  expect(tradeFinding([goods, services]).values).toEqual({
    goods: { change: -8 },
    services: { change: -21 },
  });
  expect(tradeFinding([{ ...goods, measure: 'volume_change_pct' }, services]).id).toBe('trade.title.neutral');
  expect(tradeFinding([{ ...goods, value: 3 }, services]).id).toBe('trade.title.neutral');
});

test('a producer that named a span has one target, and sums of all producers are none', () => {
  const row = (entity: string, period: string, doses: number, metric = 'target_annual') => ({
    ...{ entity, period, doses, metric },
    ...{ product: null, as_of: null, source: 'x', note: '' },
  });
  const rows = [
    row('Moderna', '2021 (low)', 800),
    row('Moderna', '2021 (high)', 1000),
    row('Moderna', '2022 (up to)', 3000),
    row('Sinovac', '2021', 2000),
    row('Sinovac', '2021-06', 390, 'monthly_output'),
    row('All manufacturers', '2021', 16_300),
  ];
  expect(targetsOf(rows)).toEqual([
    { entity: 'Sinovac', low: 2000, high: 2000 },
    { entity: 'Moderna', low: 800, high: 1000 },
  ]);
});

test('production is neutral without the producers of the forum', () => {
  expect(productionFinding([]).id).toBe('production.title.neutral');
});

function withSeries(change: (row: GroupCoverage) => GroupCoverage): Picture {
  return {
    ...PICTURE,
    series: new Map([...PICTURE.series].map(([group, rows]) => [group, rows.map(change)])),
  };
}

function percentOf(value: object | undefined): number {
  return value !== undefined && 'percent' in value ? Math.round(Number(value.percent)) : Number.NaN;
}
