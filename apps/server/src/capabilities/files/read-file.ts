import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import { open, openText } from '../../platform/keys/seal.ts';

export interface OpenedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/**
 * A file that the person may see: row-level security decides.
 *
 * @throws ProblemError `not-found`
 */
export async function readFile(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  person: Person,
  file: string,
): Promise<OpenedFile> {
  const row = await withDesk(database, person, ({ db }) =>
    db
      .selectFrom('file')
      .innerJoin('file_key', 'file_key.file', 'file.file')
      .select(['name', 'type', 'content', 'wrapped', 'wrapped_by'])
      .where('file.file', '=', file)
      .executeTakeFirst(),
  );
  if (row === undefined) throw problem('not-found', { what: 'file' });
  const key = keys.ring().unwrap(`file/${file}`, row);
  return {
    name: openText(key, row.name, `file/${file}/name`),
    type: row.type,
    content: open(key, row.content, `file/${file}/content`),
  };
}
