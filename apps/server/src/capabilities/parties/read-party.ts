import { type Party, ROUTES, type Route } from '@sahakarya/contract';
import {
  isAdministeredAt,
  openVerbs,
  PARTY_VERB_NAMES,
  PARTY_VERBS,
  type PartyVerb,
  relationsToParty,
} from '@sahakarya/exchange';
import { partyKey } from '@sahakarya/vocabulary';
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import { type Caller, narrowedTo } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import { askedBy, peopleOf } from '../../published/visits/acting-as.ts';
import { proofOfParty } from './proof-of-party.ts';

/**
 * A party as its caller sees it, and what the caller can do with it.
 *
 * @param as the party for which a person asks
 * @throws ProblemError `not-found`
 */
export async function readParty(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  caller: Caller,
  key: string,
  as: string | undefined,
  now: Date,
): Promise<Party> {
  return withDesk(database, caller, async ({ db }) => {
    const row = await db.selectFrom('party').selectAll().where('party', '=', key).executeTakeFirst();
    if (row === undefined) throw problem('not-found', { what: 'party' });
    const fields = await db.selectFrom('party_field').selectAll().where('party', '=', key).execute();
    const withheld = await db.selectFrom('party_withheld').selectAll().where('party', '=', key).execute();
    return {
      ...row,
      since: row.since.toISOString(),
      page: Object.fromEntries(fields.map(({ field, value }) => [field, value])),
      withheld: Object.fromEntries(withheld.map(({ field, disclosure }) => [field, disclosure])),
      proof: caller.kind === 'person' ? await proofOfParty(db, keys, key) : [],
      ...(await openTo(db, caller, row, as, now)),
    };
  });
}

/** Whether a token, or a visit by a provider, can do it at all. */
function isInScopes(verb: PartyVerb): boolean {
  const path = `/parties/{party}/${verb}`;
  return Object.values<Route>(ROUTES).some((route) => route.path === path && route.scopes !== undefined);
}

async function openTo(
  db: Kysely<Tables>,
  caller: Caller,
  row: { readonly party: string; readonly state: Party['state'] },
  as: string | undefined,
  now: Date,
): Promise<Pick<Party, 'can' | 'cannot'>> {
  if (caller.kind !== 'person') return { can: [], cannot: [] };
  const asked = await askedBy(db, caller, as, now);
  const own = await db
    .selectFrom('membership')
    .select('has_joined')
    .where('party', '=', row.party)
    .where('person', '=', caller.name)
    .executeTakeFirst();
  // Of verbs that are about a person, those about whoever asks.
  const about = own === undefined ? undefined : asked.person;
  const relations = relationsToParty(partyKey.of(row.party), asked, about);
  const { can, cannot } = openVerbs(PARTY_VERBS, PARTY_VERB_NAMES, row.state, relations, asked);
  const isOpen = (verb: PartyVerb) => narrowedTo(caller) === undefined || isInScopes(verb);
  // Where somebody can act, that one appoints others: by the moment, so that a page which asks anew sees the end of it.
  const isAppointedHere =
    can.includes('appoint_administrator') && !isAdministeredAt(await peopleOf(db, row.party), asked.at);
  return {
    can: can.filter(
      (verb) =>
        isOpen(verb) &&
        (verb !== 'join' || own?.has_joined === false) &&
        (verb !== 'appoint_administrator' || isAppointedHere),
    ),
    cannot: cannot.flatMap(({ verb, why }) =>
      isOpen(verb) && (why === 'suspended' || why === 'fresh-sign-in') ? [{ verb, why }] : [],
    ),
  };
}
