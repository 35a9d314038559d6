import type { ClientBase } from 'pg';
import type { Head } from './manifest.ts';
import { isOurs, NOT_OF_EXTENSION } from './our-schemas.ts';

type Stand = Pick<Head['sequences'][number], 'last' | 'is_called'>;

/** The sequences that number the rows of a column, and where they stand. */
export async function sequencesOf(client: ClientBase): Promise<Head['sequences']> {
  const { rows } = await client.query<
    Omit<Head['sequences'][number], keyof Stand> & { readonly sequence: string }
  >(
    `select s.oid::regclass::text as sequence, n.nspname as schema, t.relname as table, a.attname as column
     from pg_class s
     join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
     join pg_class t on t.oid = d.refobjid
     join pg_namespace n on n.oid = t.relnamespace
     join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
     where s.relkind = 'S' and ${isOurs('n')}
     order by 2, 3, 4`,
  );
  const sequences: Head['sequences'] = [];
  for (const { sequence, ...column } of rows)
    sequences.push({ ...column, ...(await standOf(client, sequence)) });
  return sequences;
}

/** The sequences that belong to no column, and where they stand. */
export async function freeSequencesOf(client: ClientBase): Promise<Head['free_sequences']> {
  const { rows } = await client.query<Omit<Head['free_sequences'][number], keyof Stand>>(
    `select n.nspname as schema, s.relname as sequence
     from pg_class s
     join pg_namespace n on n.oid = s.relnamespace
     where s.relkind = 'S' and ${isOurs('n')} and ${NOT_OF_EXTENSION('pg_class', 's.oid')}
       and not exists (select from pg_depend d where d.objid = s.oid and d.classid = 'pg_class'::regclass
                       and d.deptype in ('a', 'i'))
     order by 1, 2`,
  );
  const sequences: Head['free_sequences'] = [];
  for (const { schema, sequence } of rows) {
    const name = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(sequence)}`;
    sequences.push({ schema, sequence, ...(await standOf(client, name)) });
  }
  return sequences;
}

async function standOf(client: ClientBase, sequence: string): Promise<Stand> {
  const { rows } = await client.query<Stand>(`select last_value::text as last, is_called from ${sequence}`);
  const [stand] = rows;
  if (stand === undefined) throw new Error(`the sequence ${sequence} has no row`);
  return stand;
}

/** Lets every sequence go on where a backup's stood. */
export async function setSequences(
  client: ClientBase,
  { sequences, free_sequences }: Pick<Head, 'sequences' | 'free_sequences'>,
): Promise<void> {
  for (const { schema, table, column, last, is_called } of sequences)
    await client.query(
      'select setval(pg_get_serial_sequence(format($$%I.%I$$, $1::text, $2::text), $3), $4::bigint, $5)',
      [schema, table, column, last, is_called],
    );
  for (const { schema, sequence, last, is_called } of free_sequences)
    await client.query('select setval(format($$%I.%I$$, $1::text, $2::text)::regclass, $3::bigint, $4)', [
      schema,
      sequence,
      last,
      is_called,
    ]);
}
