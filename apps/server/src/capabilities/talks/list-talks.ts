import { type ListedTalk, TALKS_IN_A_PART, type TalkList, type TalkState } from '@sahakarya/contract';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../../platform/database/tables.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Services } from '../../platform/http/services.ts';
import { cursorAfter, positionOf } from '../../published/cursor.ts';
import { TalkOpener } from './open-talks.ts';

export interface TalkFilter {
  readonly as?: string | undefined;
  readonly state?: z.output<typeof TalkState> | undefined;
}

/** Which part of the talks is asked for. */
export interface WantedTalks extends TalkFilter {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface Row {
  readonly talk: string;
  readonly state: ListedTalk['state'];
  readonly subject: unknown;
  readonly begun_at: Date;
  readonly version: number;
  readonly parties: string[];
  readonly newest_at: Date | null;
  readonly unread: number;
}

/** A row of a part; where it is empty, one of the counts alone. */
type CountedRow = TalkList['counts'] & (Row | { readonly talk: null });

/** A place in the list: when something was last written there, or it was begun, and which talk it is. */
const Position = z.tuple([z.iso.datetime(), z.uuid()]);

type Reading = Pick<Services, 'database' | 'keys'>;

/** All talks that a person sees, those with the newest message first. */
export async function listTalks(
  services: Reading,
  person: Person,
  filter: TalkFilter,
): Promise<ListedTalk[]> {
  const { talks } = await asked(services, person, filter, undefined, undefined);
  return talks;
}

/**
 * A part of them, in the same order, and how many there are in all.
 *
 * @throws ProblemError `unknown-cursor`
 */
export async function partOfTalks(
  services: Reading,
  person: Person,
  { cursor, limit = TALKS_IN_A_PART, ...filter }: WantedTalks,
): Promise<TalkList> {
  const list = `talks ${JSON.stringify([filter.as ?? null, filter.state ?? null])}`;
  const after = cursor === undefined ? undefined : positionOf(cursor, list, Position);
  // One more tells whether there are any behind.
  const { talks, counts } = await asked(services, person, filter, after, limit + 1);
  const data = talks.slice(0, limit);
  const last = data.at(-1);
  const next =
    last !== undefined && talks.length > limit
      ? cursorAfter(list, [last.newest_at ?? last.begun_at, last.talk])
      : null;
  return { data, next, counts };
}

async function asked(
  { database, keys }: Reading,
  person: Person,
  filter: TalkFilter,
  after: z.output<typeof Position> | undefined,
  most: number | undefined,
): Promise<{ readonly talks: ListedTalk[]; readonly counts: TalkList['counts'] }> {
  return withDesk(database, person, async ({ db }) => {
    const rows = await countedRows(db, person, filter, after, most);
    const [{ open, closed, fresh } = { open: 0, closed: 0, fresh: 0 }] = rows;
    const found = rows.flatMap((row): Row[] => (row.talk === null ? [] : [row]));
    const opener = await TalkOpener.of(
      db,
      keys.ring(),
      found.map(({ talk }) => talk),
    );
    const talks = found.map(({ talk, state, subject, begun_at, version, parties, newest_at, unread }) => ({
      ...{ talk, state, subject: opener.subject(talk, subject), begun_at: begun_at.toISOString(), version },
      ...{ parties, newest_at: newest_at?.toISOString() ?? null, unread },
    }));
    return { talks, counts: { open, closed, fresh } };
  });
}

/** The database shows of talks and messages what the person sees. */
async function countedRows(
  db: Kysely<Tables>,
  person: Person,
  { as, state }: TalkFilter,
  after: z.output<typeof Position> | undefined,
  most: number | undefined,
): Promise<readonly CountedRow[]> {
  const [last, talk] = after ?? [];
  const { rows } = await sql<CountedRow>`
    with seen as materialized (
      select talk.talk, state, subject, begun_at, version, newest_at, coalesce(unread, 0)::integer as unread,
        coalesce(newest_at, begun_at) as last
      from talk left join (
        select message.talk, max(at) as newest_at,
          count(*) filter (where message.person <> ${person.name}
            and at > coalesce(talk_read.until, '-infinity')) as unread
        from message left join talk_read on talk_read.talk = message.talk and talk_read.person = ${person.name}
        group by message.talk
      ) said using (talk)
      where (${as ?? null}::text is null
        or exists (select from talk_seat where talk_seat.talk = talk.talk and party = ${as ?? null})
        or exists (select from talk_auditor where talk_auditor.talk = talk.talk and party = ${as ?? null}))
    ), counted as (
      select (count(*) filter (where state = 'open'))::integer as open,
        (count(*) filter (where state = 'closed'))::integer as closed,
        (count(*) filter (where unread > 0))::integer as fresh
      from seen
    ), part as (
      select * from seen
      where (${state ?? null}::text is null or state = ${state ?? null})
        and (${last ?? null}::timestamptz is null or last < ${last ?? null}
          or (last = ${last ?? null} and talk > ${talk ?? null}::uuid))
      order by last desc, talk limit ${most ?? null}::bigint
    )
    select counted.*, part.*,
      array(select party from talk_seat where talk_seat.talk = part.talk and until is null order by since, party)
        as parties
    from counted left join part on true
    order by last desc, talk`.execute(db);
  return rows;
}
