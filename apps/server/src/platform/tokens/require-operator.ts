import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { ANYBODY } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import { problem } from '../http/problems/problem.ts';
import { tokenHash } from './token-text.ts';

/** Who works as an operator. */
export interface Operator {
  readonly token: string;
  readonly name: string;
}

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/**
 * The operator whose token a request carries in "Authorization". Asked at the public desk: the database answers for
 * one hash, and shows the tokens to nobody.
 *
 * @throws ProblemError `no-token`, `bad-token`
 */
export async function requireOperator(
  database: Database,
  authorization: string | undefined,
  now: Date,
): Promise<Operator> {
  if (authorization === undefined) throw problem('no-token');
  const text = BEARER.exec(authorization)?.[1];
  if (text === undefined) throw problem('bad-token');
  const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
    sql<Operator>`select token, name from operator_of_token(${tokenHash(text)}, ${now})`.execute(db),
  );
  const [operator] = rows;
  if (operator === undefined) throw problem('bad-token');
  return operator;
}
