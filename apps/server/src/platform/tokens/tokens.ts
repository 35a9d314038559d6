import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { operator } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import { newTokenText, tokenHash } from './token-text.ts';

const DAY_MS = 86_400_000;

/** What may be told of a token. */
export interface Token {
  readonly token: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | undefined;
}

/**
 * Makes a token with an operator's rights.
 *
 * @param days that it is good for
 * @returns the token, and its text, which is kept nowhere
 */
export async function makeToken(
  database: Database,
  { name, days, now }: { readonly name: string; readonly days: number; readonly now: Date },
): Promise<{ readonly token: Token; readonly text: string }> {
  const text = newTokenText();
  const token: Token = {
    token: randomUUID(),
    name,
    madeAt: now,
    expiresAt: new Date(now.getTime() + days * DAY_MS),
    withdrawnAt: undefined,
  };
  await withDesk(database, operator('command line'), ({ db }) =>
    db
      .insertInto('operator_token')
      .values({
        token: token.token,
        name,
        sha256: tokenHash(text),
        made_at: token.madeAt,
        expires_at: token.expiresAt,
      })
      .execute(),
  );
  return { token, text };
}

/** All tokens, the newest first, those that are over or withdrawn too. */
export async function listTokens(database: Database): Promise<Token[]> {
  const rows = await withDesk(database, operator('command line'), ({ db }) =>
    db.selectFrom('operator_token').selectAll().orderBy('made_at', 'desc').orderBy('token').execute(),
  );
  return rows.map((row) => ({
    token: row.token,
    name: row.name,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    withdrawnAt: row.withdrawn_at ?? undefined,
  }));
}

/** Makes a token worthless from now on. @returns whether there was such a token, not withdrawn before */
export async function withdrawToken(database: Database, token: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await withDesk(database, operator('command line'), ({ db }) =>
    db
      .updateTable('operator_token')
      .set({ withdrawn_at: now })
      .where('token', '=', token)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow(),
  );
  return numUpdatedRows > 0n;
}
