import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import type { Database } from '../../platform/database/database.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { silent, temporarySettings } from '../../platform/testing/temporary-database.ts';
import { newExercise } from '../begin-exercise.ts';

/** A database of its own that is an exercise, with nothing in it. To be called at the top of a file. */
export async function exerciseDatabase(): Promise<Database> {
  const settings = temporarySettings();
  const database = await openDatabase(settings, {
    as: 'server',
    log: silent,
    isThrowaway: true,
    installation: newExercise(new Date()),
  });
  afterAll(async () => {
    await database.close();
    rmSync(settings.dataFolder, { recursive: true, force: true });
  });
  return database;
}
