import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { PACKAGE_ROUTES } from './capabilities/data-package/routes.ts';
import { exerciseRoutes } from './capabilities/exercise/routes.ts';
import { fileRoutes } from './capabilities/files/routes.ts';
import { tidyFiles } from './capabilities/files/tidy-files.ts';
import { CORRECTION_ROUTES } from './capabilities/imports/corrections/corrections.ts';
import { importRoutes } from './capabilities/imports/routes.ts';
import { inboxRoutes } from './capabilities/inbox/routes.ts';
import { withOthersTold } from './capabilities/notices/others-told.ts';
import { noticeRoutes } from './capabilities/notices/routes.ts';
import { registerUnsubscribe } from './capabilities/notices/unsubscribe.ts';
import { OBSERVATORY_ROUTES } from './capabilities/observatory/routes.ts';
import { leaveAll } from './capabilities/parties/leave-all.ts';
import { partyRoutes } from './capabilities/parties/routes.ts';
import { invitePerson } from './capabilities/people/accounts/invite-person.ts';
import { invitationOf, invitedNow } from './capabilities/people/links/link-of-person.ts';
import { eraseAgain } from './capabilities/people/own/erase-me.ts';
import { forgetSecrets, keepSecret } from './capabilities/people/providers/provider-secret.ts';
import { peopleRoutes } from './capabilities/people/routes.ts';
import { tokensOf } from './capabilities/people/tokens/require-token.ts';
import { personIfAny, requirePerson, visitsOf } from './capabilities/people/visits/require-person.ts';
import { REFERENCE_ROUTES } from './capabilities/reference-data/routes.ts';
import { planScenarios } from './capabilities/scenarios/plan-scenarios.ts';
import { plansInThread } from './capabilities/scenarios/planning-thread.ts';
import { SCENARIO_ROUTES } from './capabilities/scenarios/routes.ts';
import { talkRoutes } from './capabilities/talks/routes.ts';
import { KINDS } from './kinds.ts';
import { mailWhatFollows } from './mail-what-follows.ts';
import { CommitQueue } from './platform/commands/commit-queue.ts';
import { forgetAnswers } from './platform/commands/forget-answers.ts';
import { ANYBODY, operator, signIn } from './platform/desk/caller.ts';
import type { Application } from './platform/http/application.ts';
import { VersionCache } from './platform/http/caches/version-cache.ts';
import { hourly } from './platform/http/hourly.ts';
import type { RegisterRoutes, Services } from './platform/http/services.ts';
import { requireHere } from './platform/http/visits/require-here.ts';
import { sendsMail } from './platform/mail/mail-server.ts';
import { requireOperator } from './platform/tokens/require-operator.ts';
import { checkAnswers } from './published/check-answers.ts';
import { describeApi } from './published/description/describe-api.ts';
import { guard } from './published/guard.ts';
import type { Written } from './published/read-route.ts';
import type { CallerRoute } from './published/write-route.ts';
import { workWhileServing } from './work-while-serving.ts';

/** Answers kept in memory: the whole observatory in both readings and some weeks takes about a tenth of it. */
const CACHE_BYTES = 64 * 1024 * 1024;

const READS = [
  ...PACKAGE_ROUTES,
  ...OBSERVATORY_ROUTES,
  ...REFERENCE_ROUTES,
  ...CORRECTION_ROUTES,
  ...SCENARIO_ROUTES,
];

/** Registers every route of the contract. */
export const registerApi: RegisterRoutes = async (app, services) => {
  const answers = {
    cache: new VersionCache<Written>(CACHE_BYTES, ({ body }) => body.memory),
    check: checkAnswers(services.metrics),
  };
  const finding = { ...services, visits: visitsOf(services), tokens: tokensOf(services) };
  guard(
    app,
    {
      public: async () => ANYBODY,
      operator: async ({ headers }) => {
        const { name } = await requireOperator(services.database, headers.authorization, services.now());
        return operator(name);
      },
      'sign-in': async (request) => {
        requireHere(request, services.settings.values);
        services.keys.ring();
        return signIn('sign-in');
      },
      person: (request) => requirePerson(finding, request),
      visitor: async (request) => (await personIfAny(finding, request)) ?? ANYBODY,
    },
    services,
  );
  const { database, now, keys } = services;
  const linkWay = sendsMail(services.settings, services.isExercise === true) ? 'mailed' : 'waits';
  // What changes at the table goes one way in.
  const queue = new CommitQueue(database, KINDS, {
    now,
    chance: randomBytes,
    ring: () => keys.ring(),
    ...(linkWay === 'mailed' ? { follow: mailWhatFollows } : {}),
  });
  const ofCallers = [
    ...importRoutes(services),
    ...inboxRoutes(services, (person, party, waiting) => withOthersTold(database, person, party, waiting)),
    ...noticeRoutes(services),
    ...exerciseRoutes(services),
    ...peopleRoutes(services, {
      beforeErasing: (person) => leaveAll({ database, queue, now }, person),
      log: app.log,
      linkWay,
    }),
    ...fileRoutes(services),
    ...tableRoutes(services, queue),
    ...talkRoutes({ database, keys, now, queue }),
  ];
  for (const register of [...READS, ...ofCallers]) register(app, services, answers);
  const erased = await eraseAgain(services);
  if (erased > 0)
    app.log.warn({ event: 'erased-again', persons: erased }, 'a restored backup had persons who were erased');
  describeApi(app, services);
  registerUnsubscribe(app, services);
  planWhileServing(app, services);
  workWhileServing(app, services);
  hourly(app, { event: 'files-not-tidied' }, () => tidyFiles(database, now()));
  hourly(app, { event: 'provider-secrets-not-forgotten' }, () => forgetSecrets(database, now()));
  hourly(app, { event: 'answers-not-forgotten' }, () => forgetAnswers(database, now()));
};

function tableRoutes({ database, keys, now }: Services, queue: CommitQueue): readonly CallerRoute[] {
  const people = {
    invited: (whom: Parameters<typeof invitePerson>[2]) => invitePerson(database, keys, whom, now()),
    invitedNow: (party: string) => invitedNow(database, party, now()),
    invitation: (whose: Parameters<typeof invitationOf>[2]) => invitationOf(database, keys, whose, now()),
    keepSecret: (of: Parameters<typeof keepSecret>[2]) => keepSecret(database, keys, of, now()),
  };
  return partyRoutes({ database, keys, now, queue, people });
}

/** Whoever opens the first page right after the start comes first: planning keeps a processor busy for some seconds. */
const PLAN_AFTER_MS = 5_000;

/** Plans of the built-in worlds are made when the server listens already, so that the first start is quick. */
function planWhileServing(app: Application, { database, now }: Services): void {
  const stop = new AbortController();
  let work = Promise.resolve();
  app.addHook('onListen', async () => {
    const { signal } = stop;
    work = setTimeout(PLAN_AFTER_MS, undefined, { signal, ref: false })
      .then(() => planScenarios(database, now, (files, made) => plansInThread(files, made, signal)))
      .catch((error: unknown) => {
        if (!signal.aborted)
          app.log.error({ event: 'plans-not-made', err: error }, 'made no plans of the worlds');
      });
  });
  app.addHook('onClose', async () => {
    stop.abort();
    await work;
  });
}
