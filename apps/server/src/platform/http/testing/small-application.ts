import { wholeParameter } from '@sahakarya/contract';
import { z } from 'zod';
import { connectPool } from '../../database/connect-pool.ts';
import type { Database } from '../../database/database.ts';
import { ANYBODY } from '../../desk/caller.ts';
import { withDesk } from '../../desk/with-desk.ts';
import { type Keys, withoutKeys } from '../../keys/keys.ts';
import type { SettingName } from '../../settings/schema.ts';
import { silent, temporarySettings } from '../../testing/temporary-database.ts';
import { Turns } from '../../turns.ts';
import type { Application } from '../application.ts';
import { type ApplicationParts, createApplication } from '../create-application.ts';
import { problem } from '../problems/problem.ts';
import type { DataVersion, RegisterRoutes } from '../services.ts';

export interface SmallParts extends Partial<Pick<ApplicationParts, 'pages' | 'log'>> {
  readonly settings?: Partial<Record<SettingName, string>>;
  /** In place of the small ones. */
  readonly routes?: readonly RegisterRoutes[];
  /** Without one, what asks the database gets no answer; most of HTTP asks it nothing. */
  readonly database?: Database;
  readonly version?: DataVersion;
  readonly keys?: Keys;
}

/** To an address at which nobody listens; no connection is made before somebody asks. */
const { pool, breakOff } = connectPool({ host: '/nowhere' }, 1, silent);

export const OUT_OF_REACH: Database = {
  origin: 'external',
  pool,
  longWork: pool,
  jobs: pool,
  writers: new Turns({ atOnce: 1, atOnceOfAddress: 1, waiting: 1, waitingOfAddress: 1 }),
  owner: undefined,
  newestMigration: 'none',
  statementSeconds: 1,
  close: async () => undefined,
  breakOff,
};

/** The application of the platform alone, with a small route for each thing that HTTP does to requests and answers. */
export async function smallApplication({
  settings = {},
  routes = [smallRoutes],
  pages,
  log = silent,
  database = OUT_OF_REACH,
  version = { ask: async () => ({ subject: '', version: 'only' }) },
  keys = withoutKeys('not-set'),
}: SmallParts = {}): Promise<Application> {
  return createApplication({
    services: {
      database,
      settings: temporarySettings(settings),
      now: () => new Date(),
      version,
      keys,
    },
    routes,
    pages,
    log,
    origin: () => 'https://vaccines.example.org',
  });
}

const smallRoutes: RegisterRoutes = (app, { database }) => {
  app.get(
    '/api/v1/greeting/:name',
    {
      schema: {
        params: z.object({ name: z.string().regex(/^[a-z]+$/) }),
        querystring: z.strictObject({ times: wholeParameter(1, 3, 'How often').default(1) }),
        response: { 200: z.object({ words: z.string() }) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'public, max-age=60');
      return { words: `${request.params.name} `.repeat(request.query.times), hidden: 'x' };
    },
  );
  app.post(
    '/api/v1/notes',
    { schema: { body: z.object({ rows: z.array(z.object({ doses: z.int().min(0) })) }) } },
    async (request) => ({ rows: request.body.rows.length }),
  );
  app.get('/api/v1/long', { config: { access: 'public' } }, async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=60');
    return { words: 'doses '.repeat(1000) };
  });
  app.get('/api/v1/no', async () => {
    throw problem('not-found', { what: 'destination' });
  });
  app.get('/api/v1/broken', async () => {
    throw new Error('the password is hunter2');
  });
  app.get('/api/v1/slow', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5_000).unref());
    return {};
  });
  app.get('/api/v1/sources', async () =>
    withDesk(database, ANYBODY, ({ db }) => db.selectFrom('source').select('source').execute(), {
      statementSeconds: 0.1,
    }),
  );
};
