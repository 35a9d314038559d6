import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import { type FastifyBaseLogger, type FastifyRequest, fastify, LogController } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import type { Application } from './application.ts';
import { tagAnswers } from './caches/entity-tags.ts';
import { keepByAccess } from './caches/keep-by-access.ts';
import { BROTLI_QUALITY, WORTH_COMPRESSING } from './caches/stored-body.ts';
import { markAnswers } from './exercise/mark-answers.ts';
import { answerHereOnly } from './exercise/only-here.ts';
import { openPublicReads } from './headers/open-public-reads.ts';
import { tellSecurityContact } from './headers/security-contact.ts';
import { plainProtection, securityHeaders } from './headers/security-headers.ts';
import { innerRequests } from './inner-requests.ts';
import { checkInput } from './input/check-input.ts';
import { refusePackedBodies } from './input/refuse-packed-bodies.ts';
import { Askers } from './limits/askers.ts';
import { dropLateAnswers } from './limits/late-answers.ts';
import { limitConnections } from './limits/limit-connections.ts';
import { limitRequests } from './limits/limit-requests.ts';
import { cutUnfinishedBodies } from './limits/unfinished-bodies.ts';
import { workOf } from './limits/work.ts';
import { logCutOff, logRequests } from './log-requests.ts';
import { refuseTwoHosts } from './one-host.ts';
import { rememberMethods } from './other-methods.ts';
import type { Site } from './pages/page-request.ts';
import type { Pages } from './pages/pages.ts';
import { servePages } from './pages/serve-pages.ts';
import { registerHealth } from './probes/health.ts';
import { MetricRegistry } from './probes/metric-registry.ts';
import { measure } from './probes/metrics.ts';
import { readinessOf } from './probes/readiness.ts';
import { answerProblem } from './problems/answer-problem.ts';
import { type Limits, problemOf } from './problems/error-problem.ts';
import { explainProblems } from './problems/explain-problems.ts';
import { answerUnreadable } from './problems/unreadable-request.ts';
import { requestIds } from './request-id.ts';
import { nameAccess } from './route-access.ts';
import type { RegisterRoutes, Resources } from './services.ts';

/** Letters of a day at the beginning of an instant. */
const DAY_LETTERS = 10;

/** Milliseconds in a second. */
const SECOND = 1_000;

/** Milliseconds in which a body has to come: an import over a slow line. Whoever has no token is answered before it. */
const LONGEST_BODY = 600_000;

export interface ApplicationParts {
  readonly services: Resources;
  readonly routes: readonly RegisterRoutes[];
  readonly pages: Pages | undefined;
  readonly log: Logger;
  /** The address by which readers reach the server; its port is known when it listens. */
  readonly origin: () => string;
}

