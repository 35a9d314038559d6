import { finished } from 'node:stream';
import fastifyStatic from '@fastify/static';
import { ROUTES } from '@sahakarya/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Application } from '../../platform/http/application.ts';
import { isAmong } from '../../platform/http/caches/entity-tags.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import { urlOf } from '../../platform/http/route-access.ts';
import type { ReadRoute } from '../../published/read-route.ts';
import type { PackageFile } from './package-file.ts';
import { PackageFolder, rootOf } from './package-folder.ts';
import { Packages } from './packages.ts';

/** Whoever reads more slowly is cut off, and asks for the rest with `Range`. */
const LONGEST_READ_MS = 600_000;

/** Conditions that `send` would hold against a tag of its own; those that matter are judged here. */
const CONDITIONS = ['if-range', 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];

/** All public data in one ZIP. */
export const PACKAGE_ROUTES: readonly ReadRoute[] = [
  (app, services) => {
    const packages = new Packages({
      database: services.database,
      folder: new PackageFolder(rootOf(services)),
      version: services.version,
      patience: services.settings.values.SAHAKARYA_REQUEST_SECONDS,
      onFailure: (error) => app.log.error({ event: 'package-not-made', err: error }, 'made no data package'),
    });
    app.addHook('onClose', async () => packages.close());
    // Within a plugin of its own, since the pages have `sendFile` for a folder of theirs.
    app.register(async (own) => {
      await own.register(fastifyStatic, { serve: false });
      registerPackage(own, packages);
    });
  },
];

/**
 * Headers are given here. So much is read and sent at a time: each turn costs processor time, and a reader who doesn't
 * read holds two of them. (The types of `sendFile` don't know `send`'s `highWaterMark`.)
 */
const AS_IT_LIES = {
  etag: false,
  lastModified: false,
  cacheControl: false,
  contentType: false,
  highWaterMark: 512 * 1024,
};

/** How `send` refuses a range. */
const RefusedRange = z.object({
  statusCode: z.literal(416),
  headers: z.object({ 'Content-Range': z.string() }),
});

function registerPackage(own: Application, packages: Packages): void {
  own.setErrorHandler((error, _request, reply) => {
    reply.removeHeader('content-disposition');
    const refused = RefusedRange.safeParse(error);
    if (!refused.success) throw error;
    reply.header('content-range', refused.data.headers['Content-Range']);
    throw problem('no-such-range', {}, [], error);
  });
  const route = ROUTES.dataPackage;
  own.route({
    method: route.method,
    url: urlOf(route),
    schema: { params: route.params, querystring: route.query },
    handlerTimeout: LONGEST_READ_MS,
    handler: async (request, reply) => sendPackage(request, reply, await packages.newest()),
  });
}

function sendPackage(request: FastifyRequest, reply: FastifyReply, file: PackageFile): FastifyReply {
  const { date, tag } = file.about;
  reply.headers({ etag: tag, 'accept-ranges': 'bytes' });
  const { headers } = request;
  if (isAmong(tag, headers['if-none-match'])) return reply.code(304).send();
  const isOfThisFile = headers['if-range'] === undefined || headers['if-range'] === tag;
  for (const name of CONDITIONS) delete headers[name];
  // A reader who left while it was being made has closed already: `finished` tells of that, too.
  finished(reply.raw, file.lend());
  return reply
    .type('application/zip')
    .header('content-disposition', `attachment; filename="sahakarya-data-${date}.zip"`)
    .sendFile(file.name, file.folder, {
      acceptRanges: isOfThisFile && request.method === 'GET',
      ...AS_IT_LIES,
    });
}
