import contentDisposition, { parse } from 'content-disposition';
import type { Application } from '../application.ts';
import type { Site } from '../pages/page-request.ts';

/** The day of an exercise, on each of its answers. */
const HEADER = 'sahakarya-exercise';

/** What a file of an exercise is called, before its own name. */
const PREFIX = 'EXERCISE-';

/** What a page says that is none of the pages, such as of a failure or a code: those say it themselves. */
const LINE = '<p><strong>EXERCISE</strong>: simulated, but for places and reference figures.</p>';

/** A page that is none of the pages, which says that it is an exercise's. */
export function marked(page: string): string {
  return page.replace('<body>', () => `<body>\n${LINE}`);
}

/** Says on every answer that it is an exercise's, and in the name of every file that is brought away. */
export function markAnswers(app: Application, { exercise }: Site): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header(HEADER, exercise() ?? '');
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    if (!isPage || typeof payload !== 'string' || payload.includes(' data-exercise=')) return payload;
    return marked(payload);
  });
  app.addHook('onSend', async (_request, reply) => {
    const named = reply.getHeader('content-disposition');
    if (named === undefined) return;
    const { type, parameters } = parse(String(named));
    if (parameters.filename !== undefined)
      reply.header('content-disposition', contentDisposition(PREFIX + parameters.filename, { type }));
  });
}
