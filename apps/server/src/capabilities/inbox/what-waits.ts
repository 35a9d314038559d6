import type { Waiting } from '@sahakarya/contract';
import { type Kysely, type NotNull, sql } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Services } from '../../platform/http/services.ts';
import { listTalks } from '../talks/list-talks.ts';
import { endingAppointments } from './ending-appointments.ts';

/**
 * What waits for a person, and for the party for which it acts. Each part is read at the person's own desk: what waits
 * for somebody else is not there.
 */
export async function whatWaits(
  services: Pick<Services, 'database' | 'keys' | 'now'>,
  person: Person,
  as: string | undefined,
): Promise<Waiting[]> {
  const talks = as === undefined ? [] : await listTalks(services, person, { as, state: 'open' });
  const others = await withDesk(services.database, person, async ({ db }) => [
    ...(await blockedPasskeys(db)),
    ...(await invitations(db, person)),
    ...(as === undefined ? [] : await ofParty(db, person, as, talks, services.now())),
  ]);
  const unread = talks.flatMap(({ talk, subject, parties, unread: count, newest_at }): Waiting[] =>
    count === 0 || newest_at === null
      ? []
      : [{ kind: 'talk', talk, subject, parties, unread: count, since: newest_at }],
  );
  return [...others, ...unread].sort(inTurn);
}

/** First what has a day, the nearest first; then the newest first. */
function inTurn(one: Waiting, other: Waiting): number {
  const [a, b] = [untilOf(one), untilOf(other)];
  if (a !== undefined && b !== undefined) return a < b ? -1 : 1;
  if (a !== undefined || b !== undefined) return a !== undefined ? -1 : 1;
  return sinceOf(one) > sinceOf(other) ? -1 : 1;
}

/** What has no end says nothing of one. */
function endOf(until: Date | null): { readonly until?: string } {
  return until === null ? {} : { until: until.toISOString() };
}

const untilOf = (waiting: Waiting) => ('until' in waiting ? waiting.until : undefined);
const sinceOf = (waiting: Waiting) => ('since' in waiting ? waiting.since : '');

/** The person's own desk sees no others. */
async function blockedPasskeys(db: Kysely<Tables>): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('passkey')
    .select(['passkey', 'blocked_at'])
    .where('blocked_at', 'is not', null)
    .$narrowType<{ blocked_at: NotNull }>()
    .orderBy('passkey')
    .execute();
  return rows.map(({ passkey, blocked_at }) => ({
    ...{ kind: 'passkey', passkey, since: blocked_at.toISOString() },
  }));
}

async function invitations(db: Kysely<Tables>, { name: person }: Person): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('party', 'party.party', 'membership.party')
    .select(['membership.party', 'name', 'from_at', 'until_at'])
    .where('person', '=', person)
    .where('has_joined', '=', false)
    .where('state', 'in', ['admitted', 'suspended'])
    .where(sql<boolean>`(until_at is null or present() < until_at)`)
    .execute();
  return rows.map(({ party, name, from_at, until_at }) => ({
    ...{ kind: 'invitation', party, name, since: from_at.toISOString(), ...endOf(until_at) },
  }));
}

/** For whoever belongs to the party now; for anybody else nothing. */
async function ofParty(
  db: Kysely<Tables>,
  { name: person }: Person,
  as: string,
  talks: Awaited<ReturnType<typeof listTalks>>,
  now: Date,
): Promise<Waiting[]> {
  const own = await db
    .selectFrom('membership')
    .innerJoin('party', 'party.party', 'membership.party')
    .select(['role', 'is_administrator', 'is_secretariat', 'state'])
    .where('membership.party', '=', as)
    .where('person', '=', person)
    .where(sql<boolean>`membership.party in (select my_parties())`)
    .executeTakeFirst();
  if (own === undefined) return [];
  const mayAct = own.state === 'admitted' && (own.role !== 'viewer' || (await isDeputy(db, person, as)));
  return [
    ...(mayAct ? await additions(db, as, talks) : []),
    ...(mayAct && own.is_secretariat
      ? [...(await admissions(db)), ...(await signatoriesAlone(db, person))]
      : []),
    ...(own.is_administrator
      ? [
          ...(await signatories(db, person, as)),
          ...(await deputies(db, person, as)),
          ...(await endingAppointments(db, { party: as, now })),
        ]
      : []),
  ];
}

