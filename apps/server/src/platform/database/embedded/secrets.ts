import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OperationFault } from '../../operation-fault.ts';
import { parsedJson } from '../../parsed-json.ts';

/** The passwords of the embedded cluster's three roles. */
const Secrets = z.object({ superuser: z.string(), owner: z.string(), application: z.string() });
export type Secrets = z.infer<typeof Secrets>;

const FILE = 'secrets.json';

/** Bytes of chance in a password. */
const STRENGTH = 24;

/** The secrets of a data folder, made at its first use. Only its user may read the file. */
export function secretsIn(folder: string, isNew: boolean): Secrets {
  const file = join(folder, FILE);
  if (!existsSync(file)) {
    if (!isNew) throw new OperationFault('folder-broken', { folder, file: FILE });
    writeSafely(file, JSON.stringify(newSecrets()));
  }
  chmodSync(file, 0o600);
  const read = Secrets.safeParse(parsedJson(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new OperationFault('folder-broken', { folder, file: FILE }, read.error);
}

/** Whether there are secrets of ours in a folder. */
export function holdsSecrets(folder: string): boolean {
  try {
    return Secrets.safeParse(JSON.parse(readFileSync(join(folder, FILE), 'utf8'))).success;
  } catch {
    return false;
  }
}

function newSecrets(): Secrets {
  const password = () => randomBytes(STRENGTH).toString('base64url');
  return { superuser: password(), owner: password(), application: password() };
}

/** All of it is on the disk before it has its name. */
function writeSafely(file: string, text: string): void {
  const aside = `${file}.part`;
  const handle = openSync(aside, 'w', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(aside, file);
}
