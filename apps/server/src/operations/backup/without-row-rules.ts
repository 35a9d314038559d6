import type { Client, ClientBase } from 'pg';
import { isOurs } from './our-schemas.ts';

/** A statement that takes a rule off, and the one that puts it back as it was. */
interface Rule {
  readonly off: string;
  readonly on: string;
}

/**
 * Does work while no foreign key is checked and no trigger runs, and puts all of them back: so tables that refer to
 * each other, or to themselves, can be filled in any order, and rows come in as they were, not as a trigger would
 * write them. Every foreign key is then checked for all rows at once. The owner of the tables may do all of it; to
 * switch a foreign key's own triggers off would take a superuser.
 *
 * @param client in a transaction
 */
export async function withoutRowRules<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  const rules = [...(await triggers(client)), ...(await foreignKeys(client))];
  for (const { off } of rules) await client.query(off);
  const result = await work();
  // A table can't be changed while checks wait for the end of the transaction.
  await client.query('set constraints all immediate');
  for (const { on } of rules) await client.query(on);
  return result;
}

/** A partition has those of its table, which go and come with it. */
async function foreignKeys(client: ClientBase): Promise<Rule[]> {
  const { rows } = await client.query<Rule>(
    `select format('alter table %s drop constraint %I', r.conrelid::regclass, r.conname) as off,
            format('alter table %s add constraint %I %s', r.conrelid::regclass, r.conname, pg_get_constraintdef(r.oid))
            || coalesce(format('; comment on constraint %I on %s is %L', r.conname, r.conrelid::regclass,
                               obj_description(r.oid, 'pg_constraint')), '') as on
     from pg_constraint r
     join pg_namespace n on n.oid = r.connamespace
     where r.contype = 'f' and r.conparentid = 0 and ${isOurs('n')}
     order by r.oid`,
  );
  return rows;
}

const FIRES: Readonly<Record<string, string>> = { O: 'enable', A: 'enable always', R: 'enable replica' };

async function triggers(client: ClientBase): Promise<Rule[]> {
  const { rows } = await client.query<{ table: string; name: string; fires: string }>(
    `select t.tgrelid::regclass::text as table, quote_ident(t.tgname) as name, t.tgenabled as fires
     from pg_trigger t
     join pg_class c on c.oid = t.tgrelid
     join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and c.relkind in ('r', 'p') and ${isOurs('n')}
     order by t.oid`,
  );
  return rows.map(({ table, name, fires }) => ({
    off: `alter table ${table} disable trigger ${name}`,
    on: `alter table ${table} ${FIRES[fires]} trigger ${name}`,
  }));
}
