/**
 * A condition on `pg_namespace`: `public`, and every schema that the role of this connection made. Schemas that
 * somebody else keeps in the same database are not ours to copy or to drop.
 *
 * @param namespace the name that `pg_namespace` has in the query
 */
export function isOurs(namespace: string): string {
  return `(${namespace}.nspname = 'public' or ${namespace}.nspowner = current_user::regrole
    and ${namespace}.nspname not like 'pg\\_%' and ${NOT_OF_EXTENSION('pg_namespace', `${namespace}.oid`)})`;
}

/** A condition: an object belongs to no extension, which makes its own anew. */
export const NOT_OF_EXTENSION = (catalogue: string, object: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${object} and d.deptype = 'e')`;
