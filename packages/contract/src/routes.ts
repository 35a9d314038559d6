import { z } from 'zod';
import { Day, DestinationCode, IncomeGroup, Measure, Reading } from './codes.ts';
import { Correction } from './corrections.ts';
import {
  Break,
  BreakKind,
  CoverageCell,
  CoverageWeeks,
  DestinationCoverage,
  DestinationSeries,
  DestinationWeek,
  GroupCoverage,
} from './coverage.ts';
import { Destination, Group, Listing, Product } from './destinations.ts';
import { ProductDoses, Production, Trade } from './economy.ts';
import { ImportReport } from './imports.ts';
import { Indicators, Observatory, Share } from './indicators.ts';
import { FormatQuery, listOf, oneOf, PageQuery } from './lists.ts';
import type { Route } from './route.ts';
import {
  ContentHash,
  PlanWithFiles,
  ScenarioWithFiles,
  StoredFile,
  StoredPlan,
  StoredScenario,
} from './scenarios.ts';
import { Source } from './sources.ts';

const NONE = z.strictObject({});
const reading = Reading.default('known');
const day = Day.optional().meta({ description: 'The last day of the figures unless told' });
const from = Day.optional().meta({ description: 'First day' });
const to = Day.optional().meta({ description: 'Last day' });
const destination = DestinationCode.optional();
const income_group = IncomeGroup.optional();
/** No control characters: no key has any. */
const text = z
  .string()
  .max(200)
  .regex(/^\P{Cc}+$/u);
const key = text.optional();
const flag = z.enum(['true', 'false']).default('false');
const byDestination = z.strictObject({ destination: DestinationCode });
const file = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/)
  .meta({ example: 'lots.csv' });

/** A list, paged, as JSON and as CSV. Its filters and orders stand beside `cursor`, `limit` and `format`. */
function list<const Path extends string, Row extends z.ZodObject, Filters extends z.ZodRawShape>(
  path: Path,
  example: `${Path}${string}`,
  summary: string,
  row: Row,
  filters: Filters,
) {
  return {
    method: 'GET',
    path,
    summary,
    params: NONE,
    query: PageQuery.extend(FormatQuery.shape).extend(filters),
    answer: listOf(row),
    row,
    problems: ['unknown-cursor'],
    example,
  } as const satisfies Route;
}

/**
 * Every route of the API, as data: the server registers them, the client calls them, OpenAPI and the reference page
 * describe them, and tests make requests, all from this one table. The first order is the one when nobody says;
 * `-` turns an order round.
 */
