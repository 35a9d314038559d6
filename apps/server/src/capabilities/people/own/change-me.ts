import type { Me } from '@sahakarya/contract';
import { type Person, signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { requireStrong } from '../accounts/require-strong.ts';
import { attemptsOf, countAttempts } from '../count-attempts.ts';
import { endLinks } from '../links/links.ts';
import { tellOfAccount } from '../links/tell-of-account.ts';
import { setPassword } from '../passwords/credential.ts';
import type { PeopleServices } from '../people-services.ts';
import { meOf, openPerson, sealedName } from '../sealed-person.ts';
import { holdFreshVisit, holdVisit } from '../visits/hold-visit.ts';
import { requireFresh } from '../visits/require-person.ts';

/** What a person may say of itself. */
export interface Changes {
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly time_zone?: string | undefined;
}

/**
 * Changes what is given, at the person's own desk.
 *
 * @throws ProblemError `not-signed-in`
 */
export async function changeMe(
  { database, keys, now }: PeopleServices,
  person: Person,
  { name, language, time_zone }: Changes,
): Promise<Me> {
  return withDesk(database, person, async ({ db }) => {
    await holdVisit(db, person, now());
    const { key } = await openPerson(db, keys, person.name);
    const changes = {
      ...(name === undefined ? {} : { name: sealedName(key, person.name, name) }),
      ...(language === undefined ? {} : { language }),
      ...(time_zone === undefined ? {} : { time_zone }),
    };
    if (Object.keys(changes).length > 0)
      await db.updateTable('person').set(changes).where('person', '=', person.name).execute();
    return meOf(db, keys, person);
  });
}

/**
 * Sets another password, and ends all visits but the one in which it is done; links that were asked for open nothing
 * more. A recovery by an operator does still: it may be the answer to whoever has got hold of the visit.
 *
 * @throws ProblemError `not-signed-in`, `not-fresh`, `invalid-input`, `too-many-attempts`
 */
export async function changePassword(
  { database, keys, now, passwords, linkWay }: PeopleServices,
  person: Person,
  password: string,
  network: string,
): Promise<void> {
  requireFresh(person, now());
  const caller = signIn('sign-in');
  const { me, key, lookup } = await withDesk(database, caller, ({ db }) => openPerson(db, keys, person.name));
  requireStrong(password, [me.name, me.email]);
  await countAttempts(database, attemptsOf('password', keys.ring(), lookup, network), now());
  const hash = await passwords.hash(network, password);
  await withDesk(database, caller, async ({ db }) => {
    const at = now();
    await holdFreshVisit(db, person, at);
    await setPassword(db, person.name, key, hash, at);
    await db
      .deleteFrom('visit')
      .where('person', '=', person.name)
      .where('visit', '<>', person.visit)
      .execute();
    await endLinks(db, person.name, ['password']);
    await tellOfAccount(db, linkWay, person.name, 'password-changed');
  });
}
