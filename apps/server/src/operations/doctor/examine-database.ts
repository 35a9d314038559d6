import type { ClientConfig } from 'pg';
import { holderOf } from '../../platform/data-folder/claim.ts';
import { embeddedConnections } from '../../platform/database/embedded/bootstrap.ts';
import { postmasterOf } from '../../platform/database/embedded/postmaster-file.ts';
import { secretsIn } from '../../platform/database/embedded/secrets.ts';
import { doneMigrations } from '../../platform/database/migrations/migrate.ts';
import { pendingMigrations } from '../../platform/database/migrations/pending.ts';
import { readMigrations } from '../../platform/database/migrations/read-migrations.ts';
import { checkApplicationRole } from '../../platform/database/roles.ts';
import { withConnection } from '../../platform/database/with-connection.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { examineJobs } from './examine-jobs.ts';
import { bad, badByFault, type Finding, good, note } from './finding.ts';

/** Milliseconds after which a database that does not answer counts as out of reach. */
const PATIENCE = 5_000;

/** Seconds by which the clocks of server and database may differ, before days come out wrong now and then. */
const CLOCK_SECONDS = 5;

/** The database, where one can be asked: its reach, its roles, its migrations, its clock. Changes nothing. */
export async function examineDatabase(settings: Settings, now: () => Date): Promise<Finding[]> {
  const { DATABASE_URL: application, DATABASE_OWNER_URL: owner } = settings.values;
  if (application === undefined) return examineEmbedded(settings, now);
  const findings = await examineConnection(
    { connectionString: application, connectionTimeoutMillis: PATIENCE },
    'DATABASE_URL',
    owner !== undefined,
    now,
  );
  if (owner === undefined) return findings;
  return [...findings, await examineOwner({ connectionString: owner, connectionTimeoutMillis: PATIENCE })];
}

async function examineEmbedded({ dataFolder }: Settings, now: () => Date): Promise<Finding[]> {
  const postmaster = postmasterOf(dataFolder);
  if (postmaster?.isReady && holderOf(dataFolder) !== undefined) {
    const { application } = embeddedConnections(postmaster.socketFolder, secretsIn(dataFolder, false));
    return examineConnection(application, 'the data folder', true, now);
  }
  return [good('database', 'not running now: it starts with the server')];
}

async function examineConnection(
  connection: ClientConfig,
  setting: string,
  hasOwner: boolean,
  now: () => Date,
): Promise<Finding[]> {
  try {
    return await withConnection(connection, async (client) => {
      const { rows } = await client.query<{ readonly version: string; readonly time: Date }>(
        "select current_setting('server_version') as version, clock_timestamp() as time",
      );
      const [found] = rows;
      const skew = Math.abs((found?.time.getTime() ?? 0) - now().getTime()) / 1000;
      return [
        good('database', `PostgreSQL ${found?.version} answers`),
        await told('application role', async () => {
          await checkApplicationRole(client);
          return good('application role', 'row-level security holds for it');
        }),
        await told('migrations', async () => {
          const missing = pendingMigrations(readMigrations(), await doneMigrations(client)).length;
          if (missing === 0) return good('migrations', 'all have run');
          return hasOwner
            ? note('migrations', `${missing} have not run`, 'Nothing to do: they run at the next start')
            : bad(
                'migrations',
                `${missing} have not run`,
                'Name the owner of the database in DATABASE_OWNER_URL',
              );
        }),
        await examineJobs(client),
        skew <= CLOCK_SECONDS
          ? good('clock', 'it agrees with the database’s')
          : bad(
              'clock',
              `It differs from the database’s by ${Math.round(skew)} s`,
              'Set both by a time server',
            ),
      ];
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [bad('database', `It cannot be reached: ${reason}`, `Check that it runs, and check ${setting}`)];
  }
}

async function examineOwner(owner: ClientConfig): Promise<Finding> {
  try {
    await withConnection(owner, (client) => client.query('select'));
    return good('owner of the database', 'it can be reached');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return bad('owner of the database', `It cannot be reached: ${reason}`, 'Check DATABASE_OWNER_URL');
  }
}

async function told(about: string, look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    return badByFault(about, error);
  }
}
