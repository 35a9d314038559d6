import type { ListedTalk, TalkState } from '@sahakarya/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Services } from '../../platform/http/services.ts';
import { TalkOpener } from './open-talks.ts';

export interface TalkFilter {
  readonly as?: string | undefined;
  readonly state?: z.output<typeof TalkState> | undefined;
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

/** The talks that a person sees, those with the newest message first. */
export async function listTalks(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  person: Person,
  { as, state }: TalkFilter,
): Promise<ListedTalk[]> {
  return withDesk(database, person, async ({ db }) => {
    const { rows } = await sql<Row>`
      select talk.talk, state, subject, begun_at, version, newest_at, coalesce(unread, 0)::integer as unread,
        array(select party from talk_seat where talk_seat.talk = talk.talk and until is null order by since, party)
          as parties
      from talk left join (
        select message.talk, max(at) as newest_at,
          count(*) filter (where message.person <> ${person.name}
            and at > coalesce(talk_read.until, '-infinity')) as unread
        from message left join talk_read on talk_read.talk = message.talk and talk_read.person = ${person.name}
        group by message.talk
      ) said using (talk)
      where (${state ?? null}::text is null or state = ${state ?? null})
        and (${as ?? null}::text is null
          or exists (select from talk_seat where talk_seat.talk = talk.talk and party = ${as ?? null})
          or exists (select from talk_auditor where talk_auditor.talk = talk.talk and party = ${as ?? null}))
      order by coalesce(newest_at, begun_at) desc, talk.talk`.execute(db);
    const opener = await TalkOpener.of(
      db,
      keys.ring(),
      rows.map(({ talk }) => talk),
    );
    return rows.map(({ subject, begun_at, newest_at, ...row }) => ({
      ...row,
      subject: opener.subject(row.talk, subject),
      begun_at: begun_at.toISOString(),
      newest_at: newest_at?.toISOString() ?? null,
    }));
  });
}
