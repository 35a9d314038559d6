import type { OwnData } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import { type Person, signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { passkeysOf, toldPasskey } from '../passkeys/kept-passkey.ts';
import { hasSecondFactor } from '../passwords/second-factor.ts';
import type { PeopleServices } from '../people-services.ts';
import { openPerson } from '../sealed-person.ts';
import { tokensOfPerson } from '../tokens/tokens-of-person.ts';
import { devicesOf } from '../visits/devices.ts';
import { broughtFiles } from './brought-files.ts';

/** All that is held about a person; of what it signs in by, that it is there. */
export async function ownData({ database, keys, now }: PeopleServices, person: Person): Promise<OwnData> {
  const visits = await withDesk(database, person, ({ db }) => devicesOf(db, person, now()));
  const files = await broughtFiles(database, keys, person);
  const held = await withDesk(database, signIn('own data'), async ({ db }) => {
    const opened = await openPerson(db, keys, person.name);
    const of = { person: person.name };
    const credentials = await db
      .selectFrom('credential')
      .select(['kind', 'made_at'])
      .where('person', '=', of.person)
      .orderBy('credential')
      .execute();
    const links = await db
      .selectFrom('link')
      .select(['kind', 'made_at', 'until', 'used_at', 'handed_on_at'])
      .where('person', '=', of.person)
      .orderBy('link')
      .execute();
    const attempts = await db
      .selectFrom('attempt')
      .select(['kind', 'began', 'count'])
      .where('subject', 'like', `${opened.lookup}%`)
      .orderBy('kind')
      .orderBy('began')
      .execute();
    const notices = await noticesOf(db, of.person);
    const providers = await db
      .selectFrom('provider_account')
      .innerJoin('identity_provider', 'identity_provider.provider', 'provider_account.provider')
      .select(['party', 'issuer', 'linked_at'])
      .where('person', '=', of.person)
      .orderBy('party')
      .execute();
    const whose = { person: of.person, key: opened.key };
    const asksForCode = await hasSecondFactor(db, whose);
    const passkeys = await passkeysOf(db, whose);
    const tokens = await tokensOfPerson(db, { ...of, key: opened.key }, now());
    return { opened, asksForCode, credentials, passkeys, providers, tokens, links, attempts, notices };
  });
  const { me, confirmedAt, handedOnAt } = held.opened;
  return {
    person: { ...me, confirmed_at: told(confirmedAt) ?? me.made_at, handed_on_at: told(handedOnAt) },
    credentials: held.credentials.map(({ kind, made_at }) => ({
      ...{ kind, made_at: made_at.toISOString() },
      is_on: kind !== 'totp' || held.asksForCode,
    })),
    passkeys: held.passkeys.map(toldPasskey),
    providers: held.providers.map(({ party, issuer, linked_at }) => ({
      ...{ party, issuer, linked_at: linked_at.toISOString() },
    })),
    visits: visits.map(({ is_this: _, ...visit }) => visit),
    tokens: held.tokens,
    links: held.links.map(({ kind, made_at, until, used_at, handed_on_at }) => ({
      kind,
      made_at: made_at.toISOString(),
      until: until.toISOString(),
      used_at: told(used_at),
      handed_on_at: told(handed_on_at),
    })),
    notices: held.notices,
    files,
    attempts: held.attempts.map(({ kind, began, count }) => ({ kind, began: began.toISOString(), count })),
  };
}

/** What a person is told by mail, and of what it was told by one of its own. */
async function noticesOf(db: Kysely<Tables>, person: string): Promise<OwnData['notices']> {
  const wanted = await db
    .selectFrom('notice')
    .select('digest')
    .where('person', '=', person)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('notice_told')
    .select(['thing', 'until', 'told_at'])
    .where('person', '=', person)
    .orderBy('told_at')
    .orderBy('thing')
    .execute();
  return {
    digest: wanted?.digest ?? 'daily',
    told: rows.map(({ thing, until, told_at }) => ({
      ...{ thing, until: until.toISOString(), told_at: told_at.toISOString() },
    })),
  };
}

function told(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
