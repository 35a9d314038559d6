import { lookup as lookUp } from 'node:dns';
import { request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** Milliseconds in which an answer has to have come, all of it. */
const MOST_MS = 8_000;

/** Bytes of an answer. */
const MOST_BYTES = 262_144;

/** Why something elsewhere gave no answer. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly why: 'address_refused' | 'unreachable' | 'too_slow' | 'wrong_answer';

  constructor(why: NoAnswer['why'], cause?: unknown) {
    super(`no answer from elsewhere: ${why}`, { cause });
    this.why = why;
  }
}

/** What is asked, as `fetch` takes it. */
export interface OutwardRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | undefined;
}

/**
 * Asks an address that others have named: of the internet alone, over HTTPS, so that nobody reaches this machine or a
 * network around it through this server. What a name stands for is looked at where the connection is made, so it can't
 * change in between. No redirect is followed, and no answer taken that is long or late.
 *
 * @param reachesHere the installation itself runs on this machine alone: then what runs beside it may be asked, too,
 *   over HTTP as well
 * @throws NoAnswer
 */
export async function askOutward(
  address: string,
  { method, headers, body }: OutwardRequest,
  reachesHere: boolean,
): Promise<Response> {
  const url = new URL(address);
  const mayAsk = (ip: string) => isPublicAddress(ip) || (reachesHere && isLoopbackAddress(ip));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isPlain =
    url.protocol === 'http:' && reachesHere && (host === 'localhost' || isLoopbackAddress(host));
  if (url.protocol !== 'https:' && !isPlain) throw new NoAnswer('address_refused');
  if (isIP(host) !== 0 && !mayAsk(host)) throw new NoAnswer('address_refused');
  const text = body === undefined ? undefined : String(body);
  const options: RequestOptions = {
    method,
    agent: false,
    lookup: lookingAt(mayAsk),
    signal: AbortSignal.timeout(MOST_MS),
    headers: {
      ...headers,
      'accept-encoding': 'identity',
      ...(text === undefined ? {} : { 'content-length': String(Buffer.byteLength(text)) }),
    },
  };
  try {
    return await answerOf(url, options, text);
  } catch (error) {
    throw error instanceof NoAnswer
      ? error
      : new NoAnswer(wasLate(error) ? 'too_slow' : 'unreachable', error);
  }
}

/** Looks up a name, and refuses it where any address that it stands for may not be asked. */
function lookingAt(mayAsk: (ip: string) => boolean): LookupFunction {
  return (name, options, done) => {
    lookUp(name, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error !== null || first === undefined) done(error ?? new NoAnswer('unreachable'), []);
      else if (!found.every(({ address }) => mayAsk(address))) done(new NoAnswer('address_refused'), []);
      else if (options.all === true) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}

function wasLate(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

async function answerOf(url: URL, options: RequestOptions, body: string | undefined): Promise<Response> {
  const ask = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const asked = ask(url, options, (answer) => {
      const parts: Buffer[] = [];
      let bytes = 0;
      answer.on('error', reject);
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes > MOST_BYTES) asked.destroy(new NoAnswer('wrong_answer'));
        else parts.push(part);
      });
      answer.on('end', () => {
        try {
          const status = answer.statusCode ?? 0;
          const type = answer.headers['content-type'];
          const headers = type === undefined ? {} : { 'content-type': type };
          resolve(new Response(status === 204 ? null : Buffer.concat(parts), { status, headers }));
        } catch (error) {
          reject(new NoAnswer('wrong_answer', error));
        }
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
