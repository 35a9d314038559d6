import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import { type ProblemError, problem } from '../../../platform/http/problems/problem.ts';
import { NoAnswer } from '../../../platform/outward/ask-outward.ts';
import type { PeopleServices } from '../people-services.ts';

type Why = NoAnswer['why'] | 'said_no' | 'refused_us';

/** Of OAuth: the provider knows this platform not, or not by this secret (RFC 6749, 5.2). */
const REFUSES_US: readonly string[] = ['invalid_client', 'unauthorized_client'];

/** What keeps somebody from signing in by a provider, as the contract tells it; noted for the operator. */
export function failedProvider(
  { log }: Pick<PeopleServices, 'log'>,
  party: string,
  error: unknown,
): ProblemError {
  const why = whyOf(error);
  log.warn({ event: 'provider-failed', party, why, code: codeOf(error) }, 'an identity provider failed');
  return problem('provider-failed', { party, why }, [], error);
}

/** What it says itself is told to nobody: it may name somebody. */
function whyOf(error: unknown): Why {
  if (error instanceof NoAnswer) return error.why;
  if (error instanceof ResponseBodyError && REFUSES_US.includes(error.error)) return 'refused_us';
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return 'said_no';
  if (error instanceof Error && error.cause !== undefined) return whyOf(error.cause);
  return 'wrong_answer';
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
