import type { ClientBase } from 'pg';

/** What of persons a restored backup opened, and opens no longer; and what of theirs it opens still. */
export interface WaysIn {
  /** Where somebody was signed in. */
  readonly visits: number;
  /** Tokens of persons, which were good by the backup and are withdrawn now; none where they are kept. */
  readonly tokens: number;
  /** Links to set another password, which somebody may have used since. */
  readonly links: number;
  /** Passkeys that open, those among them that were removed since, and of how many persons. */
  readonly passkeys: number;
  readonly persons: number;
}

/**
 * Ends what a backup brings back of ways in: somebody may have signed out since, withdrawn a token, or used a link.
 * Passkeys stay, for whoever had one removed is few beside whoever signs in by theirs: how many there are is told.
 *
 * @param client the owner's, in the transaction in which the backup came; tables that it lacks were never there
 */
export async function endWaysIn(
  client: ClientBase,
  { keepTokens }: { readonly keepTokens: boolean },
): Promise<WaysIn> {
  const { rows } = await client.query<{ readonly name: string }>(
    `select name from unnest(array['visit', 'link', 'person_token', 'passkey']) as name
     where to_regclass('public.' || name) is not null`,
  );
  const there = new Set(rows.map(({ name }) => name));
  const changed = async (table: string, statement: string) =>
    there.has(table) ? ((await client.query(statement)).rowCount ?? 0) : 0;
  const passkeys = there.has('passkey')
    ? await client.query<Pick<WaysIn, 'passkeys' | 'persons'>>(
        `select count(*)::int as passkeys, count(distinct person)::int as persons from passkey
         where blocked_at is null`,
      )
    : undefined;
  return {
    visits: await changed('visit', 'delete from visit'),
    tokens: keepTokens
      ? 0
      : await changed(
          'person_token',
          'update person_token set withdrawn_at = now() where withdrawn_at is null and expires_at > now()',
        ),
    links: await changed(
      'link',
      `delete from link where kind in ('password', 'recovery') and used_at is null and until > now()`,
    ),
    passkeys: passkeys?.rows[0]?.passkeys ?? 0,
    persons: passkeys?.rows[0]?.persons ?? 0,
  };
}
