import { Client, type ClientConfig } from 'pg';
import { codeOf } from '../failures.ts';
import { SUPERUSER } from './cluster.ts';
import type { Secrets } from './secrets.ts';

/** Names in the embedded cluster. */
const DATABASE = 'sahakarya';
const OWNER = 'sahakarya_owner';
const APPLICATION = 'sahakarya_application';

/** SQLSTATE of a database, and of a role, that is not there. A role that is not there is told as a wrong password. */
const MISSING: ReadonlySet<string> = new Set(['3D000', '28P01', '28000']);

/** How the owner and the application reach the embedded database. */
export interface EmbeddedConnections {
  readonly owner: ClientConfig;
  readonly application: ClientConfig;
}

export function embeddedConnections(socketFolder: string, secrets: Secrets): EmbeddedConnections {
  const common = { host: socketFolder, port: 5432, database: DATABASE };
  return {
    owner: { ...common, user: OWNER, password: secrets.owner },
    application: { ...common, user: APPLICATION, password: secrets.application },
  };
}

/** Makes the two roles and the database, at the first start, or where an earlier first start was cut off. */
export async function bootstrap(socketFolder: string, secrets: Secrets): Promise<void> {
  if (await isThere(embeddedConnections(socketFolder, secrets).owner)) return;
  const client = new Client({
    host: socketFolder,
    port: 5432,
    database: 'postgres',
    user: SUPERUSER,
    password: secrets.superuser,
  });
  await client.connect();
  try {
    for (const [role, password] of [
      [OWNER, secrets.owner],
      [APPLICATION, secrets.application],
    ] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      if (rowCount === 0)
        await client.query(
          `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
        );
    }
    await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

async function isThere(owner: ClientConfig): Promise<boolean> {
  const client = new Client(owner);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (MISSING.has(codeOf(error))) return false;
    throw error;
  } finally {
    await client.end();
  }
}
