import { type Caller, narrowedTo } from '../../platform/desk/caller.ts';
import { problem } from '../../platform/http/problems/problem.ts';

/**
 * A token acts for its own party alone, and a token of none for none; a visit by a party's provider acts for that one.
 *
 * @param as the party for which is asked; undefined: for none
 * @throws ProblemError `beyond-token`, `beyond-provider`
 */
export function requireWithin(caller: Caller, as: unknown): void {
  if (caller.kind !== 'person' || as === undefined) return;
  const narrowed = narrowedTo(caller);
  if (narrowed === undefined || as === narrowed.party) return;
  if (caller.byProvider !== undefined) throw problem('beyond-provider', { party: caller.byProvider.party });
  throw problem('beyond-token', { needs: `a token for ${String(as)}` });
}
