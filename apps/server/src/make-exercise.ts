import type { Logger } from 'pino';
import { loadReferenceData } from './capabilities/reference-data/load.ts';
import { newExercise } from './exercise/begin-exercise.ts';
import { isSeeded, seedExercise } from './exercise/seed/seed-exercise.ts';
import { KINDS } from './kinds.ts';
import { emptyDataFolder } from './platform/data-folder/empty-data-folder.ts';
import { tellingFullDisk } from './platform/data-folder/full-disk.ts';
import { NEW_CLUSTER_MEGABYTES } from './platform/data-folder/prepare-folder.ts';
import { requireNoServer } from './platform/data-folder/refuse-second-server.ts';
import { hasCluster } from './platform/database/embedded/cluster.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { openKeys } from './platform/keys/open-keys.ts';
import { OperationFault } from './platform/operation-fault.ts';
import type { Settings } from './platform/settings/schema.ts';

export interface MakingExercise {
  /** The folder of the reference tables. */
  readonly reference: string;
  readonly now: () => Date;
  readonly log: Logger;
}

/**
 * Makes an exercise where the settings say, with all that it begins with. Cut off, it goes on at the next try.
 *
 * @throws OperationFault `exercise-exists`, `is-no-exercise`
 */
export async function makeExercise(
  settings: Settings,
  { reference, now, log }: MakingExercise,
): Promise<void> {
  const database = await openDatabase(settings, { as: 'command', log, installation: newExercise(now()) });
  try {
    if (await isSeeded(database))
      throw new OperationFault('exercise-exists', { folder: settings.dataFolder });
    await tellingFullDisk(settings, () => loadReferenceData(database, reference, now), NEW_CLUSTER_MEGABYTES);
    const { keys } = await openKeys(settings, database, log, now());
    await seedExercise(database, keys, KINDS);
  } finally {
    await database.close();
  }
}

/**
 * Throws an exercise away, and makes another one in its place.
 *
 * @throws OperationFault `exercise-elsewhere`, `no-exercise`, `is-no-exercise`, `folder-in-use`
 */
export async function resetExercise(settings: Settings, making: MakingExercise): Promise<void> {
  if (settings.values.DATABASE_URL !== undefined) throw new OperationFault('exercise-elsewhere', {});
  if (!hasCluster(settings.dataFolder)) throw new OperationFault('no-exercise', {});
  requireNoServer(settings);
  const installation = { ...newExercise(making.now()), isThere: true } as const;
  await (await openDatabase(settings, { as: 'command', log: making.log, installation })).close();
  emptyDataFolder(settings.dataFolder);
  await makeExercise(settings, making);
}