/** The whole HTTP application, not yet listening. */
export async function createApplication(parts: ApplicationParts): Promise<Application> {
  const { services, pages, origin } = parts;
  const site = siteOf(parts);
  const { values } = services.settings;
  const isSecure = isReachedByHttps(values);
  const limits = limitsOf(values);
  const app = bareApplication(parts);

  nameAccess(app);
  const metrics = new MetricRegistry();
  const inner = innerRequests(app);
  const readiness = readinessOf(services.database, services.settings);
  const otherMethods = rememberMethods(app);
  const toldProblem = (error: unknown, request: FastifyRequest) => {
    const problem = problemOf(error, limitsOfRoute(limits, request), request.raw);
    if (['internal-error', 'unavailable', 'disk-full'].includes(problem.code))
      app.log.error({ event: problem.code, requestId: request.id, err: problem.cause }, problem.message);
    if (problem.code === 'cut-off') logCutOff(parts.log, request, problem);
    return problem;
  };
  app.setErrorHandler((error, request, reply) =>
    answerProblem(request, reply, toldProblem(error, request), { pages, site }),
  );
  dropLateAnswers(app, toldProblem);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...securityHeaders(plainProtection(isSecure)), 'x-request-id': request.id });
  });
  if (services.isExercise === true) markAnswers(app, site);
  logRequests(app, parts.log, inner);
  limitConnections(app, values, metrics);
  refuseTwoHosts(app);
  if (services.isExercise === true) answerHereOnly(app);
  cutUnfinishedBodies(app, values.SAHAKARYA_REQUEST_SECONDS);
  keepByAccess(app);
  tagAnswers(app);
  checkInput(app);
  refusePackedBodies(app);
  await app.register(compress, {
    global: true,
    globalDecompression: false,
    threshold: WORTH_COMPRESSING,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
  openPublicReads(app);
  const askers = new Askers();
  const charge = await limitRequests(app, inner, askers, values.SAHAKARYA_REQUESTS_PER_MINUTE);
  const work = workOf(values, inner, askers, charge);
  registerHealth(app, readiness);
  explainProblems(app);
  tellSecurityContact(app, services);
  measure(app, metrics.registry, {
    database: services.database,
    readiness,
    inner,
    work,
    token: values.SAHAKARYA_METRICS_TOKEN,
  });
  for (const register of parts.routes) await register(app, { ...services, askers, work, metrics, origin });
  const { version } = services;
  await servePages(app, { pages, site, isSecure, inner, otherMethods, version, work });
  await app.ready();
  return app;
}

function siteOf({ services: { isExercise, now, settings }, origin }: ApplicationParts): Site {
  const day = () => now().toISOString().slice(0, DAY_LETTERS);
  return {
    origin,
    exercise: () => (isExercise === true ? day() : undefined),
    contact: settings.values.SAHAKARYA_CONTACT,
  };
}

function bareApplication(parts: ApplicationParts): Application {
  const { services, log } = parts;
  const { values } = services.settings;
  // What the framework has to say of its own below a warning, we say ourselves.
  const level = log.isLevelEnabled('info') ? 'warn' : log.level;
  const logger: FastifyBaseLogger = log.child({}, { level });
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIds(values.TRUST_PROXY !== false),
    requestIdHeader: false,
    trustProxy: trusted(values.TRUST_PROXY),
    bodyLimit: values.SAHAKARYA_BODY_BYTES,
    handlerTimeout: values.SAHAKARYA_REQUEST_SECONDS * SECOND,
    requestTimeout: LONGEST_BODY,
    http: { headersTimeout: values.SAHAKARYA_REQUEST_SECONDS * SECOND },
    clientErrorHandler: (error, socket) =>
      answerUnreadable(error, socket, values.SAHAKARYA_REQUEST_SECONDS, isReachedByHttps(values)),
    // A name such as localhost can have two addresses: at the second one, it still answers while the first closes.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      answerProblem(request, reply, problemOf(error, limitsOf(values), request.raw), {
        pages: parts.pages,
        site: siteOf(parts),
      });
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setSerializerCompiler(serializerCompiler);
  return app;
}

function isReachedByHttps({ PUBLIC_URL: url }: Resources['settings']['values']): boolean {
  return url?.startsWith('https:') === true;
}

/** A number of proxies: those nearest to us, by their count from here. */
function trusted(
  proxies: Resources['settings']['values']['TRUST_PROXY'],
): false | string[] | ((address: string, hop: number) => boolean) {
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : proxies;
}

/** A route may have a longer time, and a larger body, of its own. */
function limitsOfRoute(limits: Limits, { routeOptions }: FastifyRequest): Limits {
  return {
    ...limits,
    bodyBytes: routeOptions.bodyLimit ?? limits.bodyBytes,
    requestSeconds:
      routeOptions.handlerTimeout === undefined
        ? limits.requestSeconds
        : routeOptions.handlerTimeout / SECOND,
  };
}

function limitsOf(values: Resources['settings']['values']): Limits {
  return {
    bodyBytes: values.SAHAKARYA_BODY_BYTES,
    requestSeconds: values.SAHAKARYA_REQUEST_SECONDS,
    statementSeconds: values.SAHAKARYA_STATEMENT_SECONDS,
  };
}