/** Whether a person acts at a party, for the time, for somebody who may. */
async function isDeputy(db: Kysely<Tables>, person: string, party: string): Promise<boolean> {
  const row = await db
    .selectFrom('deputy')
    .innerJoin('membership', (on) =>
      on
        .onRef('membership.party', '=', 'deputy.party')
        .onRef('membership.person', '=', 'deputy.of')
        .on('role', '<>', 'viewer')
        .on('has_joined', '=', true),
    )
    .select('deputy')
    .where('deputy.party', '=', party)
    .where('deputy', '=', person)
    .where(sql<boolean>`deputy.from_at <= present() and present() < to_at`)
    .where(sql<boolean>`membership.from_at <= present() and (until_at is null or present() < until_at)`)
    .executeTakeFirst();
  return row !== undefined;
}

async function additions(
  db: Kysely<Tables>,
  as: string,
  talks: Awaited<ReturnType<typeof listTalks>>,
): Promise<Waiting[]> {
  // An auditor, or who has left, agrees to nothing.
  const seated = new Map(talks.filter(({ parties }) => parties.includes(as)).map((one) => [one.talk, one]));
  if (seated.size === 0) return [];
  const rows = await db
    .selectFrom('talk_addition')
    .select(['talk', 'party', 'until'])
    .where('talk', 'in', [...seated.keys()])
    .where(sql<boolean>`not (${as} = any (agreed)) and present() < until`)
    .orderBy('party')
    .execute();
  return rows.flatMap(({ talk, party, until }): Waiting[] => {
    const subject = seated.get(talk)?.subject;
    return subject === undefined
      ? []
      : [{ kind: 'addition', talk, subject, party, until: until.toISOString() }];
  });
}

async function admissions(db: Kysely<Tables>): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('party')
    .select(['party', 'name', 'since'])
    .where('state', '=', 'asked')
    .execute();
  return rows.map(({ party, name, since }) => ({
    ...{ kind: 'admission', party, name, since: since.toISOString() },
  }));
}

/** Of a party's own signatories those who wait for another administrator: nobody confirms themselves. */
async function signatories(db: Kysely<Tables>, person: string, party: string): Promise<Waiting[]> {
  return asWaiting(await unconfirmed(db, person).where('membership.party', '=', party).execute());
}

/** Of a party's signatories the deputies who may not sign yet. */
async function deputies(db: Kysely<Tables>, person: string, party: string): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('deputy')
    .innerJoin('membership', (on) =>
      on
        .onRef('membership.party', '=', 'deputy.party')
        .onRef('membership.person', '=', 'deputy.of')
        .on('role', '=', 'signatory'),
    )
    .select(['deputy', 'of', 'deputy.from_at', 'to_at'])
    .where('deputy.party', '=', party)
    .where('deputy', '<>', person)
    .where('deputy.is_confirmed', '=', false)
    .where(sql<boolean>`present() < to_at`)
    .orderBy('deputy')
    .orderBy('of')
    .execute();
  return rows.map(({ deputy, of, from_at, to_at }) => ({
    ...{ kind: 'signatory', party, person: deputy, deputy_of: of },
    ...{ since: from_at.toISOString(), until: to_at.toISOString() },
  }));
}

/** Of other parties, whoever administers one alone: nobody else there can confirm them. */
async function signatoriesAlone(db: Kysely<Tables>, person: string): Promise<Waiting[]> {
  const rows = await unconfirmed(db, person)
    .innerJoin('party', 'party.party', 'membership.party')
    .where('state', 'in', ['admitted', 'suspended'])
    .where('is_secretariat', '=', false)
    .where('is_administrator', '=', true)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership as other')
            .select('other.person')
            .whereRef('other.party', '=', 'membership.party')
            .whereRef('other.person', '<>', 'membership.person')
            .where('other.is_administrator', '=', true)
            .where('other.has_joined', '=', true)
            .where(sql<boolean>`(other.until_at is null or present() < other.until_at)`),
        ),
      ),
    )
    .execute();
  return asWaiting(rows);
}

function unconfirmed(db: Kysely<Tables>, person: string) {
  return db
    .selectFrom('membership')
    .select(['membership.party', 'person', 'from_at', 'until_at'])
    .where('role', '=', 'signatory')
    .where('is_confirmed', '=', false)
    .where('has_joined', '=', true)
    .where('person', '<>', person)
    .where(sql<boolean>`(membership.until_at is null or present() < membership.until_at)`);
}

function asWaiting(
  rows: readonly {
    readonly party: string;
    readonly person: string;
    readonly from_at: Date;
    readonly until_at: Date | null;
  }[],
): Waiting[] {
  return rows.map(({ party, person, from_at, until_at }) => ({
    ...{ kind: 'signatory', party, person, since: from_at.toISOString(), ...endOf(until_at) },
  }));
}
