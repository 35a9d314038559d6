import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { freeMegabytes } from '../../data-folder/full-disk.ts';
import type { Database } from '../../database/database.ts';
import { ANYBODY } from '../../desk/caller.ts';
import { withDesk } from '../../desk/with-desk.ts';
import type { Settings } from '../../settings/schema.ts';

/** Something without which requests cannot be served, and whether it is there. */
export interface Check {
  readonly name: 'database' | 'migrations' | 'disk';
  readonly isGood: boolean;
  readonly says: string;
}

export interface Look {
  readonly isReady: boolean;
  readonly checks: readonly Check[];
}

export interface Readiness {
  readonly look: () => Promise<Look>;
}

/** Milliseconds for which a look counts: whoever asks often asks the database no oftener. */
const FRESH = 100;

/** Seconds that the database has to answer. */
const PATIENCE = 2;

/** A database that has less room on its disk fails soon. */
const LEAST_FREE_MEGABYTES = 32;

/** Looks whether the server can serve: the database answers, is migrated, and can write to its disk. */
export function readinessOf(database: Database, settings: Settings): Readiness {
  let last: { readonly at: number; readonly look: Promise<Look> } | undefined;
  return {
    look: () => {
      const now = performance.now();
      if (last === undefined || now - last.at > FRESH) last = { at: now, look: lookNow(database, settings) };
      return last.look;
    },
  };
}

async function lookNow(database: Database, settings: Settings): Promise<Look> {
  const checks = [
    await databaseCheck(database),
    ...(database.origin === 'embedded' ? [await diskCheck(settings.dataFolder)] : []),
  ].flat();
  return { isReady: checks.every(({ isGood }) => isGood), checks };
}

async function databaseCheck(database: Database): Promise<readonly Check[]> {
  try {
    const newest = await withDesk(
      database,
      ANYBODY,
      ({ db }) => sql<{ name: string }>`select max(name) as name from migration`.execute(db),
      { statementSeconds: PATIENCE },
    );
    const name = newest.rows[0]?.name ?? 'none';
    const isGood = name === database.newestMigration;
    return [
      { name: 'database', isGood: true, says: 'it answers' },
      {
        name: 'migrations',
        isGood,
        says: isGood ? 'all have run' : `the newest is ${name}, not ${database.newestMigration}`,
      },
    ];
  } catch {
    return [{ name: 'database', isGood: false, says: 'it does not answer' }];
  }
}

async function diskCheck(folder: string): Promise<Check> {
  const file = join(folder, `writing-${randomUUID()}.part`);
  try {
    const free = freeMegabytes(folder);
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(Buffer.alloc(8192, 1));
      await handle.sync();
    } finally {
      await handle.close();
    }
    const isGood = free >= LEAST_FREE_MEGABYTES;
    return { name: 'disk', isGood, says: isGood ? 'it can be written' : `only ${free} MB are left` };
  } catch {
    return { name: 'disk', isGood: false, says: 'it cannot be written' };
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}
