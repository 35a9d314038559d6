import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A step of the database's schema. */
export interface Migration {
  /** `0001-roles-and-desks` */
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** The migrations that come with the program. */
export const MIGRATIONS = fileURLToPath(new URL('../../../../migrations/', import.meta.url));

/** All migrations of a folder, in the order in which they run. */
export function readMigrations(folder: string = MIGRATIONS): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        name: file.replace(/\.sql$/, ''),
        sql,
        sha256: createHash('sha256').update(sql).digest('hex'),
      };
    });
}
