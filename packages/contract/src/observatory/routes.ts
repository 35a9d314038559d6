import { z } from 'zod';
import { Day, DestinationCode, Measure, Reading } from '../codes.ts';
import { listRoute } from '../list-route.ts';
import { FormatQuery, oneOf } from '../lists.ts';
import { byDestination, day, from, income_group, inOrder, key, NONE, reading, to } from '../parameters.ts';
import type { Route } from '../route.ts';
import {
  Break,
  BreakKind,
  CoverageCell,
  CoverageWeeks,
  DestinationCoverage,
  DestinationSeries,
  DestinationWeek,
  GroupBreak,
  GroupCoverage,
} from './coverage.ts';
import { Indicators, Observatory, Share } from './indicators.ts';

/** The observatory: coverage as known on a day, and as revised. */
export const OBSERVATORY_ROUTES = {
  observatory: {
    access: 'public',
    method: 'GET',
    subject: 'figures',
    path: '/observatory',
    summary: 'All that the first screen of the observatory shows, on one day',
    params: NONE,
    query: z.strictObject({
      day: Day.optional().meta({
        description: 'The day that pages open on unless told, or that of newest_of',
      }),
      newest_of: DestinationCode.optional().meta({
        description: 'Not beside a day: the one that has the newest report of doses of this destination',
      }),
      reading,
    }),
    answer: Observatory,
    problems: ['not-found'],
    example: '/observatory?day=2021-08-04',
  },
  indicators: {
    access: 'public',
    method: 'GET',
    subject: 'figures',
    path: '/indicators',
    summary: 'Doses in all on one day, shares of doses and people by income group, who has not reported',
    params: NONE,
    query: FormatQuery.extend({ day, reading }),
    answer: oneOf(Indicators),
    row: Share,
    problems: [],
    example: '/indicators?day=2021-08-04',
  },
  coverageOfDestinations: listRoute(
    'figures',
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
    access: 'public',
    method: 'GET',
    subject: 'figures',
    path: '/coverage/destinations/{destination}',
    summary: 'What one destination had given, week by week, and the breaks of its series',
    params: byDestination,
    query: inOrder(FormatQuery.extend({ reading, from, to })),
    answer: oneOf(DestinationSeries),
    row: DestinationWeek,
    problems: ['not-found'],
    example: '/coverage/destinations/TCD?reading=revised',
  },
  coverageOfGroups: listRoute(
    'figures',
    '/coverage/groups',
    '/coverage/groups?to=2021-08-01',
    'What income groups had given by the end of each week, Sundays and the last day; in order of days',
    GroupCoverage,
    { reading, from, to, income_group, sort: z.enum(['day', '-day']).default('day') },
  ),
  coverageOfWeeks: {
    access: 'public',
    method: 'GET',
    subject: 'figures',
    path: '/coverage/weeks',
    summary: 'One measure per 100 people, of all destinations, in all weeks: what a map needs to play',
    params: NONE,
    query: FormatQuery.extend({ reading, measure: Measure.default('doses') }),
    answer: oneOf(CoverageWeeks),
    row: CoverageCell,
    problems: [],
    example: '/coverage/weeks?measure=people',
  },
  breaks: listRoute(
    'figures',
    '/breaks',
    '/breaks?kind=late_first_report',
    'Series that fall, start late or jump, and figures that cannot be, by one reading',
    Break,
    {
      reading: Reading.default('revised'),
      destination: DestinationCode.optional(),
      kind: BreakKind.optional(),
    },
  ),
  groupBreaks: listRoute(
    'figures',
    '/breaks/groups',
    '/breaks/groups?measure=people',
    "Where the lines of income groups break: a member's first figures, or another state of the data",
    GroupBreak,
    { reading, income_group, measure: Measure.optional() },
  ),
} as const satisfies Record<string, Route>;
