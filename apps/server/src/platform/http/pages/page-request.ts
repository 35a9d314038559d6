import type { FastifyRequest } from 'fastify';
import type { RequestPath } from '../input/request-path.ts';
import { chosenTheme } from './chosen-theme.ts';
import type { PageRequest } from './pages.ts';
import { wantedLanguages } from './wanted-languages.ts';

/** What every page says of where it is. */
export interface Site {
  /** The address by which readers reach the server; its port is known when it listens. */
  readonly origin: () => string;
  /** The day of the exercise, ISO; undefined where this is none. */
  readonly exercise: () => string | undefined;
  /** Whom its reader asks for help; undefined where nobody is named. */
  readonly contact: string | undefined;
}

/** What a page has to know of the request that asks for it. */
export function pageRequest({ headers }: FastifyRequest, asked: RequestPath, site: Site): PageRequest {
  return {
    ...asked,
    languages: wantedLanguages(headers['accept-language']),
    theme: chosenTheme(headers.cookie),
    origin: site.origin(),
    exercise: site.exercise(),
    contact: site.contact,
  };
}
