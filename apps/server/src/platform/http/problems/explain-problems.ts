import { isProblemCode } from '@sahakarya/contract';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Application } from '../application.ts';
import { problem } from './problem.ts';
import { problemCodePage } from './problem-page.ts';

/** A page to each code of the table of problems: problem details name it as their type. */
export function explainProblems(app: Application): void {
  app.get(
    '/problems/:code',
    { schema: { params: z.object({ code: z.string() }), hide: true } },
    async (request, reply): Promise<FastifyReply> => {
      const { code } = request.params;
      if (!isProblemCode(code)) throw problem('not-found', { what: 'problem' });
      reply.header('cache-control', 'public, max-age=3600').type('text/html; charset=utf-8');
      return reply.send(problemCodePage(code));
    },
  );
}
