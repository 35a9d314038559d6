import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Platform } from '../start-platform.ts';

/** Asks the platform's API, as from networks of its own: a server counts what is tried from each. */
export class Asking {
  readonly #address: string;
  #network = 1;

  constructor({ address }: Pick<Platform, 'address'>) {
    this.#address = address;
  }

  headers(cookie: string): Record<string, string> {
    return { origin: this.#address, 'content-type': 'application/json', cookie };
  }

  async get(path: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
    return (await this.#ask('GET', path, headers, undefined)).data;
  }

  async post(
    path: string,
    body: object | Buffer,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ readonly data: Readonly<Record<string, string>>; readonly cookie: string }> {
    const sent = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const { data, cookie } = await this.#ask(
      'POST',
      path,
      { 'idempotency-key': randomUUID(), ...headers },
      sent,
    );
    return { data: data as Readonly<Record<string, string>>, cookie };
  }

  /** A verb of a party, by its newest version. */
  async verb(party: string, verb: string, body: object, headers: Readonly<Record<string, string>>) {
    const { version } = (await this.get(`/parties/${party}`, headers)) as { readonly version: number };
    return this.post(`/parties/${party}/${verb}`, { version, ...body }, headers);
  }

  async #ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: Buffer | undefined,
  ): Promise<{ readonly data: unknown; readonly cookie: string }> {
    this.#network = (this.#network % 250) + 1;
    const asked = request(`${this.#address}/api/v1${path}`, {
      method,
      headers,
      localAddress: `127.0.0.${this.#network}`,
    });
    asked.end(body);
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const said = await text(answer);
    if (answer.statusCode !== 200) throw new Error(`${path}: ${said}`);
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    return { data: JSON.parse(said).data, cookie: cookie.split(';')[0] ?? '' };
  }
}
