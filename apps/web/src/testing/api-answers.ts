import type { Observatory } from '@sahakarya/contract';
import { OBSERVATORY } from './pictures.ts';
import { type Answers, problem } from './render-page.tsx';

const about = {
  as_of: '2021-08-04',
  sources: ['owid-2021-10-25', 'un-wpp-2022'],
  licences: ['CC-BY-4.0', 'CC-BY-3.0-IGO'],
  publishers: ['Our World in Data', 'United Nations'],
};
const list = (rows: readonly unknown[]) => ({ rows, next: null, about });
const one = (data: unknown) => ({ data, about });

const INDIA = OBSERVATORY.destinations.find(({ destination }) => destination === 'IND');
const IN_INDIA = OBSERVATORY.coverage.find(({ destination }) => destination === 'IND');

const WEEKS = [
  { ...IN_INDIA, day: '2021-07-25', people: null, people_per_100: null, people_reported: null },
  { ...IN_INDIA, day: '2021-08-01' },
];

const FALL = {
  destination: 'IND',
  day: '2021-08-01',
  kind: 'fall',
  measure: 'doses',
  before: 500_000_000,
  after: 489_000_000,
};

const PRODUCTION = [
  {
    entity: 'Producers at the forum',
    product: null,
    metric: 'capacity_per_year',
    period: 'a year',
    doses: 5_000_000_000,
    as_of: '2021-08-05',
    source: 'forum-2021-08-05',
    note: '',
  },
  {
    entity: 'Pfizer/BioNTech',
    product: 'PFIZER',
    metric: 'target_annual',
    period: '2021',
    doses: 3_000_000_000,
    as_of: null,
    source: 'airfinity-2021-09',
    note: 'raised twice',
  },
];

const GOODS = {
  period: '2020',
  period_type: 'annual',
  flow: 'goods',
  measure: 'value_change_pct',
  value: -8,
  as_of: '2020-12-31',
  source: 'wto-review-2021',
  note: '',
};
const TRADE = [GOODS, { ...GOODS, flow: 'services', value: -21, note: 'commercial services' }];

const SOURCE = {
  source: 'owid-2021-10-25',
  title: 'COVID-19 vaccinations',
  publisher: 'Our World in Data',
  licence: 'CC-BY-4.0',
  url: 'https://ourworldindata.org/covid-vaccinations',
  vintage: '2021-10-25',
  snapshot: '2021-08-04',
  note: 'As collected from national reports.',
};

const CONTENT = {
  what: 'full',
  source: 'who-uptake',
  publisher: 'World Health Organization',
  licence: 'CC-BY-4.0',
  vintage: null,
  first_day: '2022-02-06',
  last_day: '2023-01-01',
  last_report: '2022-12-25',
  destinations: 210,
};
const CONTENTS = [
  CONTENT,
  { ...CONTENT, what: 'trade', licence: 'fact', destinations: null },
  { ...CONTENT, what: 'production', first_day: null, last_day: null, last_report: null },
];

const CORRECTION = {
  at: '2021-09-01T10:00:00.000Z',
  destination: 'IND',
  day: '2021-08-01',
  measure: 'doses',
  before: 500_000_000,
  after: null,
  known_on: '2021-08-20',
  source: 'owid-2021-10-25',
  import: '00000000-0000-4000-8000-000000000000',
  publisher: 'Our World in Data',
  cause: 'taken-back',
};

const PRODUCT = {
  product: 'COVISHIELD',
  name: 'Covishield',
  manufacturer: 'Serum Institute of India',
  platform: 'viral vector',
  doses_per_course: 2,
  interval_days: 84,
  storage: '2-8',
  shelf_life_months: 9,
  confidence: 'high',
  source: 'who-eul-2023',
};

const PRODUCT_DOSES = {
  destination: 'IND',
  day: '2021-08-04',
  product: 'COVISHIELD',
  doses: 430_000_000,
  source: 'owid-2021-10-25',
};

const LISTING = {
  product: 'COVISHIELD',
  regulator: 'WHO',
  site: null,
  listed: '2021-02-15',
  source: 'who-eul-2023',
};

