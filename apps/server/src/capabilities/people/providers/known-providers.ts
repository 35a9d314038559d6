import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type CustomFetch,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import { askOutward } from '../../../platform/outward/ask-outward.ts';
import type { SetProvider } from './set-provider.ts';

/** Milliseconds for which what a provider says of itself is taken to hold. */
const KEPT_MS = 300_000;

/** Of so many providers it is kept. */
const MOST_KEPT = 100;

/** Seconds in which a provider has to have answered. */
const TIMEOUT = 10;

interface Kept {
  readonly provider: Configuration;
  readonly until: number;
}

/**
 * What providers say of themselves (OpenID Connect Discovery), asked once in five minutes: strangers who begin many
 * sign-ins make no provider answer each.
 */
export class KnownProviders {
  readonly #kept = new Map<string, Kept>();
  readonly #reachesHere: boolean;

  /** @param reachesHere the installation runs on this machine alone, and so may its providers */
  constructor(reachesHere: boolean) {
    this.#reachesHere = reachesHere;
  }

  /**
   * @param secretOf the secret of the client; asked only where the provider is
   * @throws NoAnswer, and what the library throws
   */
  async know(set: SetProvider, secretOf: () => Promise<string>): Promise<Configuration> {
    const kept = this.#kept.get(set.provider);
    if (kept !== undefined && kept.until > performance.now()) return kept.provider;
    const provider = await this.ask(set, await secretOf());
    this.#kept.delete(set.provider);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(set.provider, { provider, until: performance.now() + KEPT_MS });
    return provider;
  }

  /**
   * Asks a provider what it says of itself, now.
   *
   * @throws NoAnswer, and what the library throws
   */
  async ask({ issuer, client_id }: SetProvider, secret: string): Promise<Configuration> {
    const fetch: CustomFetch = (address, { method, headers, body }) =>
      askOutward(
        address,
        {
          method,
          headers,
          body: typeof body === 'string' || body instanceof URLSearchParams ? body : undefined,
        },
        this.#reachesHere,
      );
    const provider = await discovery(
      new URL(issuer),
      client_id,
      undefined,
      (server, client, body, headers) => {
        const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
        const show = ways.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
        show(secret)(server, client, body, headers);
      },
      {
        [customFetch]: fetch,
        timeout: TIMEOUT,
        execute: [enableNonRepudiationChecks, ...(this.#reachesHere ? [allowInsecureRequests] : [])],
      },
    );
    const said = provider.serverMetadata();
    // Of an issuer that stands for many, anybody could come from any of them.
    if (new URL(said.issuer).href !== new URL(issuer).href) throw new Error('it calls itself otherwise');
    for (const needed of [said.authorization_endpoint, said.token_endpoint, said.jwks_uri])
      if (needed === undefined) throw new Error('it does not say all that is needed');
    return provider;
  }
}
