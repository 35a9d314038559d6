import type { QueryResult } from 'pg';
import type { Database } from '../database/database.ts';
import { lend } from '../database/lost-connections.ts';
import { beginning } from './beginning.ts';
import { ANYBODY } from './caller.ts';

/**
 * What anybody may see, by one statement without parameters: a transaction in one message in place of three, for what
 * every request asks.
 */
export async function askedAtOnce(
  database: Database,
  statement: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = await lend(database.pool);
  let lost: Error | undefined;
  try {
    const begin = beginning(ANYBODY, { seconds: database.statementSeconds });
    const results: unknown = await client.query(`${begin}; ${statement}; commit`);
    return rowsOf(results);
  } catch (error) {
    lost = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // With an error, the connection is destroyed: its transaction may still be open.
    client.release(lost);
  }
}

/** PostgreSQL gives a result for each of the statements, the wanted one before that of the commit. */
function rowsOf(results: unknown): QueryResult['rows'] {
  const result: QueryResult | undefined = Array.isArray(results) ? results.at(-2) : undefined;
  if (result?.command !== 'SELECT') throw new Error('one statement is asked, and it selects');
  return result.rows;
}
