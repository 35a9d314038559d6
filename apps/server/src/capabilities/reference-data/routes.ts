import { type About, CONTENTS, type Content, type Destination, ROUTES } from '@sahakarya/contract';
import { GROUP_ORDER } from '@sahakarya/vocabulary';
import type { Desk } from '../../platform/desk/desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import { aboutRows } from '../../published/about.ts';
import type { DataState } from '../../published/data-state.ts';
import { partOfRows } from '../../published/part-of-rows.ts';
import { listRoute, type ReadRoute, thingRoute } from '../../published/read-route.ts';
import { allDestinations } from '../observatory/members.ts';
import { allContents } from './contents.ts';
import { lastDayOf } from './days-of-period.ts';
import { productDosesPart } from './product-doses.ts';

/** Tables of reference data: destinations, groups, products, production, trade, and where all of it is from. */
export const REFERENCE_ROUTES: readonly ReadRoute[] = [
  listRoute(ROUTES.destinations, async (desk, { query, wanted, state }) => {
    const { income_group, region, sort } = query;
    const rows = (await allDestinations(desk)).filter(
      (one) => isWanted(income_group, one.income_group) && isWanted(region, one.region),
    );
    const order = {
      by: orderOf(sort),
      key: ({ destination }: Destination) => destination,
      down: sort.startsWith('-'),
    };
    return { ...partOfRows(rows, order, wanted), about: await aboutDestinations(desk, state, rows) };
  }),
  thingRoute(
    ROUTES.destination,
    async (desk, { params, state }) => {
      const found = (await allDestinations(desk)).find(
        ({ destination }) => destination === params.destination,
      );
      if (found === undefined) throw problem('not-found', { what: 'destination' });
      return { data: found, about: await aboutDestinations(desk, state, [found]) };
    },
    (destination) => [destination],
  ),
  listRoute(ROUTES.groups, async (desk, { wanted, state }) => {
    const destinations = await allDestinations(desk);
    const rows = GROUP_ORDER.flatMap((income_group, rank) => {
      const own = destinations.filter((one) => one.income_group === income_group);
      const [first] = own;
      if (first === undefined) return [];
      const population = own.reduce((sum, one) => sum + one.population, 0);
      const { income_group_year } = first;
      return [{ rank, group: { income_group, income_group_year, destinations: own.length, population } }];
    });
    const order = {
      by: ({ rank }: { rank: number }) => rank,
      key: ({ rank }: { rank: number }) => String(rank),
      down: false,
    };
    const part = partOfRows(rows, order, wanted);
    return {
      rows: part.rows.map(({ group }) => group),
      next: part.next,
      about: await aboutDestinations(desk, state, destinations),
    };
  }),
  listRoute(ROUTES.products, async (desk, { wanted, state }) => {
    const rows = await desk.db.selectFrom('product').selectAll().execute();
    const key = ({ product }: { product: string }) => product;
    const days = await vintagesOf(desk, rows);
    return {
      ...partOfRows(rows, { by: key, key, down: false }, wanted),
      about: await aboutOwn(desk, state, rows, days),
    };
  }),
  listRoute(ROUTES.listings, async (desk, { query, wanted, state }) => {
    const all = await desk.db.selectFrom('listing').selectAll().execute();
    const rows = all
      .filter((row) => isWanted(query.product, row.product) && isWanted(query.regulator, row.regulator))
      .map((row) => ({ ...row, site: row.site === '' ? null : row.site }));
    const key = (row: (typeof rows)[number]) => [row.product, row.regulator, row.site, row.listed].join('\n');
    const about = await aboutOwn(
      desk,
      state,
      rows,
      rows.map(({ listed }) => listed),
    );
    return { ...partOfRows(rows, { by: key, key, down: false }, wanted), about };
  }),
  listRoute(ROUTES.dosesByProduct, async (desk, { query, wanted, state }) => {
    const part = await productDosesPart(desk, query, wanted);
    const days = part.rows.map(({ day }) => day);
    return { ...part, about: await aboutOwn(desk, state, part.rows, days) };
  }),
  listRoute(ROUTES.production, async (desk, { query, wanted, state }) => {
    const all = await desk.db.selectFrom('production').selectAll().execute();
    const rows = all.filter(
      (row) =>
        isWanted(query.entity, row.entity) &&
        isWanted(query.product, row.product) &&
        isWanted(query.metric, row.metric),
    );
    const part = partOfRows(rows, BY_PLACE, wanted);
    const told = part.rows.map(({ place: _, product, ...row }) => ({
      ...row,
      product: product === '' ? null : product,
    }));
    const days = rows.map(({ as_of }) => as_of);
    return { rows: told, next: part.next, about: await aboutOwn(desk, state, rows, days) };
  }),
  listRoute(ROUTES.trade, async (desk, { query, wanted, state }) => {
    const all = await desk.db.selectFrom('trade').selectAll().execute();
    const rows = all.filter(
      (row) =>
        isWanted(query.period, row.period) &&
        isWanted(query.flow, row.flow) &&
        isWanted(query.measure, row.measure),
    );
    const part = partOfRows(rows, BY_PLACE, wanted);
    const told = part.rows.map(({ place: _, value, ...row }) => ({
      ...row,
      value: Number(value),
      as_of: lastDayOf(row.period),
    }));
    const days = rows.map(({ period }) => lastDayOf(period));
    return { rows: told, next: part.next, about: await aboutOwn(desk, state, rows, days) };
  }),
  listRoute(ROUTES.sources, async (desk, { wanted, state }) => {
    const rows = await desk.db
      .selectFrom('source')
      .select(['source', 'title', 'publisher', 'licence', 'url', 'vintage', 'snapshot', 'note'])
      .execute();
    const key = ({ source }: { source: string }) => source;
    const days = rows.map(({ vintage }) => vintage);
    return {
      ...partOfRows(rows, { by: key, key, down: false }, wanted),
      about: await aboutOwn(desk, state, rows, days),
    };
  }),
  listRoute(ROUTES.contents, async (desk, { wanted, state }) => {
    const rows = await allContents(desk);
    const key = (row: Content) => `${CONTENTS.indexOf(row.what)} ${row.first_day} ${row.source}`;
    const days = rows.map(({ last_day }) => last_day);
    return {
      ...partOfRows(rows, { by: key, key, down: false }, wanted),
      about: await aboutOwn(desk, state, rows, days),
    };
  }),
];

