import type { Database } from '../database/database.ts';
import { withConnection } from '../database/with-connection.ts';

/** What lies in a database, whatever row-level security hides. */
export async function askOwner<Row extends object>(
  { owner }: Pick<Database, 'owner'>,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  if (owner === undefined) throw new Error('nobody knows the owner of the database');
  return withConnection(owner, async (client) => (await client.query<Row>(sql, values)).rows);
}
