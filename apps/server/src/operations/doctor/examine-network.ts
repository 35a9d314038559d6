import { createServer } from 'node:net';
import { holderOf } from '../../platform/data-folder/claim.ts';
import { codeOf } from '../../platform/database/failures.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { bad, type Finding, good, note } from './finding.ts';

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', '[::1]', 'localhost'];

/** What asks the database's driver for TLS. */
const ENCRYPTED = /[?&]sslmode=(require|verify-ca|verify-full)(&|$)/;

/** Milliseconds that a running server has to answer. */
const PATIENCE = 5_000;

/** Where the server listens, and whether that fits to how readers are told to come. */
export async function examineNetwork(settings: Settings): Promise<Finding[]> {
  return [await examinePort(settings), ...examineAddress(settings), ...examineLine(settings)];
}

async function examinePort({ values, dataFolder }: Settings): Promise<Finding> {
  const { HOST: host, PORT: port } = values;
  const about = 'port';
  const code = await listenFailure(host, port);
  if (code === undefined) return good(about, `${port} at ${host} is free`);
  if (code === 'EADDRINUSE') {
    const holder = values.DATABASE_URL === undefined ? holderOf(dataFolder) : undefined;
    if (await isReady(port)) return good(about, `${port} at ${host}: a server is ready there`);
    return holder?.what === 'server'
      ? bad(about, `The server at ${port} is not ready`, `See its log, and http://localhost:${port}/readyz`)
      : bad(about, `Another program listens at ${port}`, 'Stop it, or name another port with PORT');
  }
  return bad(about, `Nothing can listen at ${host}, port ${port} (${code})`, 'Check HOST and PORT');
}

function listenFailure(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', (error) => resolve(codeOf(error)));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://localhost:${port}/readyz`, { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok;
  } catch {
    return false;
  }
}

function examineAddress({ values }: Settings): Finding[] {
  const { PUBLIC_URL: url, HOST: host, TRUST_PROXY: proxies } = values;
  const isOpen = !LOOPBACK.includes(host);
  const about = 'public address';
  const findings: Finding[] = [];
  if (isOpen && url === undefined)
    findings.push(
      bad(
        about,
        `It listens at ${host}, and links say localhost`,
        'Name the address that readers use in PUBLIC_URL',
      ),
    );
  if (url?.startsWith('https:') && proxies === false)
    findings.push(
      bad(
        about,
        'Readers come over HTTPS, so through a proxy, and its word is not taken: all of them count as one reader',
        'Set TRUST_PROXY to "loopback", to the proxy’s address, or to the number of proxies',
      ),
    );
  if (url?.startsWith('http:') && isOpen)
    findings.push(
      note(
        about,
        'Readers come without encryption',
        'Put a proxy with TLS before it, and name https in PUBLIC_URL',
      ),
    );
  if (isOpen && typeof proxies === 'number')
    findings.push(
      note(
        about,
        `Whoever reaches ${host} past the proxy can forge an address`,
        'Listen at 127.0.0.1, or name the proxy’s address in TRUST_PROXY',
      ),
    );
  return findings.length > 0 ? findings : [good(about, url ?? `http://localhost:${values.PORT}`)];
}

/** Whether passwords and figures cross a network as they are. */
export function examineLine({ values }: Pick<Settings, 'values'>): Finding[] {
  return (['DATABASE_URL', 'DATABASE_OWNER_URL'] as const).flatMap((setting) => {
    const url = values[setting];
    if (url === undefined || ENCRYPTED.test(url)) return [];
    const { hostname } = new URL(url);
    if (hostname === '' || LOOPBACK.includes(hostname)) return [];
    const says = `${setting} asks for no encryption on the way to ${hostname}`;
    return [note('line to the database', says, 'Add "?sslmode=verify-full" to it')];
  });
}
