import type { ClientConfig } from 'pg';
import { OperationFault } from '../../operation-fault.ts';
import type { OpenedConnections } from '../opened-connections.ts';
import { type Preparing, prepareDatabase } from '../prepare-database.ts';
import { withConnection } from '../with-connection.ts';

/** Milliseconds after which a server that does not answer counts as out of reach. */
const LONGEST_WAIT = 5_000;

/** Opens the database at an address; its owner's address is needed where migrations have to run. */
export async function openExternal(
  applicationUrl: string,
  ownerUrl: string | undefined,
  preparing: Preparing,
): Promise<OpenedConnections> {
  const application = connectionAt(applicationUrl);
  const owner = ownerUrl === undefined ? undefined : connectionAt(ownerUrl);
  if (owner !== undefined && ownerUrl !== undefined)
    await requireReach(owner, ownerUrl, 'DATABASE_OWNER_URL');
  await requireReach(application, applicationUrl, 'DATABASE_URL');
  await prepareDatabase(application, owner, preparing);
  return { origin: 'external', application, owner, letGo: async () => undefined };
}

function connectionAt(url: string): ClientConfig {
  return { connectionString: url, connectionTimeoutMillis: LONGEST_WAIT };
}

async function requireReach(connection: ClientConfig, url: string, setting: string): Promise<void> {
  try {
    await withConnection(connection, (client) => client.query('select'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperationFault(
      'database-unreachable',
      { address: withoutPassword(url), reason, setting },
      error,
    );
  }
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}
