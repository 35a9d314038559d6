import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { Tables } from '../../../platform/database/tables.ts';
import { ANYBODY, signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { ProblemError } from '../../../platform/http/problems/problem.ts';
import type { Services } from '../../../platform/http/services.ts';
import type { DoJob, Jobs } from '../../../platform/jobs/jobs.ts';
import { openText } from '../../../platform/keys/seal.ts';
import type { LetterKind, WriteLetter } from '../../../platform/mail/letter.ts';
import type { MailServer } from '../../../platform/mail/mail-server.ts';
import { type Attempt, countAttempts, takeBackAttempt } from '../count-attempts.ts';
import { openPerson, placeOf } from '../sealed-person.ts';
import { linkAddress } from './link-address.ts';

/** By what links are mailed. */
export interface Mailing extends Pick<Services, 'database' | 'keys' | 'now' | 'origin'> {
  readonly write: WriteLetter;
  readonly server: MailServer;
}

/** What a letter tells of a link. */
interface AboutLink {
  readonly kind: LetterKind;
  readonly address: string;
  readonly until: Date | undefined;
}

/**
 * Mails a link to the address that it is for. What is used or over by then, or is nobody's, is not mailed; nor is an
 * invitation of an address that has had as many of the day as one may, whoever invites it: it waits to be handed on.
 */
export function mailLink({ database, keys, now, origin, write, server }: Mailing): DoJob<'link-mail'> {
  return async ({ id, data }) => {
    const found = await withDesk(database, signIn('mail'), async ({ db }) => {
      const link = await goodLink(db, data, now());
      if (link === undefined) return undefined;
      const { person, kind, sealed, until, invited_to: invitedTo } = link;
      const { me, key, lookup } = await openPerson(db, keys, person);
      const isKnown = kind === 'confirm' && (await hasAccount(db, lookup));
      return {
        me,
        kind,
        until,
        isKnown,
        invitedTo,
        lookup,
        text: openText(key, sealed, placeOf(person, `link/${link.link}`)),
      };
    });
    if (found === undefined) return;
    const { me, kind, until, isKnown, invitedTo, lookup, text } = found;
    const here = `${origin()}/${me.language}`;
    const about: AboutLink = isKnown
      ? { kind: 'known', address: `${here}/sign-in`, until: undefined }
      : { kind, address: linkAddress(here, kind, text), until };
    const party = invitedTo === null ? undefined : await nameOf(database, invitedTo);
    const letter = write({
      ...about,
      ...{ party, language: me.language, timeZone: me.time_zone, origin: origin() },
    });
    const send = () => server.send({ id, to: me.email, letter });
    await (kind === 'invitation' ? sendWithinBounds(database, lookup, now(), send) : send());
  };
}

/** What isn't taken by the mail server counts for nothing: it is tried again. */
async function sendWithinBounds(
  database: Database,
  lookup: string,
  at: Date,
  send: () => Promise<void>,
): Promise<void> {
  const mail: Attempt = ['invitation-mail', lookup];
  try {
    await countAttempts(database, [mail], at);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'too-many-attempts') return;
    throw error;
  }
  try {
    await send();
  } catch (error) {
    await withDesk(database, signIn('mail'), ({ db }) => takeBackAttempt(db, mail, at));
    throw error;
  }
}

/** Undefined where it is used or over, or opens nothing, as the invitation of somebody who has an account. */
async function goodLink(db: Kysely<Tables>, data: Jobs['link-mail'], now: Date) {
  const row = await db
    .selectFrom('link')
    .leftJoin('person', 'person.person', 'link.person')
    .select(['link', 'link.person', 'kind', 'sealed', 'until', 'invited_to'])
    .where((is) =>
      'link' in data
        ? is('link', '=', data.link)
        : is.and([
            is('link.person', '=', data.invited),
            is('kind', '=', 'invitation'),
            is('confirmed_at', 'is', null),
          ]),
    )
    .where('used_at', 'is', null)
    .where('until', '>', now)
    .orderBy('link.made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined || row.person === null ? undefined : { ...row, person: row.person };
}

/** What everybody reads as the name of a party at the table: the secretariat has admitted it, and so the name. */
async function nameOf(database: Database, party: string): Promise<string | undefined> {
  const row = await withDesk(database, ANYBODY, ({ db }) =>
    db.selectFrom('party').select('name').where('party', '=', party).executeTakeFirst(),
  );
  return row?.name;
}

/** Of an address that has an account, no other one can be confirmed: its owner is told that there is one. */
async function hasAccount(db: Kysely<Tables>, lookup: string): Promise<boolean> {
  const { rows } = await sql`
    select from person where lookup = ${lookup} and confirmed_at is not null`.execute(db);
  return rows.length > 0;
}
