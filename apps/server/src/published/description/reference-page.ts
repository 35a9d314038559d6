import {
  API_ROOT,
  accessRule,
  addedColumns,
  bodyType,
  DEPRECATION_RULE,
  PROBLEMS,
  problemsOf,
  type Read,
  ROUTE_NAMES,
  ROUTES,
  type Route,
  type RouteName,
  TOKEN_SCHEME,
  VISIT_COOKIE,
} from '@sahakarya/contract';
import { z } from 'zod';
import { escaped } from '../../platform/http/escaped.ts';

/** Where the page has its style. */
export const STYLE_ADDRESS = '/api/docs.css';

/**
 * The reference of the API as one page of HTML, from the table of routes: works offline and without scripts.
 *
 * @param origin of the examples, which are there to be copied
 */
export function referencePage(version: string, origin: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API reference · Sahakarya</title>
<link rel="stylesheet" href="${STYLE_ADDRESS}">
</head>
<body>
<header>
<p><a href="/">Sahakarya</a></p>
<h1>API reference</h1>
<p>Version ${escaped(version)}. For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
</header>
<main>
<h2 id="rules">Rules</h2>
<ul>
<li>Every address begins with <code>${API_ROOT}</code>. Each route says who may ask; public reads need no key, from any
site.</li>
<li>A program asks as a person by a token, which that one makes on the page <em>My account</em>:
<code>Authorization: Bearer TOKEN</code>. It does what it is for, for the one party of which it is, and never more than its
maker may at that moment; what binds, and who somebody is, is done in a visit alone.</li>
<li>Lists come in parts: hand <code>next</code> back as <code>cursor</code>, with the same filters and order.</li>
<li><code>Accept: text/csv</code> or <code>format=csv</code> gives CSV; its next part is in the header <code>Link</code>.</li>
<li>Every answer says what day it is about (<code>as_of</code>), whose figures it has (<code>sources</code>) and on what
terms (<code>licences</code>, in the same order).</li>
<li>Doses, people and courses are three different things. Null means not reported, which is not zero.</li>
<li><code>reading=known</code>: by the reports that were there on the day. <code>reading=revised</code>: by the newest
revision of every report. Two series; never mix them in one figure.</li>
<li>Answers have an ETag. Send it back as <code>If-None-Match</code>: 304 says that nothing has changed.</li>
<li>Days are ISO 8601; instants are in UTC.</li>
<li>${escaped(DEPRECATION_RULE)}</li>
</ul>
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ul>
${ROUTE_NAMES.map((name) => `<li><a href="#${name}">${escaped(titleOf(ROUTES[name]))}</a></li>`).join('\n')}
<li><a href="#problems">Problems</a></li>
</ul>
</nav>
${ROUTE_NAMES.map((name) => routeSection(name, origin)).join('\n')}
${problemSection()}
</main>
</body>
</html>
`;
}

function titleOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

function routeSection(name: RouteName, origin: string): string {
  const route: Route = ROUTES[name];
  const parameters = [...parameterRows('path', route.params), ...parameterRows('query', route.query)];
  return `<section aria-labelledby="${name}">
<h2 id="${name}">${escaped(titleOf(route))}</h2>
<p>${escaped(route.summary)}.</p>
<p class="access">${escaped(accessOf(route))}.</p>
${parameters.length === 0 ? '' : table('Parameters', ['Name', 'In', 'Takes', 'Meaning'], parameters)}
${fieldsOf(route)}
<h3>Example</h3>
<pre tabindex="0"><code>${escaped(exampleOf(route, origin))}</code></pre>
<p>Problems: ${problemsOf(route)
    .map((code) => `<a href="#problem-${code}">${code}</a>`)
    .join(', ')}.</p>
</section>`;
}

function accessOf({ access, scopes = [] }: Route): string {
  const { says } = accessRule(access);
  return scopes.length === 0 ? says : `${says}. A person’s token asks it that is for ${scopes.join(' and ')}`;
}

/** How a command shows who asks. */
const WHO = { http: '-H "Authorization: Bearer $TOKEN" ', apiKey: `-b "${VISIT_COOKIE}=$VISIT" ` } as const;

/** What a body may be called, by its type. */
const BODY_FILE: Readonly<Record<string, string>> = {
  'text/csv': 'vaccinations.csv',
  'application/octet-stream': 'letter.pdf',
};

/** A command to copy. */
function exampleOf(route: Route, origin: string): string {
  const rule = accessRule(route.access);
  const takesToken = rule.isFromHere && route.scopes !== undefined;
  const scheme = takesToken ? TOKEN_SCHEME : rule.scheme;
  const token = scheme === undefined ? '' : WHO[scheme.type];
  const from = rule.isFromHere && !takesToken && route.method === 'POST' ? `-H "Origin: ${origin}" ` : '';
  const body =
    route.method === 'GET'
      ? ''
      : `-H "Content-Type: ${bodyType(route)}" --data-binary @${BODY_FILE[bodyType(route)] ?? 'body.json'} `;
  return `curl ${token}${from}${body}'${origin}${API_ROOT}${route.example}'`;
}

function fieldsOf(route: Route): string {
  const { answer } = route;
  const { file, row }: Partial<Read> = route.method === 'GET' ? route : {};
  if (file !== undefined) return `<p>Answers with a file (<code>${file}</code>).</p>`;
  const schema = row ?? (answer instanceof z.ZodObject ? answer : undefined);
  if (schema === undefined) return '';
  const fields = Object.entries(propertiesOf(schema, 'output')).map(([name, property]) => [
    code(name),
    escaped(kindOf(property)),
  ]);
  if (row === undefined) return table('Answer', ['Field', 'Is'], fields);
  const added = addedColumns(row).map(({ column, says }) => [code(column), escaped(says)]);
  return `${table('Rows', ['Field', 'Is'], fields)}
${table('In the CSV besides', ['Column', 'Is'], added)}`;
}

function parameterRows(place: string, schema: z.ZodObject): string[][] {
  return Object.entries(propertiesOf(schema, 'input')).map(([name, property]) => [
    code(name),
    place,
    escaped(kindOf(property)),
    escaped(typeof property.description === 'string' ? property.description : ''),
  ]);
}

/** What is said of a field in JSON Schema. */
type Property = Readonly<Record<string, unknown>>;

function propertiesOf(schema: z.ZodObject, io: 'input' | 'output'): Readonly<Record<string, Property>> {
  const { properties = {} } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      typeof property === 'object' ? { ...property } : {},
    ]),
  );
}

function kindOf(property: Property): string {
  const { type, format, anyOf, default: usual, minimum, maximum } = property;
  const choices = property.enum;
  const own = Array.isArray(choices)
    ? choices.join(', ')
    : Array.isArray(anyOf)
      ? anyOf.map((one: unknown) => (isProperty(one) ? kindOf(one) : '')).join(' or ')
      : [type, format]
          .flat()
          .filter((one) => typeof one === 'string')
          .join(' ');
  const isBounded = type === 'integer' && maximum !== Number.MAX_SAFE_INTEGER && typeof maximum === 'number';
  return `${own}${isBounded ? ` from ${String(minimum)} to ${maximum}` : ''}${usual === undefined ? '' : `; ${String(usual)} unless told`}`;
}

function isProperty(value: unknown): value is Property {
  return typeof value === 'object' && value !== null;
}

function problemSection(): string {
  const rows = Object.entries(PROBLEMS).map(([name, { status, says, mend }]) => [
    `<code id="problem-${name}">${name}</code>`,
    String(status),
    escaped(says),
    escaped(mend),
  ]);
  return `<section aria-labelledby="problems">
<h2 id="problems">Problems</h2>
<p>What goes wrong comes as <code>application/problem+json</code> (RFC 9457), with its code, a request id, and for input
the path of every fault.</p>
${table('Codes', ['Code', 'Status', 'Says', 'Mend'], rows)}
</section>`;
}

/** Cells are HTML. */
function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return `<h3>${caption}</h3>
<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(line).join('\n')}
</tbody>
</table></div>`;
}

function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}
