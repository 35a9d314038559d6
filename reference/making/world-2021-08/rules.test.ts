import { dateText } from '@sahakarya/vocabulary';
import { describe, expect, it } from 'vitest';
import { date } from '../tables/date.ts';
import type { Vaccine } from '../tables/vaccines.ts';
import { acceptedBy } from './acceptance.ts';
import { weeklyCapacity } from './capacity.ts';
import { type DestinationCountry, destinationCountries } from './destination-countries.ts';
import { lotsOf } from './lots.ts';
import { productMix } from './product-mix.ts';

const COUNTRY: DestinationCountry = {
  code: 'AAA',
  alpha2: 'AA',
  name: 'A',
  population: 1000,
  populationSource: '',
  incomeGroup: 'LIC',
  region: 'none',
  hardToReach: false,
  countedIn: '',
};

function vaccine(code: string, listed: string): Vaccine {
  return {
    code,
    name: code,
    manufacturer: '',
    platform: '',
    dosesPerCourse: 2,
    intervalDays: 21,
    storage: '2-8C',
    shelfLifeMonths: 6,
    listedByWho: date(listed),
    confidence: '',
    source: '',
  };
}

const VACCINES = new Map(
  [vaccine('PFIZER', '2020-12-31'), vaccine('AZ', '2021-02-15'), vaccine('COVAXIN', '2021-11-03')].map(
    (each) => [each.code, each],
  ),
);

describe('destinationCountries', () => {
  it('leaves out who has no known population or is counted in another', () => {
    const unknown = { ...COUNTRY, code: 'BBB', population: undefined };
    const inside = { ...COUNTRY, code: 'CCC', countedIn: 'AAA' };
    expect(destinationCountries([unknown, COUNTRY, inside]).map(({ code }) => code)).toEqual(['AAA']);
  });
});

describe('weeklyCapacity', () => {
  const rising = (weekly: number) => [
    { day: date('2021-05-02'), doses: 0 },
    { day: date('2021-05-09'), doses: weekly },
    { day: date('2021-05-16'), doses: 2 * weekly },
    { day: date('2021-05-23'), doses: 3 * weekly },
    { day: date('2021-05-30'), doses: 4 * weekly },
  ];

  it('is the best mean of four weeks between 1 % and 6 % of people', () => {
    expect(weeklyCapacity(1000, rising(37))).toBe(37);
    expect(weeklyCapacity(1099, rising(3))).toBe(10);
    expect(weeklyCapacity(1099, rising(900))).toBe(65);
  });

  it('is 1 % where nothing was reported', () => {
    expect(weeklyCapacity(1000, [])).toBe(10);
  });

  it('counts what was given before the first report in the first reported week', () => {
    expect(weeklyCapacity(1000, [{ day: date('2021-05-02'), doses: 203 }])).toBe(50);
  });

  it('knows nothing of 2020', () => {
    expect(weeklyCapacity(1000, [{ day: date('2020-12-27'), doses: 203 }])).toBe(10);
  });
});

describe('productMix', () => {
  it('is the rise since the end of July by manufacturer, where there is one', () => {
    const totals = new Map([
      [
        'PFIZER',
        [
          { day: date('2021-07-25'), doses: 100 },
          { day: date('2021-10-31'), doses: 130 },
        ],
      ],
      ['AZ', [{ day: date('2021-08-08'), doses: 20 }]],
      ['JANSSEN', [{ day: date('2021-07-25'), doses: 7 }]],
    ]);
    expect([...productMix(COUNTRY, totals, ['COVAXIN'])]).toEqual([
      ['AZ', 20],
      ['PFIZER', 30],
    ]);
  });

  it('is equal parts of the vaccines in use, else of what the income group mostly had', () => {
    expect([...productMix(COUNTRY, new Map(), ['PFIZER', 'AZ'])]).toEqual([
      ['AZ', 1],
      ['PFIZER', 1],
    ]);
    expect([...productMix(COUNTRY, new Map(), []).keys()]).toEqual(['AZ', 'JANSSEN', 'PFIZER', 'SINOPHARM']);
    const highIncome = { ...COUNTRY, incomeGroup: 'HIC' };
    expect([...productMix(highIncome, new Map(), []).keys()]).toEqual(['MODERNA', 'PFIZER']);
  });
});

describe('lotsOf', () => {
  const totals = [
    { day: date('2021-07-25'), doses: 50 },
    { day: date('2021-08-29'), doses: 450 },
    { day: date('2021-10-03'), doses: 550 },
  ];

  it('is what was given in each block, the whole part of each product’s, at hand four weeks before', () => {
    const lots = lotsOf(
      'AAA',
      totals,
      new Map([
        ['AZ', 2],
        ['PFIZER', 1],
      ]),
      VACCINES,
    );
    expect(lots.map(({ lot, doses, available }) => [lot, doses, dateText(available)])).toEqual([
      ['AAA-AZ-01', 266, '2021-07-05'],
      ['AAA-PFIZER-01', 133, '2021-07-05'],
    ]);
  });

  it('makes no lot below 100 doses', () => {
    const lots = lotsOf('AAA', totals, new Map([['AZ', 1]]), VACCINES);
    expect(lots.map(({ lot, doses }) => [lot, doses])).toEqual([
      ['AAA-AZ-01', 400],
      ['AAA-AZ-03', 100],
    ]);
    expect(lotsOf('AAA', [{ day: date('2021-08-08'), doses: 99 }], new Map([['AZ', 1]]), VACCINES)).toEqual(
      [],
    );
  });

  it('keeps the part of a product that the table lacks', () => {
    const lots = lotsOf(
      'AAA',
      totals,
      new Map([
        ['AZ', 1],
        ['QAZVAC', 1],
      ]),
      VACCINES,
    );
    expect(lots.map(({ lot, doses }) => [lot, doses])).toEqual([['AAA-AZ-01', 200]]);
  });

  it('stays exact where doses times part pass 2^53', () => {
    const given = [{ day: date('2021-08-08'), doses: 1_000_000_007 }];
    const lots = lotsOf(
      'AAA',
      given,
      new Map([
        ['AZ', 999_999_999],
        ['PFIZER', 1],
      ]),
      VACCINES,
    );
    expect(lots.map(({ doses }) => doses)).toEqual([1_000_000_005]);
  });
});

describe('acceptedBy', () => {
  it('is what is in use and what WHO had listed, the ultra-cold one in low-income countries only where used', () => {
    expect(acceptedBy(COUNTRY, [], new Map(), VACCINES)).toEqual(['AZ']);
    expect(acceptedBy(COUNTRY, ['COVAXIN'], new Map([['PFIZER', 1]]), VACCINES)).toEqual([
      'AZ',
      'COVAXIN',
      'PFIZER',
    ]);
    expect(acceptedBy({ ...COUNTRY, incomeGroup: 'LMIC' }, [], new Map(), VACCINES)).toEqual([
      'AZ',
      'PFIZER',
    ]);
  });
});
