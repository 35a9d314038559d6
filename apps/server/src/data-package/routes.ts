import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ROUTES } from '@sahakarya/contract';
import { PUBLIC_CACHE, type ReadRoute, urlOf } from '../api/read-route.ts';
import { withDesk } from '../platform/desk/with-desk.ts';
import { packageAbout, packageEntries } from './package-entries.ts';
import { zipStream } from './zip-stream.ts';

/** A package of millions of rows takes minutes on a slow line. */
const STATEMENT_SECONDS = 600;
const PACKAGE_MS = 600_000;

/** All public data in one ZIP, made while it is sent. */
export const PACKAGE_ROUTES: readonly ReadRoute[] = [
  (app, { database }) => {
    const route = ROUTES.dataPackage;
    app.route({
      method: route.method,
      url: urlOf(route),
      schema: { params: route.params, querystring: route.query },
      handlerTimeout: PACKAGE_MS,
      handler: async (request, reply) => {
        const about = await withDesk(database, 'public', packageAbout);
        const tag = `W/"${about.version}"`;
        reply.headers({ 'cache-control': PUBLIC_CACHE, etag: tag });
        if (request.headers['if-none-match'] === tag) return reply.code(304).send();
        const out = new PassThrough();
        const made = withDesk(
          database,
          'public',
          async (desk) => {
            const now = await packageAbout(desk);
            const date = new Date(`${now.date}T00:00:00Z`);
            await pipeline(Readable.from(zipStream(packageEntries(desk, now), date)), out);
          },
          { statementSeconds: STATEMENT_SECONDS },
        );
        // The reader who leaves ends the stream; nothing else can be told once bytes are on their way.
        made.catch((error: unknown) => out.destroy(error instanceof Error ? error : undefined));
        return reply
          .type('application/zip')
          .header('content-disposition', `attachment; filename="sahakarya-data-${about.date}.zip"`)
          .send(out);
      },
    });
  },
];
