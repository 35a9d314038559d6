import type { Generated } from 'kysely';

/** A migration that has run here. The owner writes it, the application role only reads. */
export interface MigrationTable {
  readonly name: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly applied_at: Generated<Date>;
}
