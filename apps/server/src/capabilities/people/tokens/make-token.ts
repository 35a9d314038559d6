import type { PersonToken, TokenScope } from '@sahakarya/contract';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import type { Person } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import { sealText } from '../../../platform/keys/seal.ts';
import { newId } from '../../../platform/new-id.ts';
import { countAttempts } from '../count-attempts.ts';
import { tellOfAccount } from '../links/tell-of-account.ts';
import type { PeopleServices } from '../people-services.ts';
import { openPerson, placeOf } from '../sealed-person.ts';
import { secretHash } from '../secret-text.ts';
import { holdFreshVisit } from '../visits/hold-visit.ts';
import { requireFresh } from '../visits/require-person.ts';
import { newTokenText } from './token-text.ts';
import { toldToken } from './told-token.ts';

const DAY = 86_400_000;

/** Of one person, that are good: nobody looks after more. */
const MOST_TOKENS = 20;

/** What a token is to be. */
interface NewToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** For which alone it acts; undefined: for none. */
  readonly party?: string | undefined;
  readonly days: number;
}

/**
 * Makes a token of whoever has signed in freshly.
 *
 * @returns the token, and its text, which is kept nowhere
 * @throws ProblemError `not-signed-in`, `not-fresh`, `not-found` for a party of others, `too-many-tokens`,
 *   `too-many-attempts`
 */
export async function makeToken(
  { database, keys, now, linkWay }: PeopleServices,
  person: Person,
  { name, scopes, party, days }: NewToken,
): Promise<PersonToken & { readonly text: string }> {
  requireFresh(person, now());
  await countAttempts(database, [['token-made', keys.ring().lookup('person', person.name)]], now());
  return withDesk(database, person, async ({ db }) => {
    const at = now();
    await holdFreshVisit(db, person, at);
    if (party !== undefined && !(await belongsTo(db, party))) throw problem('not-found', { what: 'party' });
    if ((await countGood(db, person.name, at)) >= MOST_TOKENS)
      throw problem('too-many-tokens', { most: MOST_TOKENS });
    const { key } = await openPerson(db, keys, person.name);
    const text = newTokenText();
    const row = {
      token: newId(at),
      scopes: [...new Set(scopes)].sort(),
      made_at: at,
      expires_at: new Date(at.getTime() + days * DAY),
      used_on: null,
      withdrawn_at: null,
    };
    const sealed = sealText(key, name, placeOf(person.name, `token/${row.token}`));
    await db
      .insertInto('person_token')
      .values({ ...row, person: person.name, party: party ?? null, name: sealed, sha256: secretHash(text) })
      .execute();
    await tellOfAccount(db, linkWay, person.name, 'token-made');
    return { ...toldToken(row, at), name, party: party ?? null, text };
  });
}

async function belongsTo(db: Kysely<Tables>, party: string): Promise<boolean> {
  const { rows } = await sql`select from my_parties() own where own = ${party}`.execute(db);
  return rows.length > 0;
}

async function countGood(db: Kysely<Tables>, person: string, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('person_token')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person', '=', person)
    .where('expires_at', '>', now)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
