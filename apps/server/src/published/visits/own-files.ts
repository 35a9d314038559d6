import type { FileId } from '@sahakarya/exchange';
import type { Database } from '../../platform/database/database.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';

/**
 * Files that a person may name: their own.
 *
 * @throws ProblemError `not-found`
 */
export async function ownFiles(
  database: Database,
  person: Person,
  files: readonly string[],
): Promise<FileId[]> {
  if (files.length === 0) return [];
  const rows = await withDesk(database, person, ({ db }) =>
    db
      .selectFrom('file')
      .select('file')
      .where('file', 'in', files)
      .where('person', '=', person.name)
      .execute(),
  );
  const own = new Set(rows.map(({ file }) => file));
  if (!files.every((file) => own.has(file))) throw problem('not-found', { what: 'file' });
  return files.map((file) => file as FileId);
}
