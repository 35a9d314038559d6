import type { ClientBase } from 'pg';
import { OperationFault } from '../../operation-fault.ts';
import { isUnavailable } from '../failures.ts';
import { TAKE_MIGRATION_LOCK } from './migration-lock.ts';
import { type DoneMigration, pendingMigrations } from './pending.ts';
import type { Migration } from './read-migrations.ts';

/** The table of the migrations that have run, where there is none. */
export const MIGRATION_TABLE = `
  create table if not exists migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`;

/**
 * Runs the migrations that a database lacks, each in one transaction with its record: one that was cut off is as if
 * it had never begun, and runs at the next start.
 *
 * @param owner a connection of the database's owner
 * @returns the names of those that ran
 */
export async function migrate(owner: ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  const ran: string[] = [];
  for (;;) {
    const name = await runNext(owner, migrations);
    if (name === undefined) return ran;
    ran.push(name);
  }
}

async function runNext(owner: ClientBase, migrations: readonly Migration[]): Promise<string | undefined> {
  await owner.query('begin');
  try {
    await owner.query(TAKE_MIGRATION_LOCK);
    await owner.query(MIGRATION_TABLE);
    const [next] = pendingMigrations(migrations, await doneMigrations(owner));
    if (next !== undefined) {
      await run(owner, next);
      await owner.query('insert into migration (name, sha256) values ($1, $2)', [next.name, next.sha256]);
    }
    await owner.query('commit');
    return next?.name;
  } catch (error) {
    // The first failure is the one to tell; a connection that is lost has no transaction left.
    await owner.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function run(owner: ClientBase, { name, sql }: Migration): Promise<void> {
  try {
    await owner.query(sql);
  } catch (error) {
    if (isUnavailable(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperationFault('migration-failed', { name, reason }, error);
  }
}

/** The migrations that a database has; none where it has no table of them. */
export async function doneMigrations(client: ClientBase): Promise<DoneMigration[]> {
  const { rows: tables } = await client.query("select to_regclass('migration') is not null as has");
  if (tables[0]?.has !== true) return [];
  const { rows } = await client.query<DoneMigration>('select name, sha256 from migration order by name');
  return rows;
}