/** What the API answers on a platform that has all data, as far as pages for tests show it. */
export const WHOLE: Answers = {
  '/api/v1/observatory': OBSERVATORY,
  '/api/v1/production': list(PRODUCTION),
  '/api/v1/trade': list(TRADE),
  '/api/v1/sources': list([SOURCE, { ...SOURCE, source: 'wto-review-2021', licence: 'fact', url: null }]),
  '/api/v1/contents': list(CONTENTS),
  '/api/v1/corrections': list([CORRECTION, { ...CORRECTION, measure: 'people', before: 1, after: 2 }]),
  '/api/v1/destinations': list(OBSERVATORY.destinations),
  '/api/v1/destinations/IND': one(INDIA),
  '/api/v1/coverage/destinations/IND': one({
    destination: 'IND',
    reading: 'known',
    weeks: WEEKS,
    breaks: [FALL],
    latest: { day: '2021-08-04', reading: 'known' },
  }),
  '/api/v1/doses-by-product': list([
    PRODUCT_DOSES,
    { ...PRODUCT_DOSES, product: 'COVAXIN', doses: 58_000_000 },
  ]),
  '/api/v1/products': list([PRODUCT]),
  '/api/v1/listings': list([LISTING]),
};

/** Of everything there is one. */
export const ONE_OF_EACH: Answers = {
  ...WHOLE,
  '/api/v1/observatory': onlyOf('IND'),
  '/api/v1/production': list(PRODUCTION.slice(0, 1)),
  '/api/v1/trade': list([GOODS]),
  '/api/v1/sources': list([SOURCE]),
  '/api/v1/contents': list([CONTENT]),
  '/api/v1/corrections': list([CORRECTION]),
  '/api/v1/destinations': list([INDIA]),
  '/api/v1/coverage/destinations/IND': one({
    destination: 'IND',
    reading: 'known',
    weeks: WEEKS.slice(0, 1),
    breaks: [],
    latest: null,
  }),
  '/api/v1/doses-by-product': list([PRODUCT_DOSES]),
};

const EMPTY_LISTS = {
  '/api/v1/production': list([]),
  '/api/v1/trade': list([]),
  '/api/v1/sources': list([]),
  '/api/v1/contents': list([]),
  '/api/v1/corrections': list([]),
  '/api/v1/doses-by-product': list([]),
  '/api/v1/products': list([]),
  '/api/v1/listings': list([]),
};

/** Countries and territories are there, and nobody has reported anything by the day. */
export const NO_REPORTS: Answers = {
  ...EMPTY_LISTS,
  '/api/v1/observatory': unreported(),
  '/api/v1/destinations': list(OBSERVATORY.destinations),
  '/api/v1/destinations/IND': one(INDIA),
  '/api/v1/coverage/destinations/IND': one({
    destination: 'IND',
    reading: 'known',
    weeks: [],
    breaks: [],
    latest: null,
  }),
};

const NO_REPORT = problem('not-found', { what: 'report' });

/** A platform into which nothing has been imported. */
export const NOTHING: Answers = {
  ...EMPTY_LISTS,
  '/api/v1/observatory': NO_REPORT,
  '/api/v1/destinations': list([]),
  '/api/v1/destinations/IND': problem('not-found', { what: 'destination' }),
  '/api/v1/coverage/destinations/IND': NO_REPORT,
};

function onlyOf(key: string): Observatory {
  const destinations = OBSERVATORY.destinations.filter(({ destination }) => destination === key);
  const group = destinations[0]?.income_group;
  const groups = OBSERVATORY.groups.filter(({ income_group }) => income_group === group);
  return {
    ...OBSERVATORY,
    destinations,
    coverage: OBSERVATORY.coverage.filter(({ destination }) => destination === key),
    groups,
    series: groups,
  };
}

function unreported(): Observatory {
  const nothing = { people: null, full: null, boosters: null };
  const rates = { people_per_100: null, full_per_100: null, boosters_per_100: null };
  const groups = OBSERVATORY.groups.map((group) => ({
    ...group,
    ...nothing,
    ...rates,
    reporting: 0,
    doses: 0,
    doses_per_100: 0,
  }));
  return {
    ...OBSERVATORY,
    groups,
    series: groups,
    coverage: OBSERVATORY.coverage.map((row) => ({
      ...row,
      ...nothing,
      ...rates,
      reported: null,
      people_reported: null,
      full_reported: null,
      boosters_reported: null,
      old: [],
      filled: [],
      doses: null,
      doses_per_100: null,
    })),
  };
}
