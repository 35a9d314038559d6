import type { ClientBase } from 'pg';
import { OperationFault } from '../../platform/operation-fault.ts';
import { tablesOf } from './database-content.ts';
import type { Head } from './manifest.ts';
import { freeSequencesOf, sequencesOf } from './sequences.ts';
import { nameOf } from './table-name.ts';

type Content = Pick<Head, 'tables' | 'sequences' | 'free_sequences'>;

/**
 * The backup has the tables, columns and sequences that its migrations make: no more, no fewer.
 *
 * @throws OperationFault `backup-misfit`
 */
export async function requireFit(client: ClientBase, head: Head, path: string): Promise<void> {
  const backed = partsOf(head);
  const made = partsOf({
    tables: await tablesOf(client),
    sequences: await sequencesOf(client),
    free_sequences: await freeSequencesOf(client),
  });
  const odd = [
    ...backed.filter((one) => !made.includes(one)),
    ...made.filter((one) => !backed.includes(one)),
  ];
  if (odd[0] !== undefined) throw new OperationFault('backup-misfit', { file: path, what: odd[0] });
}

function partsOf({ tables, sequences, free_sequences }: Content): string[] {
  return [
    ...tables.map((table) => `${nameOf(table)}(${table.columns.join(', ')})`),
    ...sequences.map((one) => `the sequence of ${nameOf(one)}.${one.column}`),
    ...free_sequences.map(({ schema, sequence }) => `the sequence ${nameOf({ schema, table: sequence })}`),
  ];
}
