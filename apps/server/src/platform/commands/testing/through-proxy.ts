import { Pool } from 'pg';
import { afterAll } from 'vitest';
import type { Database } from '../../database/database.ts';
import { type CuttingProxy, cuttingProxy } from '../../testing/cutting-proxy.ts';

/** The same database, reached through a proxy that cuts and holds. */
export async function throughProxy(database: Database): Promise<{ database: Database; proxy: CuttingProxy }> {
  const { options } = database.pool;
  const proxy = await cuttingProxy(options);
  // A pool keeps its password from whoever lists its options.
  const pool = new Pool({ ...options, ...proxy.config, password: options.password, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  afterAll(async () => {
    await pool.end();
    proxy.close();
  });
  return { database: { ...database, pool }, proxy };
}
