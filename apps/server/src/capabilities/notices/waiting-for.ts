import type { Waiting } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { WaitingItem } from '../../platform/mail/letter.ts';
import { endingAppointments } from '../inbox/ending-appointments.ts';
import { whatWaits } from '../inbox/what-waits.ts';
import type { Noticing } from './noticing.ts';
import { thingOf } from './thing-of.ts';

/** Something that waits for somebody, with what a mail tells of it. */
export interface WaitsFor {
  /** What it is, by ids alone: the same for all for whom it waits. */
  readonly thing: string;
  readonly waiting: Waiting;
  /** The party for which it waits; undefined: for oneself. */
  readonly as: string | undefined;
  readonly item: WaitingItem;
}

/**
 * All that waits for somebody and for each party to which they belong, once, read at their own desk; and their own
 * appointments that come to their end, which wait for an administrator.
 *
 * @param here where pages begin in the reader's language
 */
export async function waitingFor(
  services: Pick<Noticing, 'database' | 'keys' | 'now'>,
  reader: Person,
  here: string,
): Promise<readonly WaitsFor[]> {
  const parties = await withDesk(services.database, reader, ({ db }) => partiesOf(db, reader.name));
  const found = new Map<string, Pick<WaitsFor, 'waiting' | 'as'>>();
  for (const as of [undefined, ...parties])
    for (const waiting of [
      ...(await whatWaits(services, reader, as)),
      ...(as === undefined ? [] : await ownEndings(services, reader, as)),
    ]) {
      const thing = thingOf(waiting);
      if (!found.has(thing)) found.set(thing, { waiting, as });
    }
  const keys = [...found.values()].flatMap(({ waiting }) =>
    'parties' in waiting ? waiting.parties : 'party' in waiting ? [waiting.party] : [],
  );
  const names = await withDesk(services.database, reader, ({ db }) => namesOf(db, keys));
  return [...found].map(([thing, { waiting, as }]) => ({
    ...{ thing, waiting, as },
    item: itemOf(waiting, { person: reader.name, parties }, names, here),
  }));
}

/** An end that nobody has to act on is told by reminders alone: in the mail of each day it would stand for a week. */
export function isRemindedAlone({ waiting }: Pick<WaitsFor, 'waiting'>): boolean {
  return waiting.kind === 'appointment';
}

function ownEndings(
  { database, now }: Pick<Noticing, 'database' | 'now'>,
  reader: Person,
  party: string,
): Promise<Waiting[]> {
  return withDesk(database, reader, ({ db }) =>
    endingAppointments(db, { party, person: reader.name, now: now() }),
  );
}

async function partiesOf(db: Kysely<Tables>, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('party')
    .where('person', '=', person)
    .where('has_joined', '=', true)
    .orderBy('party')
    .execute();
  return rows.map(({ party }) => party);
}

async function namesOf(db: Kysely<Tables>, parties: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (parties.length === 0) return new Map();
  const rows = await db.selectFrom('party').select(['party', 'name']).where('party', 'in', parties).execute();
  return new Map(rows.map(({ party, name }) => [party, name]));
}

function itemOf(
  waiting: Waiting,
  own: { readonly person: string; readonly parties: readonly string[] },
  names: ReadonlyMap<string, string>,
  here: string,
): WaitingItem {
  const named = (party: string) => ({ party, name: names.get(party) ?? party });
  if (waiting.kind === 'talk') {
    const others = waiting.parties.filter((party) => !own.parties.includes(party));
    return {
      ...{ kind: waiting.kind, parties: others.map(named), count: waiting.unread },
      address: `${here}/talks/${waiting.talk}`,
    };
  }
  if (waiting.kind === 'passkey') return { kind: waiting.kind, parties: [], address: `${here}/account` };
  // Whoever asks for a seat has written the name: an address in it would be one to press in a mail of ours.
  if (waiting.kind === 'admission')
    return {
      ...{ kind: waiting.kind, parties: [{ party: waiting.party, name: waiting.party }] },
      address: `${here}/my-party`,
    };
  const isOfAnother = waiting.kind === 'signatory' && !own.parties.includes(waiting.party);
  const isOwnAppointment = waiting.kind === 'appointment' && waiting.person === own.person;
  const atParty = isOfAnother ? `${here}/my-party?about=${waiting.party}` : `${here}/my-party`;
  return {
    kind: isOwnAppointment ? 'own-appointment' : waiting.kind,
    parties: [named(waiting.party)],
    address: 'talk' in waiting ? `${here}/talks/${waiting.talk}` : atParty,
    ...('until' in waiting && waiting.until !== undefined ? { until: new Date(waiting.until) } : {}),
  };
}
