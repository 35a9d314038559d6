import { z } from 'zod';
import type { Application } from '../../platform/http/application.ts';
import type { Services } from '../../platform/http/services.ts';
import { endDigest, proofOf } from './own-notices.ts';

const ROOT = '/unsubscribe/digest';

const Params = z.strictObject({ person: z.uuid(), proof: z.string().regex(/^[0-9a-f]{64}$/) });

/** Bytes of what a mail program says; one line. */
const MOST_SAID = 4_096;

/** Where a mail program ends the mails of its owner, by one press (RFC 8058). */
export function unsubscribeAddress(services: Pick<Services, 'keys' | 'origin'>, person: string): string {
  return `${services.origin()}${ROOT}/${person}/${proofOf(services, person)}`;
}

/**
 * No page of ours asks this, but a mail program, or its server: without a cookie, from anywhere, as a form. So all that
 * it takes is in its address, and all that it can do is to end a mail.
 */
export function registerUnsubscribe(app: Application, services: Services): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'string', bodyLimit: MOST_SAID },
      (_request, _body, done) => done(null, undefined),
    );
    scope.post(`${ROOT}/:person/:proof`, { schema: { params: Params } }, async (request, reply) => {
      await endDigest(services, Params.parse(request.params));
      return reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('done\n');
    });
  });
}
