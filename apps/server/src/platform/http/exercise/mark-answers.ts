import contentDisposition, { parse } from 'content-disposition';
import type { Application } from '../application.ts';
import type { Site } from '../pages/page-request.ts';

/** The day of an exercise, on each of its answers. */
const HEADER = 'sahakarya-exercise';

/** What a file of an exercise is called, before its own name. */
const PREFIX = 'EXERCISE-';

/** Says on every answer that it is an exercise's, and in the name of every file that is brought away. */
export function markAnswers(app: Application, { exercise }: Site): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header(HEADER, exercise() ?? '');
  });
  app.addHook('onSend', async (_request, reply) => {
    const named = reply.getHeader('content-disposition');
    if (named === undefined) return;
    const { type, parameters } = parse(String(named));
    if (parameters.filename !== undefined)
      reply.header('content-disposition', contentDisposition(PREFIX + parameters.filename, { type }));
  });
}
