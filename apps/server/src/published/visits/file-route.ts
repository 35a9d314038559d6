import type { Access, Read } from '@sahakarya/contract';
import contentDisposition from 'content-disposition';
import type { z } from 'zod';
import { urlOf } from '../../platform/http/route-access.ts';
import type { Services } from '../../platform/http/services.ts';
import { type AskedBy, askedOf, type CallerRoute } from '../write-route.ts';

/** A file as it goes out. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/**
 * A file that isn't for everybody. Others have brought it, so it is saved and never shown: a browser runs nothing of it
 * in a page of this server.
 */
export function privateFileRoute<Params extends z.ZodObject, Query extends z.ZodObject>(
  route: Read<Params, Query> & { readonly access: Exclude<Access, 'public'> },
  file: (asked: AskedBy<z.output<Params>, z.output<Query>>, services: Services) => Promise<SentFile>,
): CallerRoute {
  return (app, services) => {
    const schema = { params: route.params, querystring: route.query };
    app.get(urlOf(route), { schema }, async (request, reply) => {
      const { name, type, content } = await file({ ...askedOf(route, request), body: undefined }, services);
      return reply
        .header('content-type', type)
        .header('content-disposition', contentDisposition(name, { type: 'attachment' }))
        .header('content-security-policy', "sandbox; default-src 'none'")
        .send(content);
    });
  };
}
