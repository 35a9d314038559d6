import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { signIn } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import { OperationFault } from '../operation-fault.ts';
import type { Settings } from '../settings/schema.ts';
import { erasedBeside } from './erased-list.ts';
import { KEY_FILE, makeKeyFile, readKeyFile } from './key-file.ts';
import { Keyring } from './keyring.ts';
import { type Keys, keysIn, NO_KEYS, withoutKeys } from './keys.ts';

/**
 * Where the keys are: where the settings say, else beside the embedded database's cluster. Undefined where nobody has
 * said it of a database server.
 */
export function keyFileOf({ values, dataFolder }: Settings): string | undefined {
  const { SAHAKARYA_KEY_FILE: named, DATABASE_URL: url } = values;
  return named ?? (url === undefined ? join(dataFolder, KEY_FILE) : undefined);
}

/** The keys of a server at its start, and the file of them where it has just been made. */
export interface OpenedKeys {
  readonly keys: Keys;
  readonly made: string | undefined;
}

/**
 * The keys that the settings name. With the embedded database, they are made where there are none: but not in the place
 * of those by which persons are sealed.
 *
 * @throws OperationFault where a named file is not there, or a file cannot be read
 */
export async function openKeys(
  settings: Settings,
  database: Database,
  log: Logger,
  now: Date,
): Promise<OpenedKeys> {
  const file = keyFileOf(settings);
  const opened = file === undefined ? off('not-set') : await keysAt(file, settings, database, log, now);
  const { isOff } = opened.keys;
  if (isOff !== undefined)
    log.warn({ event: 'sign-in-off', why: isOff }, `nobody can sign in: ${NO_KEYS[isOff]}`);
  if (opened.made !== undefined)
    log.info(
      { event: 'key-file-made', file: opened.made },
      'a key file was made: keep a copy, no backup has it',
    );
  return opened;
}

async function keysAt(
  file: string,
  { values }: Settings,
  database: Database,
  log: Logger,
  now: Date,
): Promise<OpenedKeys> {
  const inUse = await keysInUse(database);
  const read = readKeyFile(file);
  if (read === undefined && values.SAHAKARYA_KEY_FILE !== undefined)
    throw new OperationFault('key-file-missing', { file });
  if (read === undefined && inUse.length > 0) return off('lost');
  const ring = new Keyring(read ?? makeKeyFile(file, now));
  if (!inUse.every((id) => ring.has(id))) return off('lost');
  return { keys: keysIn(file, ring, erasedBeside(file, log)), made: read === undefined ? file : undefined };
}

function off(why: keyof typeof NO_KEYS): OpenedKeys {
  return { keys: withoutKeys(why), made: undefined };
}

/** The keys of key files by which something in the database is wrapped. */
async function keysInUse(database: Database): Promise<string[]> {
  const rows = await withDesk(database, signIn('the program'), ({ db }) =>
    db
      .selectFrom('person_key')
      .select('wrapped_by')
      .union(db.selectFrom('file_key').select('wrapped_by'))
      .execute(),
  );
  return rows.map(({ wrapped_by }) => wrapped_by);
}

/**
 * The keys for a command that reads of persons.
 *
 * @throws OperationFault where there are none, or not those of this database
 */
export async function requireKeys(settings: Settings, database: Database): Promise<Keys> {
  const file = keyFileOf(settings);
  if (file === undefined) throw new OperationFault('key-file-unnamed', {});
  const read = readKeyFile(file);
  if (read === undefined) throw new OperationFault('key-file-missing', { file });
  const ring = new Keyring(read);
  if (!(await keysInUse(database)).every((id) => ring.has(id)))
    throw new OperationFault('key-file-of-others', { file });
  return keysIn(file, ring);
}
