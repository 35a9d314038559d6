import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** What comes between a reader and the server: an upgrade, a restart, a proxy. */
export type Trouble =
  /** The status, with a page of the proxy's own. */
  | { readonly kind: 'status'; readonly status: number }
  /** A page with 200, whatever was asked for. */
  | { readonly kind: 'page' }
  /** Nothing listens. */
  | { readonly kind: 'refused' };

export interface FaultyProxy {
  /** `http://127.0.0.1:49152` */
  readonly address: string;
  /** From now on, addresses whose path fits have this trouble; undefined: no address has any. */
  readonly make: (trouble: Trouble | undefined, paths?: RegExp) => Promise<void>;
}

/** A proxy before the server, whose address it keeps; ends with the test. */
export async function faultyProxy(server: string): Promise<FaultyProxy> {
  let trouble: Trouble | undefined;
  let troubled = /./;
  const proxy = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    if (trouble !== undefined && troubled.test(path)) return fail(trouble, answer);
    const onward = request(
      new URL(path, server),
      { method: asked.method, headers: asked.headers },
      (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const listening = proxy.address();
  if (listening === null || typeof listening === 'string') throw new Error('no port');
  const { port } = listening;
  const stop = async () => {
    if (!proxy.listening) return;
    proxy.close();
    proxy.closeAllConnections();
    await once(proxy, 'close');
  };
  onTestFinished(stop);
  return {
    address: `http://127.0.0.1:${port}`,
    make: async (next, paths = /./) => {
      trouble = next;
      troubled = paths;
      if (next?.kind === 'refused') return stop();
      if (proxy.listening) return;
      proxy.listen(port, '127.0.0.1');
      await once(proxy, 'listening');
    },
  };
}

function fail(trouble: Trouble, answer: ServerResponse): void {
  const status = trouble.kind === 'status' ? trouble.status : 200;
  answer.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  answer.end('<!doctype html><title>Proxy</title><p>The platform is being upgraded');
}
