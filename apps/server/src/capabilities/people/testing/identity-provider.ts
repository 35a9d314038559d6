import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const CLIENT = { client_id: 'sahakarya', client_secret: 'a-secret-of-the-client-of-tests' };

/** What a provider says of an account: it may be anything. */
type Account = Readonly<Record<string, string | boolean>>;

/** A real provider on this machine, at which whoever `comes` is signed in without a question. */
export class IdentityProvider {
  readonly issuer: string;
  readonly accounts = new Map<string, Account>();
  /** Who sits before the browser. */
  comes = '';
  /** Answers in its place, where a test wants it to. */
  instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;

  readonly #server: Server;

  constructor(issuer: string, server: Server) {
    this.issuer = issuer;
    this.#server = server;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /**
   * Goes to an address of the provider as a browser does, until it is led away.
   *
   * @returns where to
   */
  async visit(address: string): Promise<URL> {
    const cookies = new Map<string, string>();
    for (let at = new URL(address), steps = 0; steps < 10; steps += 1) {
      if (at.origin !== this.issuer) return at;
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? [];
        cookies.set(name, value);
      }
      const on = answer.headers.get('location');
      if (on === null) throw new Error(`${answer.status} ${await answer.text()}`);
      at = new URL(on, at);
    }
    throw new Error('it leads round in a circle');
  }
}

function newKey(kid: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const of = { kid, use: 'sig', alg: 'RS256' };
  return {
    whole: { ...privateKey.export({ format: 'jwk' }), ...of },
    shown: { ...publicKey.export({ format: 'jwk' }), ...of },
  };
}

/** Keys that are not those by which it signs, as it would show them. */
export function otherKeys(): string {
  return JSON.stringify({ keys: [newKey('of-tests').shown] });
}

/**
 * Begins one, to be stopped.
 *
 * @param returnAddresses those that are registered at the provider
 */
export async function identityProvider(returnAddresses: readonly string[]): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  const one = new IdentityProvider(`http://localhost:${port}`, server);
  const provider = new Provider(one.issuer, {
    clients: [
      {
        ...CLIENT,
        redirect_uris: [...returnAddresses],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    jwks: { keys: [newKey('of-tests').whole] },
    cookies: { keys: ['of tests'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...one.accounts.get(sub) }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (one.instead?.(request, response) === true) return;
    if (request.url?.startsWith('/interaction/') === true)
      void provider.interactionFinished(request, response, { login: { accountId: one.comes } });
    else void answer(request, response);
  });
  return one;
}
