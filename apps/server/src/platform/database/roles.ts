import type { ClientBase } from 'pg';
import { OperationFault } from '../operation-fault.ts';
import { TAKE_MIGRATION_LOCK } from './migrations/migration-lock.ts';

/** The oldest PostgreSQL that is enough. */
export const NEEDED_VERSION = 15;

/**
 * Lets the application role use every table; row-level security decides what it may do there. Migrations are the
 * owner's, and rows of tables that are only added to are nobody's to change. Functions that look past row-level
 * security, as their owner does, are that role's alone: PostgreSQL lets everybody on the server call any other.
 */
export async function grantToApplication(owner: ClientBase, role: string): Promise<void> {
  const name = owner.escapeIdentifier(role);
  const { rowCount } = await owner.query(
    `select from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where (n.nspname = 'pgboss' and c.relkind in ('r', 'p') and not c.relispartition
       and not has_table_privilege($1, c.oid, 'select, insert, update, delete')) or n.nspname = 'public' and (
       c.relkind in ('r', 'p') and c.relname <> 'migration'
         and not has_table_privilege($1, c.oid, 'select, insert, update, delete')
       or c.relname = 'migration' and not has_table_privilege($1, c.oid, 'select')
       or c.relkind in ('v', 'm') and not has_table_privilege($1, c.oid, 'select')
       or c.relkind = 'S' and not has_sequence_privilege($1, c.oid, 'usage'))
     union all
     select from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
       and (has_function_privilege('public', oid, 'execute') or not has_function_privilege($1, oid, 'execute'))`,
    [role],
  );
  if (rowCount === 0) return;
  const { rows: onlyAdded } = await owner.query<{ readonly name: string }>(
    `select tgrelid::regclass::text as name from pg_trigger where tgname = 'only_added'`,
  );
  const { rows: ofJobs } = await owner.query<{ readonly name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace = to_regnamespace('pgboss') and relkind in ('r', 'p') and not relispartition`,
  );
  const { rows: asOwner } = await owner.query<{ readonly name: string }>(
    `select oid::regprocedure::text as name from pg_proc
     where pronamespace = 'public'::regnamespace and prosecdef order by name`,
  );
  await owner.query(
    [
      'begin',
      TAKE_MIGRATION_LOCK,
      `grant usage on schema public to ${name}`,
      `grant select, insert, update, delete on all tables in schema public to ${name}`,
      `revoke insert, update, delete on migration from ${name}`,
      ...onlyAdded.map((table) => `revoke update, delete on ${table.name} from ${name}`),
      `grant usage on all sequences in schema public to ${name}`,
      ...(ofJobs.length === 0 ? [] : [`grant usage on schema pgboss to ${name}`]),
      // Of a queue's own table nothing: its rows are reached through the table of all, whose policies hold.
      ...ofJobs.map((table) => `grant select, insert, update, delete on ${table.name} to ${name}`),
      ...asOwner.map((routine) => `revoke execute on routine ${routine.name} from public`),
      ...asOwner.map((routine) => `grant execute on routine ${routine.name} to ${name}`),
      'commit',
    ].join('; '),
  );
}

/**
 * Makes sure that row-level security holds for the role of a connection.
 *
 * @throws OperationFault `role-too-strong`, `database-too-old`
 */
export async function checkApplicationRole(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{
    readonly role: string;
    readonly version: number;
    readonly is_superuser: boolean;
    readonly bypasses: boolean;
    readonly becomes: boolean;
    readonly owns: boolean;
  }>(
    `select rolname as role, current_setting('server_version_num')::int / 10000 as version,
            rolsuper as is_superuser, rolbypassrls as bypasses,
            exists (select from pg_roles other where (other.rolsuper or other.rolbypassrls)
                    and pg_has_role(pg_roles.oid, other.oid, 'member')) as becomes,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and c.relkind in ('r', 'p')
                      and pg_has_role(rolname, c.relowner, 'member')) as owns
     from pg_roles where rolname = current_user`,
  );
  const [found] = rows;
  if (found === undefined) throw new Error('the role of the connection is not in pg_roles');
  const { role, version, is_superuser, bypasses, becomes, owns } = found;
  if (version < NEEDED_VERSION)
    throw new OperationFault('database-too-old', { version, needed: NEEDED_VERSION });
  const what = is_superuser
    ? 'is a superuser'
    : bypasses
      ? 'has BYPASSRLS'
      : owns
        ? 'owns tables, or is a member of the role that does'
        : becomes
          ? 'may become a superuser or a role with BYPASSRLS'
          : undefined;
  if (what !== undefined) throw new OperationFault('role-too-strong', { role, what });
}
