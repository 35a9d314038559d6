import { TalkEventKind, type TalkHistory } from '@sahakarya/contract';
import type { Talk } from '@sahakarya/exchange';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import { historyOf, type Told, type WantedHistory } from '../../published/history/history-of.ts';
import { readersParties } from '../../published/history/readers-parties.ts';
import { stepsOf } from '../../published/history/steps-of-thing.ts';
import { facetsOfTalk } from './facets-of-talk.ts';
import { TalkOpener } from './open-talks.ts';
import { TALKS } from './talk-kind.ts';

/**
 * What happened to a talk while its caller's party was in it; an auditor sees what the party sees that named it.
 *
 * @param as the party as which it is read; left out: any of one's own
 * @throws ProblemError `not-found` for whoever isn't in it, as of a talk that isn't there
 */
export async function historyOfTalk(
  services: Pick<Services, 'database' | 'keys' | 'now'>,
  person: Person,
  id: string,
  { as, before, at }: WantedHistory,
): Promise<TalkHistory> {
  const { database, keys, now } = services;
  const { told, opener } = await withDesk(database, person, async ({ db }) => {
    const own = await readersParties(db, person, as, now());
    const isIn = await areIn(
      db,
      id,
      own.map(({ party }) => party),
      now(),
    );
    const { rows } = await sql<Told>`select version, at from told_of_talk(${id}, ${as ?? null})`.execute(db);
    if (!isIn || rows.length === 0) throw problem('not-found', { what: 'talk' });
    return { told: rows, opener: await TalkOpener.of(db, keys.ring(), [id]) };
  });
  return historyOf(services, person, {
    ...{ steps: await stepsOf(database, TALKS, id), told, before, at },
    kindOf: (kind) => TalkEventKind.parse(kind),
    facetsOf(state) {
      const talk = state as Talk;
      return facetsOfTalk({ ...talk, subject: opener.subject(id, talk.subject) });
    },
  });
}

/** Whether one of some parties is in a talk, was in it, or may read along. */
async function areIn(
  db: Kysely<Tables>,
  talk: string,
  parties: readonly string[],
  now: Date,
): Promise<boolean> {
  if (parties.length === 0) return false;
  const seat = await db
    .selectFrom('talk_seat')
    .select('party')
    .where('talk', '=', talk)
    .where('party', 'in', parties)
    .executeTakeFirst();
  if (seat !== undefined) return true;
  const auditor = await db
    .selectFrom('talk_auditor')
    .select('party')
    .where('talk', '=', talk)
    .where('party', 'in', parties)
    .where('until', '>', now)
    .executeTakeFirst();
  return auditor !== undefined;
}
