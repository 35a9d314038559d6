import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import type { DoJob } from '../../../platform/jobs/jobs.ts';
import { openPerson } from '../sealed-person.ts';
import type { Mailing } from './mail-link.ts';

/**
 * Tells a person at once of a way into their account that is new or was changed, without naming it: whoever has come in
 * may have made it. To whoever is erased by then nothing is mailed.
 */
export function mailAccount({ database, keys, origin, write, server }: Mailing): DoJob<'account-mail'> {
  return async ({ id, data: { person, told } }) => {
    const me = await withDesk(database, signIn('mail'), async ({ db }) => {
      const row = await db
        .selectFrom('person')
        .select('person')
        .where('person', '=', person)
        .where('erased_at', 'is', null)
        .executeTakeFirst();
      return row && (await openPerson(db, keys, person)).me;
    });
    if (me === undefined) return;
    const letter = write({
      ...{ kind: told, language: me.language, timeZone: me.time_zone, origin: origin(), until: undefined },
      address: `${origin()}/${me.language}/account`,
    });
    await server.send({ id, to: me.email, letter });
  };
}
