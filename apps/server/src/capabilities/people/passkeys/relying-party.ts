import { isIP } from 'node:net';
import { problem } from '../../../platform/http/problems/problem.ts';

/** For whom authenticators answer: this platform, at the address by which somebody has come. */
export interface RelyingParty {
  /** Its name in the network, to which each passkey is bound for good. */
  readonly id: string;
  /** What browsers have to say that their page comes from. */
  readonly origin: string;
}

/** A number in brackets, as an address of IPv6 stands in a URL. */
const BRACKETS = /^\[|\]$/g;

/**
 * The platform at an origin of its own. Browsers bind passkeys to names: not to the numbers of a network, and so on the
 * machine itself to `localhost` alone.
 *
 * @throws ProblemError `passkeys-not-here`
 */
export function relyingPartyAt(origin: string): RelyingParty {
  const { hostname } = new URL(origin);
  if (isIP(hostname.replaceAll(BRACKETS, '')) !== 0)
    throw problem('passkeys-not-here', { address: hostname });
  return { id: hostname, origin };
}
