import { setTimeout as pause } from 'node:timers/promises';
import { type Claim, claimFolder, holderOf } from '../../data-folder/claim.ts';
import { prepareFolder, requireRoom } from '../../data-folder/prepare-folder.ts';
import { OperationFault } from '../../operation-fault.ts';
import type { Settings } from '../../settings/schema.ts';
import type { Migration } from '../migrations/read-migrations.ts';
import type { OpenedConnections, OpenOptions } from '../opened-connections.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { requireNamespaces } from './as-postgres.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { bootstrap, embeddedConnections } from './bootstrap.ts';
import { hasCluster, makeCluster, requireSameVersion } from './cluster.ts';
import { postmasterOf } from './postmaster-file.ts';
import { type Secrets, secretsIn } from './secrets.ts';
import { supervise } from './supervisor.ts';

/** Connections that long work, the owner, PostgreSQL itself and commands take beside the pool's. */
const FURTHER_CONNECTIONS = 20;

/** Seconds that a command waits for another one to end, or for a server to have started. */
const PATIENCE = 60;

const BETWEEN_LOOKS = 50;

/** Opens the PostgreSQL of the data folder. */
export async function openEmbedded(
  settings: Settings,
  migrations: readonly Migration[],
  options: OpenOptions,
): Promise<OpenedConnections> {
  const folder = settings.dataFolder;
  if (options.isThere === true && !hasCluster(folder)) throw new OperationFault('no-data', { folder });
  const binaries = findBinaries();
  requireNamespaces();
  prepareFolder(folder);
  const claim = options.as === 'server' ? await claimFolder(folder, 'server') : await claimOrServer(folder);
  if (claim === undefined) return joinServer(folder, migrations, options);
  try {
    await options.beforeStart?.();
    return await startOwn(settings, binaries, claim, migrations, options);
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** Claims the folder for a command, as soon as no other command has it; undefined where a server runs on it. */
async function claimOrServer(folder: string): Promise<Claim | undefined> {
  for (const end = Date.now() + 1000 * PATIENCE; ; await pause(BETWEEN_LOOKS)) {
    const holder = holderOf(folder);
    if (holder?.what === 'server') return undefined;
    if (holder !== undefined && Date.now() < end) continue;
    try {
      return await claimFolder(folder, 'command');
    } catch (error) {
      if (Date.now() > end || !(error instanceof OperationFault)) throw error;
    }
  }
}

async function joinServer(
  folder: string,
  migrations: readonly Migration[],
  options: OpenOptions,
): Promise<OpenedConnections> {
  const secrets = secretsIn(folder, false);
  for (const end = Date.now() + 1000 * PATIENCE; ; await pause(BETWEEN_LOOKS)) {
    const postmaster = postmasterOf(folder);
    if (postmaster?.isReady) {
      const { owner, application } = embeddedConnections(postmaster.socketFolder, secrets);
      await prepareDatabase(application, owner, { ...options, migrations });
      return { origin: 'embedded', application, owner, letGo: async () => undefined };
    }
    if (Date.now() > end)
      throw new OperationFault('database-unreachable', {
        address: folder,
        reason: 'the server that runs on it has not started its database',
        setting: 'SAHAKARYA_DATA',
      });
  }
}

async function startOwn(
  { dataFolder: folder, values }: Settings,
  binaries: Binaries,
  claim: Claim,
  migrations: readonly Migration[],
  options: OpenOptions,
): Promise<OpenedConnections> {
  const secrets = await clusterSecrets(folder, binaries);
  const supervisor = await supervise(
    folder,
    binaries,
    {
      connections: values.SAHAKARYA_CONNECTIONS + FURTHER_CONNECTIONS,
      isThrowaway: options.isThrowaway === true,
    },
    options.log,
  );
  try {
    await bootstrap(supervisor.socketFolder, secrets);
    const { owner, application } = embeddedConnections(supervisor.socketFolder, secrets);
    await prepareDatabase(application, owner, { ...options, migrations });
    const letGo = async () => {
      await supervisor.stop();
      claim.release();
    };
    return { origin: 'embedded', application, owner, letGo };
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

/** The passwords of the cluster, which is made where there is none. */
async function clusterSecrets(folder: string, binaries: Binaries): Promise<Secrets> {
  if (hasCluster(folder)) {
    requireSameVersion(folder, binaries);
    return secretsIn(folder, false);
  }
  requireRoom(folder);
  const secrets = secretsIn(folder, true);
  await makeCluster(folder, binaries, secrets.superuser);
  return secrets;
}
