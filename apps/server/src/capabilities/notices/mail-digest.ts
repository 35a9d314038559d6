import { signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { DoJob } from '../../platform/jobs/jobs.ts';
import { askForReminders } from './ask-for-reminders.ts';
import { localHour } from './local-hour.ts';
import { type Noticing, readerOf, receiverOf } from './noticing.ts';
import { keyOfTold, passOver } from './told.ts';
import { unsubscribeAddress } from './unsubscribe.ts';
import { isRemindedAlone, waitingFor } from './waiting-for.ts';

/**
 * Mails what waits for a person, and for each party to which it belongs: that it does, and the way there. Nothing of
 * what was said is in it, nor what was told by a mail of its own since the last one. To whom nothing waits, or who
 * wants none any more, nothing is mailed. Of what has a day, those whose turn it is are reminded.
 */
export function mailDigest(noticing: Noticing): DoJob<'digest'> {
  const { database, now, origin, write, server } = noticing;
  return async ({ id, data: { person } }) => {
    const me = await receiverOf(noticing, person);
    if (me === undefined) return;
    const here = `${origin()}/${me.language}`;
    const reader = readerOf(person);
    const waits = await waitingFor(noticing, reader, here);
    await askForReminders(noticing, reader, me.time_zone, waits);
    const { day } = localHour(now(), me.time_zone);
    const told = await withDesk(database, signIn('notices'), ({ db }) => passOver(db, person, day));
    const items = waits
      .filter((one) => !isRemindedAlone(one) && !told.has(keyOfTold(one.thing, one.item.until)))
      .map(({ item }) => item);
    if (items.length === 0) return;
    const letter = write({
      ...{ kind: 'digest', language: me.language, timeZone: me.time_zone, origin: origin(), items },
      ...{ address: `${here}/inbox`, settings: `${here}/account`, until: undefined },
    });
    await server.send({ id, to: me.email, letter, unsubscribe: unsubscribeAddress(noticing, person) });
  };
}