/** Rows in the order of their table. */
const BY_PLACE = {
  by: ({ place }: { place: number }) => place,
  key: ({ place }: { place: number }) => String(place),
  down: false,
};

function isWanted(filter: string | undefined, value: string): boolean {
  return filter === undefined || filter === value;
}

function orderOf(sort: string): (row: Destination) => string | number {
  if (sort.endsWith('name')) return ({ name }) => name;
  return sort.endsWith('population') ? ({ population }) => population : ({ destination }) => destination;
}

/** People are those of the middle of the year in which the income groups' fiscal year begins, on 1 July. */
function aboutDestinations(desk: Desk, state: DataState, rows: readonly Destination[]): Promise<About> {
  return aboutRows(
    desk,
    state,
    rows.map((row) => row.population_source),
    rows.map(({ income_group_year }) => `${income_group_year - 1}-07-01`),
  );
}

/** What is general knowledge of a product is of the day of its source. */
async function vintagesOf(
  { db }: Desk,
  rows: readonly { readonly source: string }[],
): Promise<(string | null)[]> {
  const keys = rows.map(({ source }) => source);
  const sources = await db.selectFrom('source').select(['source', 'vintage']).execute();
  return sources.filter(({ source }) => keys.includes(source)).map(({ vintage }) => vintage);
}

function aboutOwn(
  desk: Desk,
  state: DataState,
  rows: readonly { readonly source: string }[],
  days: readonly (string | null)[],
): Promise<About> {
  return aboutRows(
    desk,
    state,
    rows.map(({ source }) => source),
    days,
  );
}
