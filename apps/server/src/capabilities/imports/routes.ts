import type { IncomingMessage } from 'node:http';
import { ImportReport, ROUTES } from '@sahakarya/contract';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { RegisterRoutes } from '../../platform/http/application.ts';
import { problem } from '../../platform/http/problem.ts';
import { requireOperator } from '../../platform/tokens/require-operator.ts';
import { urlOf } from '../../published/read-route.ts';
import { importFigures } from './import-figures.ts';
import { RefusedImport } from './refused-import.ts';

/** An import may take this long, however short other requests are. */
const IMPORT_MS = 600_000;

/** Imports, for operators: what they send, and what became of it. */
export const registerImports: RegisterRoutes = async (app, { database, settings, now }) => {
  const { importFigures: post, importReport: get } = ROUTES;
  await app.register(async (own) => {
    // The body is read as it comes, when it is known who sends it.
    own.removeAllContentTypeParsers();
    own.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    own.route({
      method: post.method,
      url: urlOf(post),
      schema: { params: post.params, querystring: post.query },
      bodyLimit: settings.values.SAHAKARYA_IMPORT_BYTES,
      handlerTimeout: IMPORT_MS,
      // Who sends what is refused still hears why: the rest of it is taken from the line, and the line closed.
      onError: async (request, reply) => {
        reply.header('connection', 'close');
        request.raw.resume();
      },
      handler: async (request, reply) => {
        const operator = await requireOperator(database, request.headers.authorization, now());
        const query = post.query.parse(request.query);
        if (!/^text\/csv *(;|$)/i.test(request.headers['content-type'] ?? ''))
          throw problem('unsupported-type', { types: 'text/csv' });
        const knownOn = query.known_on ?? now().toISOString().slice(0, 10);
        checkKnownOn(knownOn, now());
        const data = await importFigures(
          database,
          limited(request.raw, settings.values.SAHAKARYA_IMPORT_BYTES),
          {
            isDryRun: query.dry_run === 'true',
            isPartly: query.partly === 'true',
            knownOn,
            who: operator.name,
            now: now(),
          },
        ).catch((error: unknown) => {
          throw error instanceof RefusedImport
            ? problem('refused-import', { faults: error.count }, error.faults)
            : error;
        });
        reply.header('cache-control', 'no-store');
        return { data, about: { as_of: knownOn, sources: [] } };
      },
    });
  });
  app.route({
    method: get.method,
    url: urlOf(get),
    schema: { params: get.params, querystring: get.query },
    handler: async (request, reply) => {
      await requireOperator(database, request.headers.authorization, now());
      const { import: id } = get.params.parse(request.params);
      const row = await withDesk(database, 'operator', ({ db }) =>
        db.selectFrom('import').selectAll().where('import', '=', id).executeTakeFirst(),
      );
      if (row === undefined) throw problem('not-found', { what: 'import' });
      reply.header('cache-control', 'no-store');
      return { data: ImportReport.parse(row.report), about: { as_of: row.known_on, sources: [] } };
    },
  });
};

/** @throws ProblemError `invalid-input`: what is known later cannot be known yet */
function checkKnownOn(knownOn: string, now: Date): void {
  if (knownOn <= now.toISOString().slice(0, 10)) return;
  throw problem('invalid-input', {}, [
    {
      path: 'query.known_on',
      code: 'out_of_range',
      value: knownOn,
      says: 'This day is still to come',
      mend: 'Give today or an earlier day',
    },
  ]);
}

/** @throws ProblemError `too-large` as soon as more has come than may */
async function* limited(body: IncomingMessage, most: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) continue;
    bytes += chunk.length;
    if (bytes > most) throw problem('too-large', { limit: most });
    yield chunk;
  }
}
