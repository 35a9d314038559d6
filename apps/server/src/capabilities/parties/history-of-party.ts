import { PartyEventKind, type PartyHistory } from '@sahakarya/contract';
import type { Party } from '@sahakarya/exchange';
import { sql } from 'kysely';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import { historyOf, type Told, type WantedHistory } from '../../published/history/history-of.ts';
import { readersParties } from '../../published/history/readers-parties.ts';
import { stepsOf } from '../../published/history/steps-of-thing.ts';
import { facetsOfParty } from './facets-of-party.ts';
import { idOfInvited } from './invited-person.ts';
import { PARTIES } from './party-kind.ts';

/**
 * What happened to a party, for its people and the secretariat.
 *
 * @throws ProblemError `not-found` for everybody else, as of a party that isn't there
 */
export async function historyOfParty(
  services: Pick<Services, 'database' | 'keys' | 'now'>,
  person: Person,
  key: string,
  { as, before, at }: WantedHistory,
): Promise<PartyHistory> {
  const { database, now } = services;
  const { told, isOwn } = await withDesk(database, person, async ({ db }) => {
    const own = await readersParties(db, person, as, now());
    const isOwn = own.some(({ party }) => party === key);
    const mayRead = isOwn || own.some(({ is_secretariat }) => is_secretariat);
    const { rows } = await sql<Told>`select version, at from told_of_party(${key}, ${as ?? null})`.execute(
      db,
    );
    if (!mayRead || rows.length === 0) throw problem('not-found', { what: 'party' });
    return { told: rows, isOwn };
  });
  const all = await stepsOf(database, PARTIES, key);
  const today = all.at(-1)?.after as Party;
  const ring = services.keys.ring();
  const joined = new Set(all.flatMap(({ after }) => joinedIn(after as Party)));
  const toldId = (id: string) => (joined.has(id) || id === person.name ? id : idOfInvited(ring, key, id));
  // Who declines an invitation does so as who was invited, too.
  const steps = all.map(({ person: by, ...step }) => {
    const wasInvited = by !== null && Object.hasOwn((step.before as Party | undefined)?.people ?? {}, by);
    return { ...step, person: wasInvited ? toldId(by) : by };
  });
  return historyOf(services, person, {
    ...{ steps, told, before, at },
    kindOf: (kind) => PartyEventKind.parse(kind),
    facetsOf: (party) => facetsOfParty(party as Party, { isOwn, today, toldId }),
  });
}

function joinedIn({ people }: Party): string[] {
  return Object.entries(people).flatMap(([person, { hasJoined }]) => (hasJoined ? [person] : []));
}
