import type { Message } from '@sahakarya/contract';
import type { Talk } from '@sahakarya/exchange';
import { partyKey } from '@sahakarya/vocabulary';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import { askedBy } from '../../published/visits/acting-as.ts';
import { namedFiles } from '../../published/visits/named-files.ts';
import { TalkOpener } from './open-talks.ts';
import { openToMessage } from './open-to-message.ts';
import { partiesOf } from './read-talk.ts';

type Talks = Pick<Services, 'database' | 'keys' | 'now'>;

/** How many messages are told when nobody says. */
const IN_A_PART = 50;

export interface Part {
  readonly as?: string | undefined;
  /** Written before this moment. */
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * What was said in a talk, as far as its caller was there; the newest first.
 *
 * @throws ProblemError `not-found` for whoever isn't in the talk
 */
export async function listMessages(
  talks: Talks,
  person: Person,
  talk: string,
  { as, before, limit = IN_A_PART }: Part,
): Promise<Message[]> {
  return withDesk(talks.database, person, async ({ db }) => {
    const found = await db.selectFrom('talk').select('state').where('talk', '=', talk).executeTakeFirst();
    if (found === undefined) throw problem('not-found', { what: 'talk' });
    let query = db.selectFrom('message').selectAll().where('talk', '=', talk);
    if (before !== undefined) query = query.where('at', '<', new Date(before));
    const rows = await query.orderBy('at', 'desc').orderBy('message', 'desc').limit(limit).execute();
    return answers(db, talks, person, as, talk, found.state, rows);
  });
}

/**
 * One message.
 *
 * @throws ProblemError `not-found` for whoever doesn't see it
 */
export async function readMessage(
  talks: Talks,
  person: Person,
  id: string,
  as: string | undefined,
): Promise<Message> {
  return withDesk(talks.database, person, async ({ db }) => {
    const row = await db.selectFrom('message').selectAll().where('message', '=', id).executeTakeFirst();
    const found =
      row && (await db.selectFrom('talk').select('state').where('talk', '=', row.talk).executeTakeFirst());
    if (row === undefined || found === undefined) throw problem('not-found', { what: 'message' });
    const [answer] = await answers(db, talks, person, as, row.talk, found.state, [row]);
    if (answer === undefined) throw new Error('one row makes one answer');
    return answer;
  });
}

async function answers(
  db: Kysely<Tables>,
  { keys, now }: Talks,
  person: Person,
  as: string | undefined,
  talk: string,
  state: Talk['state'],
  rows: readonly Selectable<Tables['message']>[],
): Promise<Message[]> {
  const opener = await TalkOpener.of(db, keys.ring(), [talk]);
  const asked = await askedBy(db, person, as, now());
  const parties = await partiesOf(db, talk);
  const named = await namedFiles(
    db,
    keys.ring(),
    rows.flatMap(({ files }) => files),
  );
  return rows.map(({ at, files, ...row }) => ({
    ...row,
    files: files.flatMap((file) => named.get(file) ?? []),
    at: at.toISOString(),
    words: opener.words(talk, row.message, row.words),
    earlier: opener.earlier(talk, row.message, row.earlier),
    can: openToMessage({ party: partyKey.of(row.party) }, { state, parties }, asked),
  }));
}