export const ROUTES = {
  observatory: {
    method: 'GET',
    path: '/observatory',
    summary: 'All that the first screen of the observatory shows, on one day',
    params: NONE,
    query: z.strictObject({ day, reading }),
    answer: Observatory,
    problems: [],
    example: '/observatory?day=2021-08-04',
  },
  indicators: {
    method: 'GET',
    path: '/indicators',
    summary: 'Doses in all on one day, shares of doses and people by income group, who has not reported',
    params: NONE,
    query: FormatQuery.extend({ day, reading }),
    answer: oneOf(Indicators),
    row: Share,
    problems: [],
    example: '/indicators?day=2021-08-04',
  },
  destinations: list(
    '/destinations',
    '/destinations?income_group=LIC',
    'Countries and territories',
    Destination,
    {
      income_group,
      region: key,
      sort: z
        .enum(['destination', '-destination', 'name', '-name', 'population', '-population'])
        .default('destination'),
    },
  ),
  destination: {
    method: 'GET',
    path: '/destinations/{destination}',
    summary: 'One country or territory',
    params: byDestination,
    query: FormatQuery,
    answer: oneOf(Destination),
    row: Destination,
    problems: ['not-found'],
    example: '/destinations/IND',
  },
  groups: list('/groups', '/groups', 'Income groups and their people, the denominators of rates', Group, {}),
  coverageOfDestinations: list(
    '/coverage/destinations',
    '/coverage/destinations?day=2021-08-04&sort=doses_per_100&limit=12',
    'What every destination had given by one day. An order by a figure puts those without it last',
    DestinationCoverage,
    {
      day,
      reading,
      income_group,
      region: key,
      sort: z
        .enum([
          'destination',
          '-destination',
          'reported',
          '-reported',
          'doses',
          '-doses',
          'doses_per_100',
          '-doses_per_100',
          'people_per_100',
          '-people_per_100',
          'full_per_100',
          '-full_per_100',
          'boosters_per_100',
          '-boosters_per_100',
        ])
        .default('destination'),
    },
  ),
  coverageOfDestination: {
    method: 'GET',
    path: '/coverage/destinations/{destination}',
    summary: 'What one destination had given, week by week, and the breaks of its series',
    params: byDestination,
    query: FormatQuery.extend({ reading, from, to }),
    answer: oneOf(DestinationSeries),
    row: DestinationWeek,
    problems: ['not-found'],
    example: '/coverage/destinations/TCD?reading=revised',
  },
  coverageOfGroups: list(
    '/coverage/groups',
    '/coverage/groups?to=2021-08-01',
    'What income groups had given by the end of each week, Sundays; in order of days',
    GroupCoverage,
    { reading, from, to, income_group, sort: z.enum(['day', '-day']).default('day') },
  ),
  coverageOfWeeks: {
    method: 'GET',
    path: '/coverage/weeks',
    summary: 'One measure per 100 people, of all destinations, in all weeks: what a map needs to play',
    params: NONE,
    query: FormatQuery.extend({ reading, measure: Measure.default('doses') }),
    answer: oneOf(CoverageWeeks),
    row: CoverageCell,
    problems: [],
    example: '/coverage/weeks?measure=people',
  },
  breaks: list('/breaks', '/breaks?kind=late_first_report', 'Series that fall, start late or jump', Break, {
    destination,
    kind: BreakKind.optional(),
  }),
  products: list('/products', '/products', 'Vaccines', Product, {}),
  listings: list('/listings', '/listings?product=AZ', 'Emergency use listings and authorisations', Listing, {
    product: key,
    regulator: key,
  }),
  dosesByProduct: list(
    '/doses-by-product',
    '/doses-by-product?destination=DEU&product=PFIZER',
    'Doses given by product, where destinations report them; in order of destination, product and day',
    ProductDoses,
    { destination: key, product: key, from, to },
  ),
  production: list(
    '/production',
    '/production',
    'What producers aimed at, made and expected, in doses',
    Production,
    {
      entity: key,
      product: key,
      metric: key,
    },
  ),
  trade: list('/trade', '/trade?period=2020', 'World trade, 2019 to 2022', Trade, {
    period: key,
    flow: key,
    measure: key,
  }),
  sources: list('/sources', '/sources', 'Where figures come from, and on what terms', Source, {}),
  corrections: list(
    '/corrections',
    '/corrections',
    'What was told anew with another value, and when; the newest first',
    Correction,
    { destination, measure: Measure.optional(), import: z.uuid().optional() },
  ),
  scenarios: list('/scenarios', '/scenarios', 'Scenario folders that are kept here', StoredScenario, {}),
  scenario: {
    method: 'GET',
    path: '/scenarios/{scenario}',
    summary: 'One scenario folder, by its content hash: what it is, and its files',
    params: z.strictObject({ scenario: ContentHash }),
    query: FormatQuery,
    answer: oneOf(ScenarioWithFiles),
    row: StoredFile,
    problems: ['not-found'],
    example: '/scenarios/{scenario}',
  },
  scenarioFile: {
    method: 'GET',
    path: '/scenarios/{scenario}/files/{file}',
    summary: 'One file of a scenario folder, byte by byte',
    params: z.strictObject({ scenario: ContentHash, file }),
    query: NONE,
    answer: z.unknown(),
    file: 'application/octet-stream',
    problems: ['not-found'],
    example: '/scenarios/{scenario}/files/policy.json',
  },
  plans: list('/plans', '/plans', 'Plan folders that are kept here', StoredPlan, {
    scenario: ContentHash.optional(),
    sharing: key,
  }),
  plan: {
    method: 'GET',
    path: '/plans/{plan}',
    summary: 'One plan folder, by its content hash: what it comes to, and its files',
    params: z.strictObject({ plan: ContentHash }),
    query: FormatQuery,
    answer: oneOf(PlanWithFiles),
    row: StoredFile,
    problems: ['not-found'],
    example: '/plans/{plan}',
  },
  planFile: {
    method: 'GET',
    path: '/plans/{plan}/files/{file}',
    summary: 'One file of a plan folder, byte by byte',
    params: z.strictObject({ plan: ContentHash, file }),
    query: NONE,
    answer: z.unknown(),
    file: 'application/octet-stream',
    problems: ['not-found'],
    example: '/plans/{plan}/files/summary.json',
  },
  dataPackage: {
    method: 'GET',
    path: '/data-package',
    summary: 'All public data in one ZIP: CSV tables, datapackage.json, and how to cite it',
    params: NONE,
    query: NONE,
    answer: z.unknown(),
    file: 'application/zip',
    problems: ['no-such-range', 'being-made', 'disk-full'],
    example: '/data-package',
  },
  importFigures: {
    method: 'POST',
    path: '/imports',
    summary:
      "Takes Our World in Data's vaccinations.csv, the classic layout or today's; or says what that would do",
    params: NONE,
    query: z.strictObject({
      dry_run: flag.meta({ description: 'Change nothing, and tell what would change' }),
      partly: flag.meta({ description: 'Take the rows without faults; else none when one has a fault' }),
      known_on: Day.optional().meta({ description: 'The day on which the file was so; today unless told' }),
    }),
    answer: oneOf(ImportReport),
    body: 'text/csv',
    token: true,
    problems: ['no-token', 'bad-token', 'refused-import', 'too-large', 'unsupported-type'],
    example: '/imports?dry_run=true',
  },
  importReport: {
    method: 'GET',
    path: '/imports/{import}',
    summary: 'What an import did',
    params: z.strictObject({ import: z.uuid() }),
    query: NONE,
    answer: oneOf(ImportReport),
    token: true,
    problems: ['no-token', 'bad-token', 'not-found'],
    example: '/imports/{import}',
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/** Route names, in the order of the table. */
export const ROUTE_NAMES = Object.keys(ROUTES).filter((name): name is RouteName => name in ROUTES);
