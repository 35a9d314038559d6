import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import { type Person, signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { nightsBetween } from './local-hour.ts';
import type { Noticing } from './noticing.ts';
import { type ToTell, tell } from './told.ts';
import type { WaitsFor } from './waiting-for.ts';

/** Days before at which whoever's turn it is is reminded; on the last of them their deputies, too. */
const STEPS = [7, 3, 1];
const LAST = 1;

/** What is to be told now, of something that has a day. */
type Due = Pick<WaitsFor, 'thing' | 'waiting' | 'as'> & Pick<ToTell, 'until' | 'days'>;

/**
 * Asks for what is to be told of a person's waiting things by now, to all of the party whose turn it is: so each can be
 * told who else was. Another one's morning asks for nothing twice.
 */
export async function askForReminders(
  { database, now }: Pick<Noticing, 'database' | 'now'>,
  reader: Person,
  timeZone: string,
  waits: readonly WaitsFor[],
): Promise<void> {
  const due = waits.flatMap(({ item: { until }, ...one }): Due[] => {
    if (until === undefined) return [];
    // What ends with a day ends when the next one begins.
    const days = stepOf(nightsBetween(now(), new Date(until.getTime() - 1), timeZone));
    return days === undefined ? [] : [{ ...one, until, days }];
  });
  if (due.length === 0) return;
  const toTell = await withDesk(database, reader, async ({ db }) => {
    const all: ToTell[] = [];
    for (const { thing, until, days, ...one } of due)
      for (const person of await whoseTurn(db, reader, { ...one, days }))
        all.push({ person, thing, until, days });
    return all;
  });
  await withDesk(database, signIn('notices'), ({ db }) => tell(db, toTell, now()));
}

/** On the day after, where nobody could be told on the day itself. */
function stepOf(nights: number): number | undefined {
  return STEPS.find((step) => nights === step || nights === step - 1);
}

/** Who is to do it, as far as the reader sees: those of the party who may. */
async function whoseTurn(
  db: Kysely<Tables>,
  reader: Person,
  { waiting, as, days }: Pick<Due, 'waiting' | 'as' | 'days'>,
): Promise<readonly string[]> {
  if (as === undefined) return [reader.name];
  if (waiting.kind === 'appointment') return administratorsAnd(db, as, waiting.person);
  const isSignatory = waiting.kind === 'signatory';
  const about = isSignatory ? waiting.person : null;
  const isForAdministrators = isSignatory && waiting.party === as;
  const isToldToDeputies = days === LAST && !isForAdministrators;
  const { rows } = await sql<{ person: string }>`
    with acting as (
      select person from membership
      where party = ${as} and has_joined and from_at <= present() and (until_at is null or present() < until_at)
        and ${isForAdministrators ? sql`is_administrator` : sql`role <> 'viewer'`}
    ), told as (
      select person from acting
      union
      select deputy from deputy join acting on person = "of"
      where party = ${as} and from_at <= present() and present() < to_at and ${isToldToDeputies}
    )
    select person from told where person is distinct from ${about}::uuid order by person`.execute(db);
  return rows.map(({ person }) => person);
}

/** Who can prolong an appointment, and whose it is. */
async function administratorsAnd(
  db: Kysely<Tables>,
  party: string,
  person: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('person')
    .where('party', '=', party)
    .where('has_joined', '=', true)
    .where((is) => is.or([is('is_administrator', '=', true), is('person', '=', person)]))
    .where(sql<boolean>`from_at <= present() and (until_at is null or present() < until_at)`)
    .orderBy('person')
    .execute();
  return rows.map((row) => row.person);
}
