import type { ClientBase } from 'pg';
import { isOurs } from './our-schemas.ts';

/** Computes the rows that views keep, each view after those that it was made from: they are older. */
export async function refreshViews(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ readonly view: string }>(
    `select c.oid::regclass::text as view
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'm' and c.relispopulated and ${isOurs('n')} order by c.oid`,
  );
  for (const { view } of rows) await client.query(`refresh materialized view ${view}`);
}
