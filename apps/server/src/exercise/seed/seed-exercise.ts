import type { Kind } from '../../platform/commands/kind.ts';
import type { Database } from '../../platform/database/database.ts';
import { ANYBODY, operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Keys } from '../../platform/keys/keys.ts';
import { OperationFault } from '../../platform/operation-fault.ts';
import { Seeding } from './seeding.ts';
import { writeParties } from './write-parties.ts';
import { writeTalks } from './write-talks.ts';

/** From which all chance of an exercise comes: another seed makes other bytes, and the same things. */
export const SEED = 'sahakarya exercise 1';

/**
 * Writes what an exercise begins with, by the commands that anybody else gives. Cut off, it goes on where it was: each
 * command has a key.
 *
 * @throws OperationFault `key-file-unnamed` where nothing could be sealed
 */
export async function seedExercise(database: Database, keys: Keys, kinds: readonly Kind[]): Promise<void> {
  if (await isSeeded(database)) return;
  if (keys.isOff !== undefined) throw new OperationFault('key-file-unnamed', {});
  const seeding = new Seeding(database, keys, kinds, SEED);
  const people = await writeParties(seeding);
  await writeTalks(seeding, people);
  await withDesk(database, operator('the exercise'), ({ db }) =>
    db.updateTable('installation').set({ is_seeded: true }).execute(),
  );
}

/** Whether all that an exercise begins with has been written. */
export async function isSeeded(database: Database): Promise<boolean> {
  const { is_seeded } = await withDesk(database, ANYBODY, ({ db }) =>
    db.selectFrom('installation').select('is_seeded').executeTakeFirstOrThrow(),
  );
  return is_seeded;
}
