import type { ClientConfig } from 'pg';
import { openDatabase } from '../../../platform/database/open-database.ts';
import { withConnection } from '../../../platform/database/with-connection.ts';
import type { Settings } from '../../../platform/settings/schema.ts';
import { silent } from '../../../platform/testing/temporary-database.ts';
import { quotedName, tablesOf } from '../database-content.ts';
import { requireOwner } from '../require-owner.ts';
import { nameOf } from '../table-name.ts';

/** All rows of all tables as PostgreSQL writes them, sorted. */
export async function contents(connection: ClientConfig): Promise<Record<string, string[]>> {
  return withConnection(connection, async (client) => {
    const all: Record<string, string[]> = {};
    for (const table of await tablesOf(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from ${quotedName(client, table)} t`,
      );
      all[nameOf(table)] = rows.map(({ row }) => row).sort();
    }
    return all;
  });
}

/** The same, of the database that settings name. */
export async function contentsAt(settings: Settings): Promise<Record<string, string[]>> {
  const opened = await openDatabase(settings, { as: 'command', log: silent });
  return contents(requireOwner(opened)).finally(opened.close);
}
