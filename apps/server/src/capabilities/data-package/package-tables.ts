import { REPORTED_FIELD } from '@sahakarya/contract';
import { FRESH_DAYS, MEASURES } from '@sahakarya/impact';
import { CAUSE_OF_CORRECTION } from '../../published/sql/cause-of-correction.ts';
import { isOfItsReading } from '../../published/sql/of-its-reading.ts';

/** A column as the descriptor tells it. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';
  readonly description: string;
}

/** A table of the data package: what is in it, and the query that gives it. */
export interface PackageTable {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly query: string;
  readonly primaryKey: readonly string[];
}

const text = (name: string, description: string): Field => ({ name, type: 'string', description });
const whole = (name: string, description: string): Field => ({ name, type: 'integer', description });
const decimal = (name: string, description: string): Field => ({ name, type: 'number', description });
const date = (name: string, description: string): Field => ({ name, type: 'date', description });
const truth = (name: string, description: string): Field => ({ name, type: 'boolean', description });
const source = text('source', 'key of the source');
const reading = text(
  'reading',
  'known: by the reports that were there that day, in weeks of which that is known: of others see published; ' +
    'published: by the data set as it was published; revised: by the newest revision of each',
);
const destination = text('destination', 'ISO 3166-1 alpha-3 code; XKX for Kosovo');
const counts = [
  whole('doses', 'doses given in all, boosters among them; empty: not told'),
  whole('people', 'people with a first dose; empty: not told'),
  whole('full', 'people with a full course; empty: not told'),
  whole('boosters', 'booster doses; empty: not told'),
];

/** Of a row of `destination_week`: the measures with a figure whose report is no longer fresh. */
const oldMeasures = `nullif(concat_ws(' ', ${MEASURES.map(
  (measure) =>
    `case when "${measure}" is not null and (week - ${REPORTED_FIELD[measure]} <= ${FRESH_DAYS}) is not true ` +
    `then '${measure}' end`,
).join(', ')}), '')`;

