import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { accessRule, TOKEN_SCHEME } from './access.ts';
import { openApiDocument, pathsOf } from './openapi.ts';
import type { Route } from './route.ts';
import { ROUTE_NAMES, ROUTES } from './routes.ts';

const document = JSON.parse(JSON.stringify(openApiDocument('1.2.3')));

test('describes every route, and nothing else', () => {
  const described = Object.entries<Record<string, { operationId: string }>>(document.paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`,
      ),
  );
  expect(described.sort()).toEqual(
    ROUTE_NAMES.map((name) => `${name} ${ROUTES[name].method} ${ROUTES[name].path}`).sort(),
  );
});

test('points only at parts that are there, all valid JSON Schema 2020-12', () => {
  const names = Object.keys(document.components.schemas);
  const pointed = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  for (const [, name] of pointed) expect(names).toContain(name);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'api');
  for (const name of names)
    expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` }), name).not.toThrow();
});

test('names every place of a path as a parameter', () => {
  for (const name of ROUTE_NAMES) {
    const route = ROUTES[name];
    const places = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, place]) => place);
    expect(Object.keys(route.params.shape)).toEqual(places);
    const { parameters } = document.paths[route.path][route.method.toLowerCase()];
    expect(
      parameters.filter((one: { in: string }) => one.in === 'path').map((one: { name: string }) => one.name),
    ).toEqual(places);
  }
});

test('says of every route who may ask', () => {
  for (const name of ROUTE_NAMES) {
    const route: Route = ROUTES[name];
    const { access, path, method, scopes } = route;
    const { security } = document.paths[path][method.toLowerCase()];
    const { scheme } = accessRule(access);
    const own = scheme === undefined ? [] : [{ [access]: [] }];
    const byToken = scopes === undefined ? [] : [...(scheme === undefined ? [{}] : []), { token: scopes }];
    expect([name, security]).toEqual([name, [...own, ...byToken]]);
    expect(document.components.securitySchemes[access]).toEqual(scheme);
  }
  expect(document.components.securitySchemes.token).toEqual(TOKEN_SCHEME);
});

test('says of a whole number what it may be', () => {
  const { parameters } = document.paths['/groups'].get;
  expect(parameters.find(({ name }: { name: string }) => name === 'limit')).toMatchObject({
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: 10_000 },
  });
});

test('describes what is read and what is written at one address', () => {
  const read = { ...ROUTES.importReport, path: '/imports' };
  const paths = pathsOf({ imports: read, importFigures: ROUTES.importFigures });
  expect(Object.keys(paths['/imports'] ?? {})).toEqual(['get', 'post']);
});
