import type { Message } from '@sahakarya/exchange';
import { sql } from 'kysely';
import type { Thing } from '../../platform/commands/thing.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import { MESSAGE_KIND } from './matter.ts';

/** Writes the rows that a talk's page reads, for messages as they are now. */
export async function projectMessages({ db }: Desk, things: readonly Thing[]): Promise<void> {
  const messages = things.map(({ id, version, state }) => ({ id, version, message: state as Message }));
  await db
    .insertInto('message')
    .values(
      messages.map(({ id, version, message }) => ({
        ...{ message: id, version, talk: message.talk, party: message.party, person: message.by },
        ...{ at: new Date(message.at), files: [...message.files] },
        words: JSON.stringify(message.words),
        earlier: JSON.stringify(shownEarlier(message)),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('message').doUpdateSet((row) => ({
        words: row.ref('excluded.words'),
        earlier: row.ref('excluded.earlier'),
        version: row.ref('excluded.version'),
      })),
    )
    .execute();
  const named = messages.flatMap(({ id, message }) => message.files.map((file) => ({ id, file })));
  if (named.length === 0) return;
  // A file stays as long as something names it; one that is gone by now is named no more.
  await sql`
    insert into file_use (file, thing_kind, thing)
    select named.file, ${MESSAGE_KIND}, named.thing
    from unnest(${named.map(({ file }) => file)}::uuid[], ${named.map(({ id }) => id)}::text[]) as named (file, thing)
    join file using (file)
    on conflict do nothing`.execute(db);
}

/** What a message said before, as far as it is shown. */
export function shownEarlier({ earlier }: Message): { words: Message['words']; until: string }[] {
  return earlier
    .filter(({ isShown }) => isShown)
    .map(({ words, until }) => ({ words, until: new Date(until).toISOString() }));
}
