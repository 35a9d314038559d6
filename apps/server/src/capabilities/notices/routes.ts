import { ROUTES } from '@sahakarya/contract';
import type { Services } from '../../platform/http/services.ts';
import { sendsMail } from '../../platform/mail/mail-server.ts';
import { personOf, personRoute } from '../../published/visits/visit-route.ts';
import { type CallerRoute, privateRoute } from '../../published/write-route.ts';
import { ownNotices } from './own-notices.ts';

export function noticeRoutes({ database, now, settings, isExercise }: Services): readonly CallerRoute[] {
  const here = { database, now, isMailed: sendsMail(settings, isExercise === true) };
  return [
    privateRoute(ROUTES.notices, async ({ caller }) => ({ data: await ownNotices(here, personOf(caller)) })),
    personRoute(ROUTES.changeNotices, async ({ body: { digest }, person }) => ({
      answer: { data: await ownNotices(here, person, digest) },
    })),
  ];
}
