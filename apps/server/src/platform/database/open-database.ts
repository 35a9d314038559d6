import { LEAST_FREE_MEGABYTES, tellingFullDisk } from '../data-folder/full-disk.ts';
import { NEW_CLUSTER_MEGABYTES } from '../data-folder/prepare-folder.ts';
import type { Settings } from '../settings/schema.ts';
import { Turns } from '../turns.ts';
import { connectPool } from './connect-pool.ts';
import type { Database } from './database.ts';
import { hasCluster } from './embedded/cluster.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { openExternal } from './external/open-external.ts';
import { readMigrations } from './migrations/read-migrations.ts';
import type { OpenOptions } from './opened-connections.ts';

const SECOND = 1_000;

/** Connections by which jobs are taken and finished. None is made before the first job is asked for. */
const FOR_JOBS = 2;

/** One at a time writes much, and few wait: each holds what it is about to write. */
const WRITERS = { atOnce: 1, atOnceOfAddress: 1, waiting: 8, waitingOfAddress: 8 };

/**
 * Opens the database that the settings name: an external one by its addresses; else the embedded one of the data
 * folder, joined where a server runs on it, else started until `close`. Migrations run first.
 *
 * @throws OperationFault
 */
export function openDatabase(settings: Settings, options: OpenOptions): Promise<Database> {
  const needed = hasCluster(settings.dataFolder) ? LEAST_FREE_MEGABYTES : NEW_CLUSTER_MEGABYTES;
  return tellingFullDisk(settings, () => opened(settings, options), needed);
}

async function opened(settings: Settings, options: OpenOptions): Promise<Database> {
  const migrations = options.migrations ?? readMigrations();
  const { values } = settings;
  if (values.DATABASE_URL !== undefined) await options.beforeStart?.();
  const connections =
    values.DATABASE_URL === undefined
      ? await openEmbedded(settings, migrations, options)
      : await openExternal(values.DATABASE_URL, values.DATABASE_OWNER_URL, { ...options, migrations });
  const pool = connectPool(connections.application, values.SAHAKARYA_CONNECTIONS, options.log);
  const longWork = connectPool(connections.application, 1, options.log);
  const jobs = connectPool(connections.application, FOR_JOBS, options.log);
  const breakOff = () => {
    pool.breakOff();
    longWork.breakOff();
    jobs.breakOff();
  };
  const close = async () => {
    const late = setTimeout(breakOff, SECOND * values.SAHAKARYA_STOP_SECONDS);
    await Promise.all([pool.end(), longWork.end(), jobs.end()]);
    clearTimeout(late);
    await connections.letGo();
  };
  let closed: Promise<void> | undefined;
  return {
    origin: connections.origin,
    pool: pool.pool,
    longWork: longWork.pool,
    jobs: jobs.pool,
    writers: new Turns(WRITERS),
    owner: connections.owner,
    newestMigration: migrations.at(-1)?.name ?? 'none',
    statementSeconds: values.SAHAKARYA_STATEMENT_SECONDS,
    close: () => {
      closed ??= close();
      return closed;
    },
    breakOff,
  };
}
