import type { ClientBase } from 'pg';
import { OperationFault } from '../operation-fault.ts';
import { type InstallationKind, type NewInstallation, REAL } from './installation.ts';

/**
 * Refuses a database of the other kind before anything is done to it. One that was filled before there were exercises
 * is real.
 *
 * @throws OperationFault `is-an-exercise`, `is-no-exercise`, `no-exercise`
 */
export async function refuseOtherKind(client: ClientBase, asked: NewInstallation | undefined): Promise<void> {
  const found = await kindOf(client);
  if (found === undefined && asked?.isThere === true) throw new OperationFault('no-exercise', {});
  if (asked === undefined || found === undefined || found === asked.kind) return;
  throw new OperationFault(found === 'exercise' ? 'is-an-exercise' : 'is-no-exercise', {});
}

async function kindOf(client: ClientBase): Promise<InstallationKind | undefined> {
  // Everybody may know, at any desk.
  await client.query("begin; set local sahakarya.desk = 'public'");
  const kind = await kindInside(client);
  await client.query('commit');
  return kind;
}

/** In a transaction of the owner, or at a desk. Undefined: nobody has said what it is to be. */
export async function kindInside(client: ClientBase): Promise<InstallationKind | undefined> {
  if (!(await hasTable(client, 'installation')))
    return (await hasTable(client, 'reference_table')) ? 'real' : undefined;
  const { rows } = await client.query<{ readonly kind: InstallationKind }>('select kind from installation');
  return rows[0]?.kind;
}

/** Says what a new database is; what somebody has said before stays. By its owner, in a database that is migrated. */
export async function settleKind(owner: ClientBase, { kind, ahead }: NewInstallation = REAL): Promise<void> {
  if (!(await hasTable(owner, 'installation'))) return;
  await owner.query('insert into installation (kind, ahead_ms) values ($1, $2) on conflict do nothing', [
    kind,
    ahead,
  ]);
}

async function hasTable(client: ClientBase, name: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "select from pg_class where relnamespace = 'public'::regnamespace and relname = $1",
    [name],
  );
  return rowCount !== 0;
}
