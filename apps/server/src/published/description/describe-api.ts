import { readFileSync } from 'node:fs';
import { openApiDocument } from '@sahakarya/contract';
import type { Application } from '../../platform/http/application.ts';
import { StoredBody, sendBody } from '../../platform/http/caches/stored-body.ts';
import { referencePage, STYLE_ADDRESS } from './reference-page.ts';
import { REFERENCE_STYLE } from './reference-style.ts';

/** Registers what describes the API: OpenAPI for programs, a page for people. Both are made once. */
export function describeApi(app: Application): void {
  const version = versionOfProgram();
  const answers = [
    ['/api/openapi.json', 'application/json; charset=utf-8', JSON.stringify(openApiDocument(version))],
    ['/api/docs', 'text/html; charset=utf-8', referencePage(version)],
    [STYLE_ADDRESS, 'text/css; charset=utf-8', REFERENCE_STYLE],
  ] as const;
  for (const [url, type, text] of answers) {
    const body = new StoredBody(Buffer.from(text));
    app.get(url, { config: { access: 'public' } }, async (request, reply) =>
      sendBody(request, reply.type(type), body),
    );
  }
}

function versionOfProgram(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? '';
}
