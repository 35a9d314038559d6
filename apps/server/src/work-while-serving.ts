import { askForDigests } from './capabilities/notices/ask-for-digests.ts';
import { lookAtOnce } from './capabilities/notices/look-at-once.ts';
import { mailDigest } from './capabilities/notices/mail-digest.ts';
import { mailReminder } from './capabilities/notices/mail-reminder.ts';
import { mailAccount } from './capabilities/people/links/mail-account.ts';
import { mailLink } from './capabilities/people/links/mail-link.ts';
import type { Application } from './platform/http/application.ts';
import { hourly } from './platform/http/hourly.ts';
import type { Services } from './platform/http/services.ts';
import type { Deeds } from './platform/jobs/jobs.ts';
import type { Working } from './platform/jobs/work-through.ts';
import { mailServerOf } from './platform/mail/mail-server.ts';

/** Works through what events and deeds have left to be done, as long as the server listens. */
export function workWhileServing(app: Application, services: Services): void {
  const deeds = deedsOf(services);
  if (Object.keys(deeds).length === 0) return;
  let working: Working | undefined;
  app.addHook('onListen', async () => {
    const { workThrough } = await import('./platform/jobs/work-through.ts');
    working = await workThrough(services.database, deeds, app.log);
  });
  app.addHook('onClose', async () => working?.stop());
  hourly(app, { event: 'digests-not-asked-for' }, () => askForDigests(services));
}

/** Where no mail is sent nothing is left to be done; without pages it waits until there are some. */
function deedsOf({ database, keys, now, origin, settings, isExercise, writeLetter: write }: Services): Deeds {
  const server = mailServerOf(settings, isExercise === true);
  if (server === undefined || write === undefined) return {};
  const mailing = { database, keys, now, origin, write, server };
  return {
    'link-mail': mailLink(mailing),
    'account-mail': mailAccount(mailing),
    digest: mailDigest(mailing),
    'at-once': lookAtOnce(mailing),
    reminder: mailReminder(mailing),
  };
}
