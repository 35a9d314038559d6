import { comparedEmail } from '@sahakarya/contract';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { newKey } from '../../../platform/keys/keyring.ts';
import { holdKeys } from '../../../platform/keys/rotate-keys.ts';
import { sealText } from '../../../platform/keys/seal.ts';
import { newId } from '../../../platform/new-id.ts';
import type { From } from '../../../published/visits/visit-route.ts';
import { attemptsOf, countAttempts } from '../count-attempts.ts';
import { makeLink } from '../links/links.ts';
import { setPassword } from '../passwords/credential.ts';
import type { PeopleServices } from '../people-services.ts';
import { placeOf, sealedName } from '../sealed-person.ts';
import { tidy } from '../tidy.ts';
import { requireStrong } from './require-strong.ts';

export interface WantedAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: string;
  readonly time_zone: string;
}

/**
 * Makes an account that is nobody's until its link confirms it. Whether the address has one already is not even asked:
 * so nobody learns it from the answer, or from how long it took.
 *
 * @throws ProblemError `too-many-attempts`, `invalid-input`
 */
export async function makeAccount(
  { database, keys, now, passwords, linkWay }: PeopleServices,
  { name, email, password, language, time_zone }: WantedAccount,
  { network }: From,
): Promise<void> {
  const at = now();
  requireStrong(password, [name, email]);
  const ring = keys.ring();
  const lookup = ring.lookup('e-mail', comparedEmail(email));
  await countAttempts(database, attemptsOf('account', ring, lookup, network), at);
  const hash = await passwords.hash(network, password);
  const person = newId(at);
  const key = newKey();
  const sealedEmail = sealText(key, email, placeOf(person, 'email'));
  await withDesk(database, signIn('sign-in'), async ({ db }) => {
    await holdKeys(db);
    await db
      .insertInto('person')
      .values({
        person,
        lookup,
        name: sealedName(key, person, name),
        email: sealedEmail,
        language,
        time_zone,
        made_at: at,
      })
      .execute();
    await db
      .insertInto('person_key')
      .values({ person, ...keys.ring().wrap(`person/${person}`, key) })
      .execute();
    await setPassword(db, person, key, hash, at);
    await makeLink(db, 'confirm', { person, key }, linkWay, at);
    await tidy(db, at);
  });
}
