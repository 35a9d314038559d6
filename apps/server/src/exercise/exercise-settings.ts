import { join } from 'node:path';
import { EXERCISE_FOLDER } from '../platform/data-folder/foreign-folder.ts';
import { hasCluster } from '../platform/database/embedded/cluster.ts';
import { OperationFault } from '../platform/operation-fault.ts';
import { readSettings } from '../platform/settings/read-settings.ts';
import type { Settings } from '../platform/settings/schema.ts';

/** Names of this machine for itself. */
const OF_THIS_MACHINE: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

export interface ExerciseSettings {
  readonly settings: Settings;
  /** Somebody has said where: then nothing is made there that nobody asked for. */
  readonly isNamed: boolean;
  /** The data folder of the real thing, where there is one beside an exercise of which nobody has said where it is. */
  readonly real: string | undefined;
}

/**
 * The settings of an exercise: where nobody has said another place, it lies in the data folder of the real thing, in
 * one of its own.
 *
 * @throws OperationFault `exercise-stays` where it would answer others than its own machine
 */
export function exerciseSettings(...given: Parameters<typeof readSettings>): ExerciseSettings {
  const settings = readSettings(...given);
  const { HOST, PUBLIC_URL, DATABASE_URL, SAHAKARYA_DATA } = settings.values;
  if (PUBLIC_URL !== undefined)
    throw new OperationFault('exercise-stays', { name: 'PUBLIC_URL', value: PUBLIC_URL });
  if (!OF_THIS_MACHINE.includes(HOST))
    throw new OperationFault('exercise-stays', { name: 'HOST', value: HOST });
  const isNamed = DATABASE_URL !== undefined || SAHAKARYA_DATA !== undefined;
  if (isNamed) return { settings, isNamed, real: undefined };
  const { dataFolder } = settings;
  return {
    settings: { ...settings, dataFolder: join(dataFolder, EXERCISE_FOLDER) },
    isNamed,
    real: hasCluster(dataFolder) ? dataFolder : undefined,
  };
}
