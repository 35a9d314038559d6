import { readFileSync } from 'node:fs';
import { openApiDocument } from '@sahakarya/contract';
import type { Application } from '../../platform/http/application.ts';
import { bodyFor, StoredBody } from '../../platform/http/caches/stored-body.ts';
import { marked } from '../../platform/http/exercise/mark-answers.ts';
import type { Services } from '../../platform/http/services.ts';
import { referencePage, STYLE_ADDRESS } from './reference-page.ts';
import { REFERENCE_STYLE } from './reference-style.ts';

/**
 * Registers what describes the API: OpenAPI for programs, a page for people. Both are made once.
 */
export function describeApi(
  app: Application,
  { origin, isExercise }: Pick<Services, 'origin' | 'isExercise'>,
): void {
  const version = versionOfProgram();
  const page = () => referencePage(version, origin());
  const answers = [
    ['/api/openapi.json', 'application/json; charset=utf-8', () => JSON.stringify(openApiDocument(version))],
    ['/api/docs', 'text/html; charset=utf-8', () => (isExercise === true ? marked(page()) : page())],
    [STYLE_ADDRESS, 'text/css; charset=utf-8', () => REFERENCE_STYLE],
  ] as const;
  for (const [url, type, make] of answers) {
    let made: StoredBody | undefined;
    app.get(url, { config: { access: 'public' } }, async (request, reply) => {
      made ??= new StoredBody(Buffer.from(make()));
      return bodyFor(request, reply.type(type), made);
    });
  }
}

function versionOfProgram(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? '';
}
