import { OperationFault } from '../../operation-fault.ts';
import type { Migration } from './read-migrations.ts';

/** A migration as the database remembers it. */
export interface DoneMigration {
  readonly name: string;
  readonly sha256: string;
}

/**
 * The migrations that a database lacks, in order.
 *
 * @throws OperationFault where a newer program has migrated it, or where a file is not the one that ran
 */
export function pendingMigrations(
  known: readonly Migration[],
  done: readonly DoneMigration[],
): readonly Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  const unknown = done.map(({ name }) => name).filter((name) => !byName.has(name));
  const newest = unknown.toSorted().at(-1);
  if (newest !== undefined) throw new OperationFault('database-newer', { name: newest });
  for (const { name, sha256 } of done)
    if (byName.get(name)?.sha256 !== sha256) throw new OperationFault('migration-changed', { name });
  const names = new Set(done.map(({ name }) => name));
  return known.filter(({ name }) => !names.has(name));
}
