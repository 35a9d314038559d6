import { type PersonToken, TokenScope } from '@sahakarya/contract';

/** A token as it lies in the database, but for whose it is, its name and its hash. */
export interface TokenRow {
  readonly token: string;
  readonly scopes: readonly string[];
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly used_on: string | null;
  readonly withdrawn_at: Date | null;
}

/** What is told of a token to all who see it. A scope that there is no more is none. */
export function toldToken(row: TokenRow, now: Date): Omit<PersonToken, 'name' | 'party'> {
  return {
    token: row.token,
    scopes: row.scopes.flatMap((scope) => TokenScope.safeParse(scope).data ?? []),
    made_at: row.made_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    used_on: row.used_on,
    withdrawn_at: row.withdrawn_at?.toISOString() ?? null,
    is_good: row.withdrawn_at === null && row.expires_at > now,
  };
}
