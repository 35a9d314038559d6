import { signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { DoJob } from '../../platform/jobs/jobs.ts';
import { type Noticing, readerOf, receiverOf } from './noticing.ts';
import { AT_ONCE, tell } from './told.ts';
import { isRemindedAlone, waitingFor } from './waiting-for.ts';

/** Milliseconds before its day in which something is told at once. */
export const NEAR = 172_800_000;

/** Looks at what waits for a person, and asks for a mail of each thing whose day is near, and of which it knows not. */
export function lookAtOnce(noticing: Noticing): DoJob<'at-once'> {
  const { database, now } = noticing;
  return async ({ data: { person } }) => {
    const me = await receiverOf(noticing, person);
    if (me === undefined) return;
    const soon = new Date(now().getTime() + NEAR);
    const waits = await waitingFor(noticing, readerOf(person), '');
    const near = waits.flatMap(({ thing, item: { until }, ...one }) =>
      until === undefined || until > soon || isRemindedAlone(one)
        ? []
        : [{ person, thing, until, days: AT_ONCE }],
    );
    await withDesk(database, signIn('notices'), ({ db }) => tell(db, near, now()));
  };
}
