import { ROUTES, type StoredFile } from '@sahakarya/contract';
import { ANYBODY } from '../../platform/desk/caller.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { bodyFor, StoredBody } from '../../platform/http/caches/stored-body.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import { urlOf } from '../../platform/http/route-access.ts';
import { aboutState } from '../../published/about.ts';
import { partOfRows } from '../../published/part-of-rows.ts';
import { listRoute, type ReadRoute, thingRoute } from '../../published/read-route.ts';

/** Scenarios and plans by content hash. What a hash names never changes. */
export const SCENARIO_ROUTES: readonly ReadRoute[] = [
  listRoute(ROUTES.scenarios, async (desk, { wanted, state }) => {
    const rows = await desk.db.selectFrom('scenario').selectAll().execute();
    const order = {
      by: ({ name }: { name: string }) => name,
      key: ({ scenario }: { scenario: string }) => scenario,
      down: false,
    };
    return { ...partOfRows(rows, order, wanted), about: aboutState(state) };
  }),
  thingRoute(
    ROUTES.scenario,
    async (desk, { params: { scenario }, state }) => {
      const row = await desk.db
        .selectFrom('scenario')
        .selectAll()
        .where('scenario', '=', scenario)
        .executeTakeFirst();
      if (row === undefined) throw problem('not-found', { what: 'scenario' });
      return { data: { ...row, files: await filesOf(desk, scenario) }, about: aboutState(state) };
    },
    ({ files }) => files,
  ),
  fileRoute(ROUTES.scenarioFile),
  listRoute(ROUTES.plans, async (desk, { query, wanted, state }) => {
    const all = await desk.db.selectFrom('plan').selectAll().execute();
    const rows = all.filter(
      (row) =>
        (query.scenario === undefined || row.scenario === query.scenario) &&
        (query.sharing === undefined || row.sharing === query.sharing),
    );
    const order = {
      by: ({ scenario }: { scenario: string }) => scenario,
      key: ({ plan }: { plan: string }) => plan,
      down: false,
    };
    return { ...partOfRows(rows, order, wanted), about: aboutState(state) };
  }),
  thingRoute(
    ROUTES.plan,
    async (desk, { params: { plan }, state }) => {
      const row = await desk.db.selectFrom('plan').selectAll().where('plan', '=', plan).executeTakeFirst();
      if (row === undefined) throw problem('not-found', { what: 'plan' });
      return { data: { ...row, files: await filesOf(desk, plan) }, about: aboutState(state) };
    },
    ({ files }) => files,
  ),
  fileRoute(ROUTES.planFile),
];

async function filesOf({ db }: Desk, folder: string): Promise<StoredFile[]> {
  return await db
    .selectFrom('folder_file')
    .select(['file', 'bytes', 'sha256'])
    .where('folder', '=', folder)
    .orderBy('file')
    .execute();
}

/** Sends a file byte by byte. */
function fileRoute(route: typeof ROUTES.scenarioFile | typeof ROUTES.planFile): ReadRoute {
  return (app, { database, work }) => {
    app.route({
      method: route.method,
      url: urlOf(route),
      schema: { params: route.params, querystring: route.query },
      handler: async (request, reply) => {
        const { file, ...params } = route.params.parse(request.params);
        const folder = Object.values(params).join('');
        const body = await work.inTurn(request, reply, 'answer', async () => {
          const row = await withDesk(database, ANYBODY, ({ db }) =>
            db
              .selectFrom('folder_file')
              .select('content')
              .where('folder', '=', folder)
              .where('file', '=', file)
              .executeTakeFirst(),
          );
          if (row === undefined) throw problem('not-found', { what: 'file' });
          return new StoredBody(row.content);
        });
        return bodyFor(request, reply.type(typeOf(file)), body);
      },
    });
  };
}

function typeOf(file: string): string {
  if (file.endsWith('.csv')) return 'text/csv; charset=utf-8';
  return file.endsWith('.json') ? 'application/json; charset=utf-8' : 'application/octet-stream';
}
