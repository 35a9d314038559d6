import {
  type About,
  type Read,
  type Reading,
  ROWS_IN_CSV,
  ROWS_IN_JSON,
  type Subject,
} from '@sahakarya/contract';
import type { z } from 'zod';
import type { Database } from '../platform/database/database.ts';
import { ANYBODY } from '../platform/desk/caller.ts';
import type { Desk } from '../platform/desk/desk.ts';
import { withDesk } from '../platform/desk/with-desk.ts';
import type { Application } from '../platform/http/application.ts';
import { bodyFor, StoredBody } from '../platform/http/caches/stored-body.ts';
import type { VersionCache } from '../platform/http/caches/version-cache.ts';
import { urlOf } from '../platform/http/route-access.ts';
import type { Services } from '../platform/http/services.ts';
import type { CheckAnswer } from './check-answers.ts';
import { csvOf, type Places } from './csv.ts';
import type { WantedPart } from './cursor.ts';
import { type DataState, dataState } from './data-state.ts';
import { type Format, wantedFormat } from './format.ts';
import { placesFor } from './places-for.ts';

/** What every read is given. */
export interface Asked<Params, Query> {
  readonly params: Params;
  readonly query: Query;
  /** Where the route is a list. */
  readonly wanted: WantedPart;
  readonly state: DataState;
  /** Whose state it is. */
  readonly database: Database;
}

/** An answer as it goes out. */
export interface Written {
  readonly body: StoredBody;
  readonly type: string;
  /** The address of the next part, where there is one. */
  readonly next: string | undefined;
}

/** What all routes share. */
export interface Answers {
  readonly cache: VersionCache<Written>;
  readonly check: CheckAnswer;
}

/** Registers one route. */
export type ReadRoute = (app: Application, services: Services, answers: Answers) => void;

/** A read whose answers may be kept and given to anybody: the compiler lets no other one into the cache. */
type PublicRead<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType> = Read<
  Params,
  Query,
  Answer
> & { readonly access: 'public'; readonly subject: Subject };

interface Listed {
  readonly rows: readonly object[];
  readonly next: string | null;
  readonly about: About;
}

/** A list of the contract, as JSON and CSV. */
export function listRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Answer extends z.ZodType<Listed>,
>(
  route: PublicRead<Params, Query, Answer>,
  answer: (desk: Desk, asked: Asked<z.output<Params>, z.output<Query>>) => Promise<z.output<Answer>>,
): ReadRoute {
  return readRoute(route, answer, (listed) => listed);
}

/** One thing of the contract, as JSON, and as CSV where `rows` says which. */
export function thingRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Answer extends z.ZodType<{ data: unknown; about: About }>,
>(
  route: PublicRead<Params, Query, Answer>,
  answer: (desk: Desk, asked: Asked<z.output<Params>, z.output<Query>>) => Promise<z.output<Answer>>,
  rows: (data: z.output<Answer>['data']) => readonly object[],
): ReadRoute {
  return readRoute(route, answer, ({ data, about }) => ({ rows: rows(data), next: null, about }));
}

/**
 * A route that reads public data, in one transaction, so that all of an answer is of one version of the data. It is
 * checked by the contract when it is made, then kept as it goes out.
 */
export function readRoute<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  route: PublicRead<Params, Query, Answer>,
  answer: (desk: Desk, asked: Asked<z.output<Params>, z.output<Query>>) => Promise<z.output<Answer>>,
  listed: (answer: z.output<Answer>) => Listed | undefined,
): ReadRoute {
  return (app, { database, version, work }, { cache, check }) => {
    app.route({
      method: route.method,
      url: urlOf(route),
      schema: { params: route.params, querystring: route.query },
      handler: async (request, reply) => {
        const params = route.params.parse(request.params);
        const query = route.query.parse(request.query);
        const { format: asked, cursor, limit, ...filters } = { ...unknownsOf(query) };
        const format = wantedFormat(request, route, asked);
        const list = JSON.stringify([route.path, params, filters]);
        const wanted: WantedPart = {
          list,
          limit: typeof limit === 'number' ? limit : format === 'csv' ? ROWS_IN_CSV : ROWS_IN_JSON,
          ...(typeof cursor === 'string' ? { cursor } : {}),
        };
        const question = JSON.stringify([list, format, wanted.limit, wanted.cursor]);
        const make = async () => {
          const { state, answered, places } = await withDesk(database, ANYBODY, async (desk) => {
            const state = await dataState(desk, route.subject);
            const answered = await answer(desk, { params, query, wanted, state, database });
            return { state, answered, places: await placesFor(desk, route, format, readingOf(filters)) };
          });
          const made = write(route, format, check(route, answered), listed, places);
          cache.keep({ subject: route.subject, version: state.version }, question, made);
          return made;
        };
        const turn = work.turnOf(request, reply, 'answer');
        const written = await cache.answerInTurn(await version.ask([route.subject]), question, turn, make);
        reply.header('vary', 'Accept').type(written.type);
        if (written.next !== undefined) reply.header('link', nextLink(request.url, written.next));
        return bodyFor(request, reply, written.body);
      },
    });
  };
}

/** The reading that a query asks for, where it asks for one. */
function readingOf({ reading }: Readonly<Record<string, unknown>>): Reading | undefined {
  return reading === 'known' || reading === 'revised' ? reading : undefined;
}

function unknownsOf(query: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(query));
}

function write<Answer>(
  route: Read,
  format: Format,
  answer: Answer,
  listed: (answer: Answer) => Listed | undefined,
  places: Places,
): Written {
  const list = listed(answer);
  const next = list?.next ?? undefined;
  if (format === 'json' || list === undefined || route.row === undefined)
    return {
      body: new StoredBody(Buffer.from(JSON.stringify(answer))),
      type: 'application/json; charset=utf-8',
      next,
    };
  const { rows, about } = list;
  const body = new StoredBody(Buffer.from(csvOf(route.row, rows, about, places)));
  return { body, type: 'text/csv; charset=utf-8', next };
}

/** RFC 8288: CSV has no place of its own for the cursor. */
function nextLink(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `<${path}?${parameters}>; rel="next"`;
}