/** All public tables, each in the order of its key. */
export const PACKAGE_TABLES: readonly PackageTable[] = [
  {
    name: 'sources',
    title: 'Where figures come from, and on what terms',
    fields: [
      source,
      text('title', 'title'),
      text('publisher', 'publisher'),
      text('licence', 'SPDX name; fact for single figures that are cited'),
      text('url', 'address'),
      date('vintage', 'the state of the data that was taken'),
      date('snapshot', 'the day of which it tells what was known; empty: of none'),
      text('note', 'note'),
    ],
    query:
      'select source, title, publisher, licence, url, vintage, snapshot, note from source order by source',
    primaryKey: ['source'],
  },
  {
    name: 'destinations',
    title: 'Countries and territories, their people and income groups',
    fields: [
      destination,
      text('iso2', 'ISO 3166-1 alpha-2 code'),
      text('name', 'name in English, as the pages have it'),
      text('region', 'WHO region'),
      text('income_group', 'World Bank income group; none: not classified'),
      whole('income_group_year', 'fiscal year of the income group'),
      whole('population', 'people'),
      text('population_source', 'key of the source'),
      decimal('latitude', 'degrees north'),
      decimal('longitude', 'degrees east'),
      text('un_name', 'name as the United Nations writes it'),
    ],
    query: `select destination, iso2, name, region, income_group, year, population, population_source, latitude, longitude,
        un_name
      from destination join income_group using (destination) order by destination, year`,
    primaryKey: ['destination', 'income_group_year'],
  },
  {
    name: 'reports',
    title: 'What was reported, with the day that it is about and the day on which it was known',
    fields: [
      destination,
      date('day', 'the figures are about everything up to its end'),
      date('known_on', 'the day on which the figures were known'),
      source,
      ...counts,
      truth('filled', 'no report itself: interpolated between two, or the last one carried forward'),
      truth('superseded', 'stands between two rows of a later state of the data: not counted as revised'),
      whole('entry', 'the how-many-th import brought it; 0: the reference data'),
      truth('impossible', 'its figures cannot be true together, and it stands in no figure'),
      text('taken_back', 'measures that its publisher tells of the day no longer, separated by spaces'),
      date('undone_on', 'the day from which it holds no more; empty: it holds'),
    ],
    query: `select destination, day, known_on, source, doses, people, "full", boosters, filled::text,
      superseded::text, entry, impossible::text, array_to_string(taken_back, ' ') as taken_back, undone_on
      from report order by destination, day, known_on, entry, source`,
    primaryKey: ['destination', 'day', 'known_on', 'entry', 'source'],
  },
  {
    name: 'coverage-of-destinations',
    title:
      'What every destination had given by the end of each week, as known that day, as published and as revised',
    fields: [
      reading,
      destination,
      date('week', 'a Sunday; of the last week, the day of the last report'),
      date('reported', 'the day of the last report of doses'),
      date('people_reported', 'the same of people'),
      date('full_reported', 'the same of full courses'),
      date('boosters_reported', 'the same of boosters'),
      ...counts,
      text('old', 'measures whose last report is older than eight weeks, separated by spaces'),
      text(
        'filled',
        'measures whose figure is interpolated or carried on, and no report, separated by spaces',
      ),
    ],
    query: `select reading, destination, week, reported, people_reported, full_reported, boosters_reported,
      doses, people, "full", boosters, ${oldMeasures},
      array_to_string(filled, ' ') as filled
      from destination_week where ${isOfItsReading('week')} order by reading, destination, week`,
    primaryKey: ['reading', 'destination', 'week'],
  },
  {
    name: 'coverage-of-groups',
    title:
      'What income groups had given by the end of each week, as known that day, as published and as revised',
    fields: [
      reading,
      date('week', 'a Sunday; of the last week, the day of the last report'),
      text('income_group', 'World Bank income group; none: not classified'),
      whole('destinations', 'destinations in the group'),
      whole('reporting', 'those of whose doses something is known'),
      whole('population', 'people of all of them'),
      ...counts,
      ...MEASURES.flatMap((measure) => [
        whole(`${measure}_basis`, `people of members that ever reported ${measure}`),
        whole(`${measure}_fresh`, 'those of them whose last report is at most eight weeks old'),
      ]),
    ],
    query: `select reading, week, income_group, destinations, reporting, population, doses, people, "full", boosters,
      doses_basis, doses_fresh, people_basis, people_fresh, full_basis, full_fresh, boosters_basis, boosters_fresh
      from group_week where ${isOfItsReading('week')} order by reading, week, income_group`,
    primaryKey: ['reading', 'week', 'income_group'],
  },
  {
    name: 'breaks',
    title: 'Series that fall, start late or jump, and figures that cannot be',
    fields: [
      text('reading', `${reading.description}; snapshot: by what is known to have been there that day`),
      destination,
      date('day', 'day of the report; as known and of a snapshot, the day from which it was there'),
      text('kind', 'fall, late_first_report, jump or impossible'),
      text('measure', 'doses, people, full or boosters'),
      whole('before', 'the report before; empty: none'),
      whole('after', 'this report'),
    ],
    query: `select reading, destination, day, kind, measure, before, after from series_break
      where ${isOfItsReading('day')} order by reading, destination, day, measure, kind`,
    primaryKey: ['reading', 'destination', 'day', 'measure', 'kind'],
  },
  {
    name: 'breaks-of-groups',
    title: "Where a member's first figures lift the sum of its income group",
    fields: [
      reading,
      text('income_group', 'World Bank income group; none: not classified'),
      text('measure', 'doses, people, full or boosters'),
      date('week', 'the first Sunday with them'),
      destination,
      date('reported', 'the day that they are about'),
      whole('before', 'the sum of the week before'),
      whole('after', 'the sum of the week'),
    ],
    query: `select reading, income_group, measure, week, destination, reported, before, after
      from group_break where ${isOfItsReading('week')} order by reading, income_group, measure, week, destination`,
    primaryKey: ['reading', 'income_group', 'measure', 'week', 'destination'],
  },
  {
    name: 'corrections',
    title: 'Figures that were told anew with another value, or taken back',
    fields: [
      { name: 'at', type: 'datetime', description: 'when it was entered' },
      destination,
      date('day', 'the day that the figure is about'),
      text('measure', 'doses, people, full or boosters'),
      whole('before', 'the value that was known; empty: nothing'),
      whole('after', 'the value that is known now; empty: nothing any more'),
      date('known_on', 'the day on which the new value was known'),
      source,
      text('import', 'the import that brought it'),
      text('cause', 'corrected, taken-back, told-again or undone'),
    ],
    query: `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, destination, day, measure,
      before, after, known_on, source, import, ${CAUSE_OF_CORRECTION} as cause
      from correction order by entry, destination, day, measure`,
    primaryKey: ['import', 'destination', 'day', 'measure'],
  },
  {
    name: 'products',
    title: 'Vaccines',
    fields: [
      text('product', 'key'),
      text('name', 'name'),
      text('manufacturer', 'manufacturer'),
      text('platform', 'platform'),
      whole('doses_per_course', 'doses of a full course'),
      whole('interval_days', 'days between doses'),
      text('storage', 'storage class'),
      whole('shelf_life_months', 'shelf life in months'),
      text('confidence', 'what was read on a page, and what is general knowledge'),
      source,
    ],
    query: `select product, name, manufacturer, platform, doses_per_course, interval_days, storage, shelf_life_months,
      confidence, source from product order by product`,
    primaryKey: ['product'],
  },
  {
    name: 'listings',
    title: 'Emergency use listings and authorisations',
    fields: [
      text('product', 'key of the product'),
      text('regulator', 'regulator'),
      text('site', 'manufacturing site; empty: not told'),
      date('listed', 'day of the listing'),
      source,
    ],
    query: `select product, regulator, nullif(site, ''), listed, source from listing
      order by product, regulator, site, listed`,
    primaryKey: [],
  },
  {
    name: 'doses-by-product',
    title: 'Doses given by product, where destinations report them',
    fields: [
      destination,
      date('day', 'last day'),
      text('product', 'key of the product'),
      whole('doses', 'doses given in all up to the day'),
      source,
    ],
    query:
      'select destination, day, product, doses, source from product_doses order by destination, product, day',
    primaryKey: ['destination', 'product', 'day'],
  },
  {
    name: 'production',
    title: 'What producers aimed at, made and expected',
    fields: [
      text('entity', 'producer, country or facility'),
      text('product', 'key of the product; empty: all of them'),
      text('metric', 'what the figure is'),
      text('period', 'year, month or span'),
      whole('doses', 'doses'),
      date('as_of', 'day of the figure'),
      source,
      text('note', 'note'),
    ],
    query: `select entity, nullif(product, ''), metric, period, doses, as_of, source, nullif(note, '')
      from production order by place`,
    primaryKey: [],
  },
  {
    name: 'trade',
    title: 'World trade, 2019 to 2022',
    fields: [
      text('period', 'year or quarter'),
      text('period_type', 'what the period is'),
      text('flow', 'goods, services or both'),
      text('measure', 'what the value is'),
      decimal('value', 'value'),
      source,
      text('note', 'note'),
    ],
    query: `select period, period_type, flow, measure, value, source, nullif(note, '') from trade order by place`,
    primaryKey: [],
  },
];
