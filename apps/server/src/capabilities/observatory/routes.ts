import {
  type CoverageCell,
  type CoverageWeeks,
  type DestinationCoverage,
  type GroupBreak,
  ROUTES,
} from '@sahakarya/contract';
import { problem } from '../../platform/http/problems/problem.ts';
import { aboutCoverage } from '../../published/about.ts';
import { partOfRows, type Sortable } from '../../published/part-of-rows.ts';
import { listRoute, type ReadRoute, readRoute, thingRoute } from '../../published/read-route.ts';
import { askedDay, knownDays, requireOneDay } from './asked-day.ts';
import { breaksOf } from './break-rows.ts';
import { coverageMatrix } from './coverage-matrix.ts';
import { coverageOn, membersOf } from './coverage-on.ts';
import { breaksOnDay, groupBreaks } from './group-breaks.ts';
import { groupsOn, groupWeeks, rankOf } from './group-coverage.ts';
import { indicatorsOf } from './indicators.ts';
import { allDestinations } from './members.ts';
import { ofVersion } from './of-version.ts';
import { latestDayOf, newestDayOf } from './opening-days.ts';
import { coverageOf } from './standings.ts';
import { readingsOf, weekPublishedOn, weeksOf, whatIsKnown } from './what-is-known.ts';

export const OBSERVATORY_ROUTES: readonly ReadRoute[] = [
  readRoute(
    ROUTES.observatory,
    async (desk, { query: { reading, day: asked, newest_of: whose }, ...version }) => {
      const { days, known, opening, destinations, weeks, breaks } = await ofVersion(desk, version, reading);
      requireOneDay(asked, whose);
      if (whose !== undefined && !destinations.some(({ destination }) => destination === whose))
        throw problem('not-found', { what: 'destination' });
      const own = whose === undefined ? undefined : await newestDayOf(desk, known, reading, whose);
      const day = askedDay(days, asked ?? own ?? opening.opening);
      const members = { known, destinations };
      const { coverage, sums, published } = await coverageOn(desk, members, reading, day);
      const groups = groupsOn(day, sums, published);
      const before = weeks.filter((week) => week.day < day);
      return {
        reading,
        published,
        readings: readingsOf(known, day),
        first_day: days.first,
        last_day: days.last,
        opening_day: opening.opening,
        latest: opening.latest,
        indicators: indicatorsOf(day, { reading, published }, sums, coverage),
        groups,
        series: [...before, ...groups],
        breaks: [...breaks, ...(await breaksOnDay(desk, members, reading, weeks, groups))],
        destinations,
        coverage,
        about: await aboutCoverage(desk, { asOf: day, reading }),
      };
    },
    () => undefined,
  ),
  thingRoute(
    ROUTES.indicators,
    async (desk, { query: { reading, day: asked } }) => {
      const day = askedDay(await knownDays(desk), asked);
      const { coverage, sums, published } = await coverageOn(desk, await membersOf(desk), reading, day);
      return {
        data: indicatorsOf(day, { reading, published }, sums, coverage),
        about: await aboutCoverage(desk, { asOf: day, reading }),
      };
    },
    ({ shares }) => shares,
  ),
  listRoute(ROUTES.coverageOfDestinations, async (desk, { query, wanted }) => {
    const day = askedDay(await knownDays(desk), query.day);
    const members = await membersOf(desk);
    const { destinations } = members;
    const { coverage } = await coverageOn(desk, members, query.reading, day);
    const asked = new Set(
      destinations
        .filter((one) => query.income_group === undefined || one.income_group === query.income_group)
        .filter((one) => query.region === undefined || one.region === query.region)
        .map(({ destination }) => destination),
    );
    const down = query.sort.startsWith('-');
    const by = sortable(down ? query.sort.slice(1) : query.sort);
    const rows = coverage.filter(({ destination }) => asked.has(destination));
    const part = partOfRows(rows, { by, key: ({ destination }) => destination, down }, wanted);
    return { ...part, about: await aboutCoverage(desk, { asOf: day, reading: query.reading }) };
  }),
  thingRoute(
    ROUTES.coverageOfDestination,
    async (desk, { params, query: { reading, from, to } }) => {
      const { last } = await knownDays(desk);
      const known = await whatIsKnown(desk);
      const destinations = await allDestinations(desk);
      const found = destinations.find(({ destination }) => destination === params.destination);
      if (found === undefined) throw problem('not-found', { what: 'destination' });
      let weeks = desk.db
        .selectFrom('destination_week')
        .selectAll()
        .where(weeksOf(known, reading))
        .where('destination', '=', found.destination)
        .orderBy('week');
      if (from !== undefined) weeks = weeks.where('week', '>=', from);
      if (to !== undefined) weeks = weeks.where('week', '<=', to);
      const rows = await weeks.execute();
      return {
        data: {
          destination: found.destination,
          reading,
          weeks: rows.map((row) => ({
            ...coverageOf(found, row, row.week, weekPublishedOn(known, reading, row.week)),
            day: row.week,
          })),
          breaks: await breaksOf(desk, known, { reading, destination: found.destination }),
          latest: await latestDayOf(desk, known, found.destination),
        },
        about: await aboutCoverage(desk, {
          asOf: to !== undefined && to < last ? to : last,
          reading,
          destination: found.destination,
        }),
      };
    },
    ({ weeks }) => weeks,
  ),
  listRoute(ROUTES.coverageOfGroups, async (desk, { query, wanted }) => {
    const { last } = await knownDays(desk);
    const { reading, from, to, income_group } = query;
    const weeks = await groupWeeks(desk, await whatIsKnown(desk), reading, { from, to });
    const part = partOfRows(
      weeks.filter((week) => income_group === undefined || week.income_group === income_group),
      {
        by: ({ day }) => day,
        key: (week) => String(rankOf(week.income_group)),
        down: query.sort === '-day',
      },
      wanted,
    );
    return {
      ...part,
      about: await aboutCoverage(desk, { asOf: to !== undefined && to < last ? to : last, reading }),
    };
  }),
  thingRoute(
    ROUTES.coverageOfWeeks,
    async (desk, { query: { reading, measure } }) => {
      const days = await knownDays(desk);
      return {
        data: await coverageMatrix(desk, reading, measure, days),
        about: await aboutCoverage(desk, { asOf: days.last, reading }),
      };
    },
    cellsOf,
  ),
  listRoute(ROUTES.breaks, async (desk, { query, wanted }) => {
    const rows = await breaksOf(desk, await whatIsKnown(desk), query);
    const key = (row: (typeof rows)[number]) => `${row.destination} ${row.day} ${row.measure} ${row.kind}`;
    const part = partOfRows(rows, { by: key, key, down: false }, wanted);
    return {
      ...part,
      about: await aboutCoverage(desk, { asOf: (await knownDays(desk)).last, reading: query.reading }),
    };
  }),
  listRoute(ROUTES.groupBreaks, async (desk, { query, wanted }) => {
    const days = await knownDays(desk);
    const all = await groupBreaks(desk, await whatIsKnown(desk), query.reading, days);
    const rows = all
      .filter(({ income_group }) => query.income_group === undefined || income_group === query.income_group)
      .filter(({ measure }) => query.measure === undefined || measure === query.measure);
    const key = (row: GroupBreak) =>
      [row.day, rankOf(row.income_group), row.measure, row.kind, row.destination ?? ''].join(' ');
    const part = partOfRows(rows, { by: key, key, down: false }, wanted);
    return { ...part, about: await aboutCoverage(desk, { asOf: days.last, reading: query.reading }) };
  }),
];

/** The matrix as lines of its CSV. */
function cellsOf({ weeks, destinations, values, old, filled, published }: CoverageWeeks): CoverageCell[] {
  return weeks.flatMap((day, week) => {
    const [oldOnes, filledOnes] = [new Set(old[week]), new Set(filled[week])];
    return destinations.map((destination, d) => ({
      day,
      destination,
      per_100: values[week]?.[d] ?? null,
      old: oldOnes.has(d),
      filled: filledOnes.has(d),
      published: published[week] ?? null,
    }));
  });
}

/** How a destination's coverage is put in order by one of its columns. */
function sortable(column: string): (row: DestinationCoverage) => Sortable {
  return (row) => {
    const value = Object.entries(row).find(([name]) => name === column)?.[1];
    return typeof value === 'object' ? null : (value ?? null);
  };
}
