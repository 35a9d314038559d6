import { type Database, holderOf, isExercise, type Settings, sendsMail } from '@sahakarya/server';

/**
 * Whether the links of a command are mailed: by a server that runs on the same folder, with whatever settings it was
 * started; else by one with the settings of the command.
 */
export async function isMailed(settings: Settings, database: Database): Promise<boolean> {
  const running =
    settings.values.DATABASE_URL === undefined ? holderOf(settings.dataFolder)?.sendsMail : undefined;
  return running ?? sendsMail(settings, await isExercise(database));
}
