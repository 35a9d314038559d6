import type { Caller } from '../../platform/desk/caller.ts';
import { problem } from '../../platform/http/problems/problem.ts';

/**
 * A token acts for its own party alone, and a token of none for none.
 *
 * @param as the party for which is asked; undefined: for none
 * @throws ProblemError `beyond-token`
 */
export function requireWithin(caller: Caller, as: unknown): void {
  if (caller.kind !== 'person' || caller.byToken === undefined || as === undefined) return;
  if (as !== caller.byToken.party) throw problem('beyond-token', { needs: `a token for ${String(as)}` });
}
