import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { newKey } from '../../../platform/keys/keyring.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import { holdKeys } from '../../../platform/keys/rotate-keys.ts';
import { openText, sealText } from '../../../platform/keys/seal.ts';

const CALLER = signIn('providers');

/** Milliseconds for which a secret is kept that no party's provider has: its command may be on its way still. */
const UNNAMED_MS = 3_600_000;

const placeOf = (provider: string) => `provider/${provider}/secret`;

/**
 * Keeps the secret of a provider that is about to be set, sealed by a key of its own. Sent again, it stays as it is.
 *
 * @param provider the id of this setting
 */
export async function keepSecret(
  database: Database,
  keys: Keys,
  { provider, secret }: { readonly provider: string; readonly secret: string },
  now: Date,
): Promise<void> {
  const key = newKey();
  await withDesk(database, CALLER, async ({ db }) => {
    await holdKeys(db);
    await db
      .insertInto('provider_key')
      .values({
        ...{ provider, made_at: now, sealed: sealText(key, secret, placeOf(provider)) },
        ...keys.ring().wrap(`provider/${provider}`, key),
      })
      .onConflict((conflict) => conflict.column('provider').doNothing())
      .execute();
  });
}

/** @throws BrokenSeal */
export async function secretOf(database: Database, keys: Keys, provider: string): Promise<string> {
  const row = await withDesk(database, CALLER, ({ db }) =>
    db.selectFrom('provider_key').selectAll().where('provider', '=', provider).executeTakeFirstOrThrow(),
  );
  return openText(keys.ring().unwrap(`provider/${provider}`, row), row.sealed, placeOf(provider));
}

/** Deletes secrets of providers that are set no more, and with each the visits and links that came by it. */
export async function forgetSecrets(database: Database, now: Date): Promise<void> {
  await withDesk(database, CALLER, ({ db }) =>
    sql`delete from provider_key
      where made_at < ${new Date(now.getTime() - UNNAMED_MS)}
        and not exists (select from identity_provider where identity_provider.provider = provider_key.provider)`.execute(
      db,
    ),
  );
}
