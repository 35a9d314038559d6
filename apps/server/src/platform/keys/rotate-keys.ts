import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { signIn } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import { OperationFault } from '../operation-fault.ts';
import { newFileKey, readKeyFile, replaceKeyFile } from './key-file.ts';
import { Keyring, type WrappedKey } from './keyring.ts';

/** Of the lock that whoever wraps a new key shares, and a rotation waits for. */
const LOCK = 7_301_952;

/** Keys that are wrapped anew in one transaction. */
const AT_ONCE = 500;

/**
 * To be called in the transaction that wraps a new key, before the key file is asked for: the file's keys then stay
 * until it ends.
 */
export async function holdKeys(db: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sql.lit(LOCK)})`.execute(db);
}

/** What a rotation did. */
export interface Rotation {
  /** The id of the key that wraps from now on. */
  readonly key: string;
  /** Keys that were wrapped anew: of persons, files, matters and identity providers. */
  readonly wrapped: number;
  /** An earlier rotation had been cut off, and was brought to its end. */
  readonly wasUnfinished: boolean;
}

/**
 * A new key in the file, by which all keys of persons, files, matters and providers are wrapped anew; the old one
 * leaves the file when nothing is wrapped by it any more. Cut off anywhere, everything can be read still, and the next
 * one goes on.
 * Servers go on meanwhile.
 *
 * @param onStep told between two steps: for tests
 * @throws OperationFault
 */
export async function rotateKeys(
  database: Database,
  file: string,
  now: Date,
  onStep: (step: 'new-key' | 'some-wrapped' | 'all-wrapped') => void = () => undefined,
): Promise<Rotation> {
  const before = readKeyFile(file);
  if (before === undefined) throw new OperationFault('key-file-missing', { file });
  const wasUnfinished = before.keys.length > 1;
  const keys = wasUnfinished ? before.keys : [...before.keys, newFileKey(now)];
  const content = { ...before, keys };
  replaceKeyFile(file, content);
  onStep('new-key');
  const ring = new Keyring(content);
  const caller = signIn('command line');
  // Whoever has read the file of before wraps no more by it.
  await withDesk(database, caller, ({ db }) =>
    sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(db),
  );
  let wrapped = 0;
  for (let some = AT_ONCE; some === AT_ONCE; ) {
    some = await withDesk(database, caller, ({ db }) => wrapSome(db, ring));
    wrapped += some;
    onStep('some-wrapped');
  }
  onStep('all-wrapped');
  replaceKeyFile(file, { ...content, keys: keys.slice(-1) });
  return { key: ring.current, wrapped, wasUnfinished };
}

/** Whose keys there are: each kind in a table of its own, by the column of whose it is. */
const OWNERS = ['person', 'file', 'matter', 'provider'] as const;

/** @returns how many there were */
async function wrapSome(db: Kysely<Tables>, ring: Keyring): Promise<number> {
  let count = 0;
  for (const owner of OWNERS) {
    const table = sql.table(`${owner}_key`);
    const { rows } = await sql<WrappedKey & { readonly owner: string }>`
      select ${sql.ref(owner)} as owner, wrapped, wrapped_by from ${table}
      where wrapped_by <> ${ring.current} order by owner limit ${AT_ONCE - count} for update`.execute(db);
    for (const row of rows) {
      const { wrapped, wrapped_by } = ring.wrapAnew(`${owner}/${row.owner}`, row);
      await sql`
        update ${table} set wrapped = ${wrapped}, wrapped_by = ${wrapped_by}
        where ${sql.ref(owner)} = ${row.owner}`.execute(db);
    }
    count += rows.length;
  }
  return count;
}
