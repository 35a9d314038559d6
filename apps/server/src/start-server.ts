import type { Logger } from 'pino';
import { newExercise } from './exercise/begin-exercise.ts';
import type { Pages } from './platform/http/pages/pages.ts';
import { type NewInstallation, REAL } from './platform/installation/installation.ts';
import { type RunningServer, runServer, type ServerParts } from './platform/run-server.ts';
import type { Settings } from './platform/settings/schema.ts';

export interface StartOptions extends Pick<ServerParts, 'isThrowaway'> {
  readonly settings: Settings;
  /** Loads the pages; without them, the API alone is served. */
  readonly pages?: () => Promise<Pages | undefined>;
  /** The folder of the reference tables; loaded where they differ from what the database has. */
  readonly reference: string;
  readonly log: Logger;
  /** Opens an exercise, which is made where there is none, or has to be there; else a real installation. */
  readonly exercise?: 'made-if-none' | 'there-already' | undefined;
  /** The clock, for tests. */
  readonly now?: () => Date;
}

/**
 * Starts the platform: opens the database and migrates it, loads the reference data, serves API and pages.
 *
 * @throws OperationFault where the settings, the data folder, the database or the port do not allow it
 */
export async function startServer({ reference, exercise, ...options }: StartOptions): Promise<RunningServer> {
  return runServer({
    ...options,
    installation: exercise === undefined ? REAL : exerciseFor(exercise, options.now?.() ?? new Date()),
    ...(exercise === undefined ? {} : { fill: seeded }),
    // Loaded when the folder is this server's own.
    routes: [async (app, services) => (await import('./api.ts')).registerApi(app, services)],
    prepare: async (database, now) =>
      (await import('./capabilities/reference-data/load.ts')).loadReferenceData(database, reference, now),
    version: async (database) => (await import('./published/version-now.ts')).versionNow(database),
  });
}

const seeded: NonNullable<ServerParts['fill']> = async (database, keys) => {
  const [{ seedExercise }, { KINDS }] = await Promise.all([
    import('./exercise/seed/seed-exercise.ts'),
    import('./kinds.ts'),
  ]);
  await seedExercise(database, keys, KINDS);
};

function exerciseFor(exercise: NonNullable<StartOptions['exercise']>, now: Date): NewInstallation {
  return exercise === 'made-if-none' ? newExercise(now) : { ...newExercise(now), isThere: true };
}
