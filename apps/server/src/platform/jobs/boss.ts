import PgBoss from 'pg-boss';

/** Seconds between two looks for jobs that killed workers had. */
const MAINTENANCE_SECONDS = 2;

/** A job that was done stays for half a day, one that was given up for a week, so that somebody sees it. */
const DONE_SECONDS = 43_200;
const GIVEN_UP_SECONDS = 604_800;

/** Runs a statement of pg-boss. */
export type Ask = (text: string, values: readonly unknown[]) => Promise<{ readonly rows: unknown[] }>;

/** The library on connections that somebody lends. Its tables are there, and it makes none. */
export function bossOn(ask: Ask): PgBoss {
  return new PgBoss({
    db: {
      executeSql: async (text, values) => {
        const { rows } = await ask(text, values ?? []);
        return { rows };
      },
    },
    schema: 'pgboss',
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
    archiveCompletedAfterSeconds: DONE_SECONDS,
    archiveFailedAfterSeconds: GIVEN_UP_SECONDS,
  });
}
