import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that a socket's path may have on Linux; other systems allow three fewer, which is meant here. */
const LONGEST = 104;

/** The name that PostgreSQL gives its socket at its usual port. */
const SOCKET = '.s.PGSQL.5432';

/** A folder for the socket: in the data folder, or a private temporary one where that path is too long. */
export function socketFolderFor(folder: string): string {
  const own = join(folder, 'socket');
  if (Buffer.byteLength(join(own, `${SOCKET}.lock`)) <= LONGEST) {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    return own;
  }
  return mkdtempSync(join(tmpdir(), 'sahakarya-'));
}
