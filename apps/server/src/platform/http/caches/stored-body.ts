import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPublic, tagOf } from './entity-tags.ts';

/**
 * Good for what is made anew with every import. The next lower takes as long and makes the first page a tenth longer;
 * from 7 on each takes several times as long for a fiftieth.
 */
export const BROTLI_QUALITY = 5;

/** Answers below this many bytes are sent as they are. */
export const WORTH_COMPRESSING = 1024;

/** How much longer a gzip is than a Brotli, at most. */
const GZIP_LENGTH = 2;

/** Best first. */
const COMPRESSED = ['br', 'gzip'] as const;

type Encoding = (typeof COMPRESSED)[number] | 'identity';

/** What is sent many times, compressed once: in zlib's own threads, so that others are answered meanwhile. */
export class StoredBody {
  /** @see tagOf */
  readonly tag: string;
  readonly isWorthCompressing: boolean;
  #plain: Buffer | undefined;
  #brotli: Promise<Buffer> | undefined;
  #gzip: Promise<Buffer> | undefined;
  #memory: number;

  constructor(content: Buffer) {
    this.tag = tagOf(content);
    this.isWorthCompressing = content.length >= WORTH_COMPRESSING;
    this.#plain = content;
    this.#memory = content.length;
  }

  /** Bytes that it holds, at most. */
  get memory(): number {
    return this.#memory;
  }

  bytes(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return this.#content();
    if (encoding === 'br') return this.compressed();
    this.#gzip ??= this.#content().then((content) => promisify(gzip)(content));
    return this.#gzip;
  }

  /** As Brotli, in place of what it was made from: a tenth of it. */
  compressed(): Promise<Buffer> {
    this.#brotli ??= this.#content().then(async (content) => {
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      };
      const brotli = await promisify(brotliCompress)(content, { params });
      this.#plain = undefined;
      this.#memory = (1 + GZIP_LENGTH) * brotli.length;
      return brotli;
    });
    return this.#brotli;
  }

  async #content(): Promise<Buffer> {
    return this.#plain ?? promisify(brotliDecompress)(await this.compressed());
  }
}

/** What a handler returns to send it in the best form that the reader takes; its headers are set. */
export async function bodyFor(
  request: FastifyRequest,
  reply: FastifyReply,
  body: StoredBody,
): Promise<Buffer> {
  const wanted = takenEncodings(request.headers['accept-encoding']);
  const [encoding = 'identity'] = body.isWorthCompressing ? COMPRESSED.filter((one) => wanted.has(one)) : [];
  const vary = [reply.getHeader('vary'), 'Accept-Encoding'].filter((name) => name !== undefined);
  reply.header('vary', vary.join(', '));
  if (isPublic(reply)) reply.header('etag', body.tag);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return body.bytes(encoding);
}

function takenEncodings(header: string | undefined): ReadonlySet<string> {
  const entries = (header ?? '').split(',').map((entry) => entry.toLowerCase().split(';'));
  const taken = entries.filter(([, weight]) => !/^\s*q=0(\.0*)?\s*$/.test(weight ?? ''));
  return new Set(taken.map(([name = '']) => name.trim()));
}
