import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../apps/cli/bin/sahakarya.js', import.meta.url));

/** The server as `sahakarya serve` runs it, on an empty data folder and a free port. */
export interface Platform {
  /** `http://127.0.0.1:49152` */
  readonly address: string;
  readonly folder: string;
  readonly pid: number;
  /** Stops the server and deletes its folder, unless that is kept. */
  readonly stop: (kept?: 'kept') => Promise<void>;
}

export interface PlatformOptions {
  /** A data folder that is there already; else an empty one. */
  readonly folder?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** What is opened on the folder: an exercise has to be there. */
  readonly as?: 'real' | 'exercise';
}

/** Resolves once the address has been printed; throws what the server said when it ends before. */
export async function startPlatform({
  folder: given,
  settings,
  as = 'real',
}: PlatformOptions = {}): Promise<Platform> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'sahakarya-platform-'));
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('SAHAKARYA_'));
  const words = as === 'real' ? ['serve'] : ['exercise', 'open'];
  const server = spawn(process.execPath, [command, ...words], {
    env: {
      ...Object.fromEntries(others),
      PORT: '0',
      HOST: '127.0.0.1',
      SAHAKARYA_DATA: folder,
      SAHAKARYA_REQUESTS_PER_MINUTE: '1000000',
      SAHAKARYA_LOG_LEVEL: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const port = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = /open at http:\/\/[^\s:]+:(\d+)/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    folder,
    pid: server.pid ?? 0,
    stop: async (kept) => {
      if (server.exitCode === null) {
        server.kill('SIGTERM');
        await once(server, 'exit');
      }
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
