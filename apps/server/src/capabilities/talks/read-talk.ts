import type { Talk as TalkAnswer } from '@sahakarya/contract';
import {
  type Asked,
  MESSAGE_VERBS,
  openVerbs,
  relationsToTalk,
  type Seat,
  TALK_VERB_NAMES,
  TALK_VERBS,
  type Talk,
} from '@sahakarya/exchange';
import { instant, partyKey } from '@sahakarya/vocabulary';
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import { askedBy } from '../../published/visits/acting-as.ts';
import { TalkOpener } from './open-talks.ts';

/**
 * A talk, and what its caller can do with it.
 *
 * @param as the party for which a person asks
 * @throws ProblemError `not-found` for whoever isn't in it
 */
export async function readTalk(
  { database, keys, now }: Pick<Services, 'database' | 'keys' | 'now'>,
  person: Person,
  id: string,
  as: string | undefined,
): Promise<TalkAnswer> {
  return withDesk(database, person, async ({ db }) => {
    const row = await db.selectFrom('talk').selectAll().where('talk', '=', id).executeTakeFirst();
    if (row === undefined) throw problem('not-found', { what: 'talk' });
    const opener = await TalkOpener.of(db, keys.ring(), [id]);
    const seats = await db.selectFrom('talk_seat').selectAll().where('talk', '=', id).execute();
    const additions = await db.selectFrom('talk_addition').selectAll().where('talk', '=', id).execute();
    const auditors = await db.selectFrom('talk_auditor').selectAll().where('talk', '=', id).execute();
    const asked = await askedBy(db, person, as, now());
    const ordered = seats.sort((a, b) => +a.since - +b.since || (a.party < b.party ? -1 : 1));
    return {
      ...{ talk: id, state: row.state, version: row.version },
      subject: opener.subject(id, row.subject),
      begun_at: row.begun_at.toISOString(),
      parties: ordered.map(({ party, since, until }) => ({
        ...{ party, since: since.toISOString(), until: until?.toISOString() ?? null },
      })),
      additions: additions
        .filter(({ until }) => now() < until)
        .map(({ party, agreed, until }) => ({ party, agreed, until: until.toISOString() })),
      auditors: auditors
        .filter(({ until }) => now() < until)
        .map(({ party, named_by, until }) => ({ party, named_by, until: until.toISOString() })),
      ...openTo({ ...row, parties: seatsOf(seats) }, asked),
    };
  });
}

/** The parties of a talk, as the rules see them. */
export async function partiesOf(db: Kysely<Tables>, talk: string): Promise<Talk['parties']> {
  return seatsOf(await db.selectFrom('talk_seat').selectAll().where('talk', '=', talk).execute());
}

interface SeatRow {
  readonly party: string;
  readonly since: Date;
  readonly until: Date | null;
}

function seatsOf(rows: readonly SeatRow[]): Talk['parties'] {
  return Object.fromEntries(
    rows.map(({ party, since, until }): [string, Seat] => {
      const seat = { since: instant(since.getTime()) };
      return [partyKey.of(party), until === null ? seat : { ...seat, until: instant(until.getTime()) }];
    }),
  );
}

function openTo(
  { state, parties }: Pick<Talk, 'state' | 'parties'>,
  asked: Asked,
): Pick<TalkAnswer, 'can' | 'cannot'> {
  const relations = relationsToTalk({ parties }, asked);
  const ofTalk = openVerbs(TALK_VERBS, TALK_VERB_NAMES, state, relations, asked);
  const writing = openVerbs({ write: MESSAGE_VERBS.write }, ['write'], 'none', relations, asked);
  const verbs = state === 'open' ? [ofTalk, writing] : [ofTalk];
  return {
    can: verbs.flatMap(({ can }) => can),
    cannot: verbs.flatMap(({ cannot }) =>
      cannot.flatMap(({ verb, why }) =>
        why === 'suspended' || why === 'fresh-sign-in' ? [{ verb, why }] : [],
      ),
    ),
  };
}
