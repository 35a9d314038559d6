import type { Waiting } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import { type Person, signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Services } from '../../platform/http/services.ts';
import type { DoJob } from '../../platform/jobs/jobs.ts';
import type { WaitingItem, WriteLetter } from '../../platform/mail/letter.ts';
import type { MailServer } from '../../platform/mail/mail-server.ts';
import { whatWaits } from '../inbox/what-waits.ts';
import { openPerson } from '../people/sealed-person.ts';
import { digestOf } from './own-notices.ts';
import { unsubscribeAddress } from './unsubscribe.ts';

/** By what notices are mailed. */
export interface Noticing extends Pick<Services, 'database' | 'keys' | 'origin'> {
  readonly write: WriteLetter;
  readonly server: MailServer;
}

/**
 * Mails what waits for a person, and for each party to which it belongs: that it does, and the way there. Nothing of
 * what was said is in it. To whom nothing waits, or who wants none any more, nothing is mailed.
 */
export function mailDigest(noticing: Noticing): DoJob<'digest'> {
  const { database, keys, origin, write, server } = noticing;
  return async ({ id, data: { person } }) => {
    const me = await withDesk(database, signIn('notices'), async ({ db }) => {
      const row = await db
        .selectFrom('person')
        .select('person')
        .where('person', '=', person)
        .where('erased_at', 'is', null)
        .executeTakeFirst();
      if (row === undefined || (await digestOf(db, person)) === 'off') return undefined;
      return (await openPerson(db, keys, person)).me;
    });
    if (me === undefined) return;
    const here = `${origin()}/${me.language}`;
    const items = await itemsFor(noticing, readerOf(person), here);
    if (items.length === 0) return;
    const letter = write({
      ...{ kind: 'digest', language: me.language, timeZone: me.time_zone, origin: origin(), items },
      ...{ address: `${here}/inbox`, settings: `${here}/account`, until: undefined },
    });
    await server.send({ id, to: me.email, letter, unsubscribe: unsubscribeAddress(noticing, person) });
  };
}

/** As in a visit; one that may do nothing. */
function readerOf(person: string): Person {
  return { kind: 'person', name: person, visit: '', freshUntil: new Date(0) };
}

async function itemsFor(services: Noticing, reader: Person, here: string): Promise<WaitingItem[]> {
  const parties = await withDesk(services.database, reader, ({ db }) => partiesOf(db, reader.name));
  const found = new Map<string, Waiting>();
  for (const as of [undefined, ...parties])
    for (const waiting of await whatWaits(services, reader, as)) found.set(JSON.stringify(waiting), waiting);
  const all = [...found.values()];
  const keys = all.flatMap((waiting) =>
    'parties' in waiting ? waiting.parties : 'party' in waiting ? [waiting.party] : [],
  );
  const names = await withDesk(services.database, reader, ({ db }) => namesOf(db, keys));
  return all.map((waiting) => itemOf(waiting, parties, names, here));
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
  own: readonly string[],
  names: ReadonlyMap<string, string>,
  here: string,
): WaitingItem {
  const nameOf = (party: string) => names.get(party) ?? party;
  if (waiting.kind === 'talk') {
    const others = waiting.parties.filter((party) => !own.includes(party));
    return {
      ...{ kind: waiting.kind, names: others.map(nameOf), count: waiting.unread },
      address: `${here}/talks/${waiting.talk}`,
    };
  }
  if (waiting.kind === 'passkey') return { kind: waiting.kind, names: [], address: `${here}/account` };
  // Whoever asks for a seat has written the name: an address in it would be one to press in a mail of ours.
  if (waiting.kind === 'admission')
    return { kind: waiting.kind, names: [waiting.party], address: `${here}/my-party` };
  const address = 'talk' in waiting ? `${here}/talks/${waiting.talk}` : `${here}/my-party`;
  return {
    ...{ kind: waiting.kind, names: [nameOf(waiting.party)], address },
    ...('until' in waiting ? { until: new Date(waiting.until) } : {}),
  };
}
