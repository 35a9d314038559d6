import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../database/failures.ts';
import { fileReason } from '../file-reason.ts';
import { OperationFault } from '../operation-fault.ts';
import { parsedJson } from '../parsed-json.ts';
import { beginErasedList } from './erased-list.ts';
import { KEY_BYTES } from './seal.ts';

/** What the key file of a data folder is called. */
export const KEY_FILE = 'keys.json';

const Key = z.base64url().refine((text) => Buffer.from(text, 'base64url').length === KEY_BYTES);

/** What stands in a key file. It is kept outside of the database, and no backup has it. */
const KeyFile = z.object({
  kind: z.literal('sahakarya keys'),
  format: z.literal(1),
  /** By which persons are found by their e-mail address. It stays: everybody's would have to be worked out anew. */
  lookup: Key,
  /**
   * By which the keys of persons are wrapped: the last one is. Those before it wrap what a rotation has not come to.
   */
  keys: z
    .array(z.object({ id: z.string().regex(/^[0-9a-f]{16}$/), key: Key, made_at: z.iso.datetime() }))
    .min(1),
});
export type KeyFile = z.infer<typeof KeyFile>;

const ID_BYTES = 8;

/** Others than its user and group may do something with it. */
const OF_OTHERS = 0o007;

export function newKeyFile(now: Date): KeyFile {
  return { kind: 'sahakarya keys', format: 1, lookup: chance(KEY_BYTES), keys: [newFileKey(now)] };
}

export function newFileKey(now: Date): KeyFile['keys'][number] {
  return { id: randomBytes(ID_BYTES).toString('hex'), key: chance(KEY_BYTES), made_at: now.toISOString() };
}

function chance(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/**
 * @returns undefined where there is no such file
 * @throws OperationFault `key-file-unreadable`, `key-file-open`, `key-file-broken`
 */
export function readKeyFile(file: string): KeyFile | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  const read = KeyFile.safeParse(parsedJson(text));
  // Not its cause, which would have what stands in the file.
  if (!read.success) throw new OperationFault('key-file-broken', { file });
  return read.data;
}

function textOf(file: string): string | undefined {
  try {
    const { mode } = statSync(file);
    if (process.platform !== 'win32' && (mode & OF_OTHERS) !== 0)
      throw new OperationFault('key-file-open', { file });
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof OperationFault) throw error;
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw new OperationFault('key-file-unreadable', { file, reason: fileReason(error) }, error);
  }
}

/**
 * Makes a key file that its user alone may read. It takes no other file's place.
 *
 * @throws OperationFault `key-file-exists`, `key-file-unwritable`
 */
export function makeKeyFile(file: string, now: Date): KeyFile {
  const made = newKeyFile(now);
  put(file, made, (aside) => {
    try {
      linkSync(aside, file);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw new OperationFault('key-file-exists', { file });
      throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  });
  beginErasedList(file);
  return made;
}

/** Another content in the place of a key file's: whenever it is cut off, the one or the other stands there, whole. */
export function replaceKeyFile(file: string, content: KeyFile): void {
  put(file, content, (aside) => renameSync(aside, file));
}

/** All of it is on the disk before it has its name, and so is the name when this returns. */
function put(file: string, content: KeyFile, name: (aside: string) => void): void {
  const aside = `${file}.part`;
  try {
    rmSync(aside, { force: true });
    const handle = openSync(aside, 'wx', 0o600);
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(handle);
    closeSync(handle);
    name(aside);
    if (process.platform === 'win32') return;
    const folder = openSync(dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch (error) {
    if (error instanceof OperationFault) throw error;
    throw new OperationFault('key-file-unwritable', { file, reason: fileReason(error) }, error);
  }
}
