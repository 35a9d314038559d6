import type { Database } from '../database/database.ts';
import { signIn } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import { type Keyring, newKey } from '../keys/keyring.ts';
import { holdKeys } from '../keys/rotate-keys.ts';
import { sealText } from '../keys/seal.ts';
import { newId } from '../new-id.ts';

/** A person without anything to sign in by. @returns its id */
export async function madePerson(database: Database, ring: () => Keyring, name: string): Promise<string> {
  const now = new Date();
  const person = newId(now);
  const key = newKey();
  await withDesk(database, signIn('a test'), async ({ db }) => {
    await holdKeys(db);
    const keys = ring();
    await db
      .insertInto('person')
      .values({
        person,
        lookup: keys.lookup('e-mail', person),
        name: sealText(key, name, `person/${person}/name`),
        email: sealText(key, `${person}@example.org`, `person/${person}/email`),
        language: 'en',
        time_zone: 'UTC',
        made_at: now,
        confirmed_at: now,
      })
      .execute();
    await db
      .insertInto('person_key')
      .values({ person, ...keys.wrap(`person/${person}`, key) })
      .execute();
  });
  return person;
}
