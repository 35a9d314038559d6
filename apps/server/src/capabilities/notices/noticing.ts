import type { Me } from '@sahakarya/contract';
import { type Person, signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Services } from '../../platform/http/services.ts';
import type { WriteLetter } from '../../platform/mail/letter.ts';
import type { MailServer } from '../../platform/mail/mail-server.ts';
import { openPerson } from '../people/sealed-person.ts';
import { digestOf } from './own-notices.ts';

/** By what notices are mailed. */
export interface Noticing extends Pick<Services, 'database' | 'keys' | 'now' | 'origin'> {
  readonly write: WriteLetter;
  readonly server: MailServer;
}

/** Who is to be told by mail; undefined of whoever is erased, has no account, or wants no mail any more. */
export async function receiverOf(
  { database, keys }: Pick<Noticing, 'database' | 'keys'>,
  person: string,
): Promise<Omit<Me, 'fresh_until'> | undefined> {
  return withDesk(database, signIn('notices'), async ({ db }) => {
    const row = await db
      .selectFrom('person')
      .select('person')
      .where('person', '=', person)
      .where('confirmed_at', 'is not', null)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (row === undefined || (await digestOf(db, person)) === 'off') return undefined;
    return (await openPerson(db, keys, person)).me;
  });
}

/** As in a visit; one that may do nothing. */
export function readerOf(person: string): Person {
  return { kind: 'person', name: person, visit: '', freshUntil: new Date(0) };
}
