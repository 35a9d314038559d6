import { EXAMPLE } from './example.ts';

const D = 'destinations.csv';
const L = 'lots.csv';
const J = 'policy.json';

/** The example without what it has on purpose: a week beyond the plan. */
export const RIGHT: Readonly<Record<string, string>> = {
  ...EXAMPLE,
  'capacity.csv': (EXAMPLE['capacity.csv'] ?? '').replace('CCC,99,5', 'CCC,9,5'),
};

/** Code, file, part of its text, what stands there in its place, and what is told of it. */
export const SLIPS = [
  [
    'many-doses-given',
    D,
    'AFRO,0,100,1',
    'AFRO,10001,100,1',
    'destinations.csv, row 2, column doses_given, value "10001": more than 10 doses for each of its people (1000); check both figures: with so many it is given nothing more',
  ],
  [
    'large-population',
    D,
    'Alpha,1000,',
    'Alpha,9000000000000,',
    'destinations.csv, row 2, column population, value "9000000000000": more than 2000000000 people: no country has so many; check the figure',
  ],
  [
    'large-capacity',
    D,
    'AFRO,0,100,1',
    'AFRO,0,1001,1',
    'destinations.csv, row 2, column weekly_capacity, value "1001": more doses in a week than it has people (1000); check both figures: as it stands, capacity never holds it back',
  ],
  [
    'large-lot',
    L,
    'L1,ONE,500',
    'L1,ONE,80001',
    'lots.csv, row 2, column doses, value "80001": more than 10 doses for each of all people (8000); check the figure',
  ],
  [
    'no-capacity',
    D,
    'EURO,300,200',
    'EURO,300,0',
    'destinations.csv, row 3, column weekly_capacity, value "0": a place without capacity in any week gets nothing; write the doses that it can give in a week, unless it can give none',
  ],
  [
    'no-doses',
    L,
    'L1,ONE,500',
    'L1,ONE,0',
    'lots.csv, row 2, column doses, value "0": the lot has no doses; write how many it has, or take the row out',
  ],
  [
    'accepts-nothing',
    'acceptance.csv',
    'BBB,ONE\n',
    '',
    'destinations.csv, row 3, column destination, value "BBB": acceptance.csv has no row for it, so that it accepts no product and gets nothing; add a row there for each product that it accepts',
  ],
  [
    'lead-too-long',
    D,
    'AFRO,0,100,1',
    'AFRO,0,100,12',
    'destinations.csv, row 2, column lead_weeks, value "12": the plan is over before a shipment arrives there (its weeks: 12); write fewer weeks, or plan for longer',
  ],
  [
    'lot-expired',
    L,
    '2021-07-20,2021-10-31',
    '2020-07-20,2020-10-31',
    'lots.csv, row 3, column expires, value "2020-10-31": the lot expires before the plan begins (2021-08-02); check the year',
  ],
  [
    'lot-too-late',
    L,
    '2021-09-01,2022-03-31',
    '2022-09-01,2023-03-31',
    'lots.csv, row 4, column available, value "2022-09-01": the lot becomes available after the plan ends (2021-10-24); check the year',
  ],
  [
    'week-passed-over',
    'capacity.csv',
    'CCC,9,5',
    'CCC,12,5',
    'capacity.csv, row 4, column week, value "12": the plan has fewer weeks (12), and the first one is 0: the row is passed over; write at most 11, or take the row out',
  ],
  [
    'similar-holder',
    L,
    'Serum Institute',
    'Beta the secnd',
    'lots.csv, row 4, column holder, value "Beta the secnd": no destination, and so a holder of another kind; did you mean BBB? Write it so',
  ],
  [
    'misnamed-group',
    D,
    '1000,LIC',
    '1000,Low income',
    'destinations.csv, row 2, column income_group, value "Low income": a group of its own, apart from LIC; did you mean LIC? Write it so',
  ],
  [
    'weight-of-nobody',
    J,
    '"LIC": 2',
    '"low": 2',
    'policy.json, column weights.low, value "low": no destination has this in its column income_group: the weight counts for nobody; write one of: LIC, HIC, none',
  ],
  [
    'large-target',
    J,
    '"target_per_100": 66.6',
    '"target_per_100": 1000.5',
    'policy.json, column target_per_100, value "1000.5": more than 10 doses for each person; write doses per 100 people, such as 140',
  ],
  [
    'one-milestone',
    J,
    '"milestone_every_weeks": 4',
    '"milestone_every_weeks": 13',
    'policy.json, column milestone_every_weeks, value "13": the plan has one milestone alone, at its end (its weeks: 12); write fewer weeks; where one milestone is meant, write 12',
  ],
  [
    'no-target',
    J,
    '"target_per_100": 66.6',
    '"target_per_100": 0',
    'policy.json, column target_per_100, value "0": with a target of 0 nobody gets a dose of others; write doses per 100 people, such as 140',
  ],
] as const;
