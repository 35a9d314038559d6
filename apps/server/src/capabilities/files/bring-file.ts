import type { StoredUpload } from '@sahakarya/contract';
import { sql } from 'kysely';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import { newKey } from '../../platform/keys/keyring.ts';
import { holdKeys } from '../../platform/keys/rotate-keys.ts';
import { seal, sealText } from '../../platform/keys/seal.ts';
import { newId } from '../../platform/new-id.ts';
import { scanFile } from './scan-file.ts';
import { typeOfContent } from './type-of-content.ts';

/** Files of one person that nothing names: more would be a place to keep things in. */
const MOST_UNNAMED = 20;

/**
 * Keeps a file of a person, sealed by a key of its own.
 *
 * @throws ProblemError `unknown-file-type`, `file-refused`, `too-many-files`
 */
export async function bringFile(
  { database, keys, now, settings: { values } }: Pick<Services, 'database' | 'keys' | 'now' | 'settings'>,
  person: Person,
  name: string,
  content: Uint8Array,
): Promise<StoredUpload> {
  const type = await typeOfContent(content, name);
  if (type === undefined || content.length === 0) throw problem('unknown-file-type');
  const command = values.SAHAKARYA_SCAN_COMMAND;
  if (command !== undefined && !(await scanFile(command, content))) throw problem('file-refused');
  const at = now();
  const file = newId(at);
  const key = newKey();
  const row = {
    ...{ file, person: person.name, type, bytes: content.length, made_at: at },
    name: sealText(key, name, `file/${file}/name`),
    content: seal(key, content, `file/${file}/content`),
  };
  await withDesk(database, person, async ({ db }) => {
    // Two at once of one person are counted one after the other. Who was erased, or signed out, meanwhile, brings none.
    const { rows: held } = await sql`
      select from person where person = ${person.name} and erased_at is null for no key update`.execute(db);
    const { rows: ways } = await sql`
      select from visit where visit = ${person.visit}
      union all select from person_token where token = ${person.visit} and withdrawn_at is null`.execute(db);
    if (held.length === 0 || ways.length === 0) throw problem('not-signed-in');
    const { rows } = await sql<{ count: number }>`select count(*) from unnamed_files()`.execute(db);
    if ((rows[0]?.count ?? 0) >= MOST_UNNAMED) throw problem('too-many-files', { most: MOST_UNNAMED });
    await holdKeys(db);
    await db.insertInto('file').values(row).execute();
    await db
      .insertInto('file_key')
      .values({ file, ...keys.ring().wrap(`file/${file}`, key) })
      .execute();
  });
  return { file, name, type, bytes: content.length, made_at: at.toISOString() };
}
