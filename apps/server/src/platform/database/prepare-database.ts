import type { ClientConfig } from 'pg';
import { refuseOtherKind, settleKind } from '../installation/settle-kind.ts';
import { OperationFault } from '../operation-fault.ts';
import { doneMigrations, migrate } from './migrations/migrate.ts';
import { pendingMigrations } from './migrations/pending.ts';
import type { Migration } from './migrations/read-migrations.ts';
import type { OpenOptions } from './opened-connections.ts';
import { checkApplicationRole, grantToApplication } from './roles.ts';
import { withConnection } from './with-connection.ts';

export interface Preparing extends Pick<OpenOptions, 'log' | 'installation'> {
  readonly migrations: readonly Migration[];
}

/**
 * Brings a database to the state that this program needs, and makes sure that row-level security holds: migrations
 * by the owner, rights for the application role, and a look at that role.
 *
 * @throws OperationFault
 */
export async function prepareDatabase(
  application: ClientConfig,
  owner: ClientConfig | undefined,
  { migrations, installation, log }: Preparing,
): Promise<void> {
  if (owner !== undefined)
    await withConnection(owner, async (client) => {
      await refuseOtherKind(client, installation);
      const ran = await migrate(client, migrations);
      if (ran.length > 0) log.info({ event: 'migrated', migrations: ran }, 'migrations ran');
      await settleKind(client, installation);
      const role = await roleOf(application);
      await grantToApplication(client, role);
    });
  await withConnection(application, async (client) => {
    await refuseOtherKind(client, installation);
    const [missing] = pendingMigrations(migrations, await doneMigrations(client));
    if (missing !== undefined) throw new OperationFault('owner-missing', { name: missing.name });
    await checkApplicationRole(client);
  });
}

/** The role of a connection, also where its address names none. */
async function roleOf(connection: ClientConfig): Promise<string> {
  return withConnection(connection, async (client) => {
    const { rows } = await client.query<{ readonly role: string }>('select current_user as role');
    return rows[0]?.role ?? '';
  });
}
