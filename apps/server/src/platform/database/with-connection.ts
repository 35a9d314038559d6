import { Client, type ClientConfig } from 'pg';
import { noted, noteLosses } from './lost-connections.ts';
import { VALUE_TYPES } from './value-types.ts';

/**
 * Lends a connection of its own, for work that no desk can do: migrations and backups, by the database's owner.
 * Row-level security does not hold for the owner.
 */
export async function withConnection<Result>(
  connection: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ ...connection, types: VALUE_TYPES });
  noteLosses(client);
  await noted(client.connect());
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
