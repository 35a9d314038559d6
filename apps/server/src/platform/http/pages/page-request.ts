import type { FastifyRequest } from 'fastify';
import type { RequestPath } from '../input/request-path.ts';
import { chosenTheme } from './chosen-theme.ts';
import type { PageRequest } from './pages.ts';
import { wantedLanguages } from './wanted-languages.ts';

/** What a page has to know of the request that asks for it. */
export function pageRequest({ headers }: FastifyRequest, asked: RequestPath, origin: string): PageRequest {
  return {
    ...asked,
    languages: wantedLanguages(headers['accept-language']),
    theme: chosenTheme(headers.cookie),
    origin,
  };
}
