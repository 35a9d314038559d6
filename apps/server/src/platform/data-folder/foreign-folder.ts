import { readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { hasCluster } from '../database/embedded/cluster.ts';
import { holdsSecrets } from '../database/embedded/secrets.ts';
import { codeOf } from '../database/failures.ts';
import { fileReason } from '../file-reason.ts';
import { erasedListOf, isErasedList } from '../keys/erased-list.ts';
import { KEY_FILE, readKeyFile } from '../keys/key-file.ts';
import { OperationFault } from '../operation-fault.ts';
import { CLAIMS, isNote } from './claim.ts';

/** Made by a file system itself, at the root of a disk. */
const OF_FILE_SYSTEM: readonly string[] = ['lost+found'];

/** What a first start makes until it has written the secrets. */
const BEFORE_SECRETS: readonly string[] = [CLAIMS, 'secrets.json.part', ...OF_FILE_SYSTEM];

/** What the embedded database has made in a data folder. */
export const OF_CLUSTER: readonly string[] = [
  'password.part',
  'postgres',
  'postgres.making',
  'postgres.log',
  'postgres.log.before',
  'socket',
];

/** What a data folder has that has lost its secrets. */
const WITHOUT_SECRETS: readonly string[] = [...BEFORE_SECRETS, 'secrets.json', ...OF_CLUSTER];

/** What the data folder of an exercise is called, in that of the real thing. */
export const EXERCISE_FOLDER = 'exercise';

/** Folders of the whole machine that may be empty: Filesystem Hierarchy Standard 3.0, chapters 3, 4.9 and 5. */
const OF_MACHINE: readonly string[] = [
  ...[
    'bin',
    'boot',
    'dev',
    'etc',
    'home',
    'lib',
    'media',
    'mnt',
    'opt',
    'proc',
    'root',
    'run',
    'sbin',
    'srv',
  ],
  ...['sys', 'tmp', 'usr', 'usr/local', 'var', 'var/lib', 'var/local', 'var/opt', 'var/tmp'],
].map((name) => `/${name}`);

/** The homes of users lie in one of them. */
const HOMES: readonly string[] = ['/home', '/Users'];

/** Many users write there, each its own: the sticky bit. */
const STICKY = 0o1000;

/**
 * A data folder is this program's alone: it is closed to others, and a database grows in it. So a folder with anything
 * else in it is none, nor one that others expect to be theirs, such as /srv, empty or not. Changes nothing.
 *
 * @throws OperationFault `folder-foreign`; `folder-broken` for what may be a data folder without its secrets;
 * `folder-unusable` where it cannot be read
 */
export function requireOwnFolder(folder: string): void {
  const names = namesIn(folder)?.filter((name) => !isExercise(folder, name) && !isOfKeys(folder, name));
  if (names === undefined || holdsSecrets(folder)) return;
  const isUnfinished = names.includes(CLAIMS) && hasNotesAlone(join(folder, CLAIMS));
  if (isUnfinished && names.every((name) => WITHOUT_SECRETS.includes(name))) return;
  if (hasCluster(folder)) throw new OperationFault('folder-broken', { folder, file: 'secrets.json' });
  const found = names.find((name) => !OF_FILE_SYSTEM.includes(name));
  const reason =
    found === undefined ? whoseFolder(folder) : `${found} lies in it, and no data of this program`;
  if (reason !== undefined)
    throw new OperationFault('folder-foreign', { folder, reason, own: join(folder, 'sahakarya') });
}

/** An exercise may lie in the data folder of the real thing, whichever was made first. */
function isExercise(folder: string, name: string): boolean {
  return name === EXERCISE_FOLDER && holdsSecrets(join(folder, name));
}

/**
 * The copy of a key file, and of the list of who was erased, lies in a new folder before a backup is restored there.
 *
 * @throws OperationFault `key-file-open`
 */
function isOfKeys(folder: string, name: string): boolean {
  if (name === erasedListOf(KEY_FILE)) return isErasedList(join(folder, name));
  if (name !== KEY_FILE) return false;
  try {
    return readKeyFile(join(folder, name)) !== undefined;
  } catch (error) {
    if (error instanceof OperationFault && error.code === 'key-file-open') throw error;
    return false;
  }
}

/** Undefined where there is no such folder. */
function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw new OperationFault('folder-unusable', { folder, reason: fileReason(error) }, error);
  }
}

function hasNotesAlone(claims: string): boolean {
  try {
    return readdirSync(claims).every(isNote);
  } catch {
    return false;
  }
}

/** Undefined for an empty folder that may have been made for the data. */
function whoseFolder(folder: string): string | undefined {
  const real = realpathSync(folder);
  if (real === parse(real).root || OF_MACHINE.includes(real)) return 'the whole machine uses it';
  if (real === realOf(homedir()) || HOMES.includes(dirname(real))) return 'it is a user’s home';
  if (real === realOf(tmpdir()) || (statSync(real).mode & STICKY) !== 0) return 'all users share it';
  return undefined;
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
