import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { secretsIn } from '../database/embedded/secrets.ts';
import { makeKeyFile } from '../keys/key-file.ts';
import { OperationFault } from '../operation-fault.ts';
import { claimFolder } from './claim.ts';
import { prepareFolder } from './prepare-folder.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const modeOf = (folder: string) => statSync(folder).mode & 0o7777;

/** The code of the fault with which a folder is refused; undefined where it is taken. */
function refusal(folder: string): string | undefined {
  try {
    prepareFolder(folder);
    return undefined;
  } catch (fault) {
    return fault instanceof OperationFault ? fault.code : String(fault);
  }
}

const MODES = [0o700, 0o755, 0o777, 0o1777, 0o2775] as const;

it.each(MODES)('refuses a folder of mode %o with something of others in it, and leaves its mode', (mode) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'notes.txt'), 'x');
  chmodSync(folder, mode);
  expect(() => prepareFolder(folder)).toThrow(
    expect.objectContaining({
      code: 'folder-foreign',
      message: `The folder ${folder} cannot be the data folder: notes.txt lies in it, and no data of this program`,
      mend: `Name a new or empty folder with SAHAKARYA_DATA, such as ${join(folder, 'sahakarya')}`,
    }),
  );
  expect(modeOf(folder)).toBe(mode);
  const link = join(temporaryFolder(), 'link');
  symlinkSync(folder, link);
  expect([refusal(link), modeOf(folder)]).toEqual(['folder-foreign', mode]);
});

it.each<[string, (folder: string) => void]>([
  ['a folder of claims that are no claims of ours', (f) => addFile(f, 'claims', 'car-accident.json')],
  [
    'claims of ours beside a file of others',
    (f) => addFile(f, 'claims', `12-${crypto.randomUUID()}.json`, '../a'),
  ],
  ['secrets of another program', (f) => writeFileSync(join(f, 'secrets.json'), '{"token":"x"}')],
  ['a hidden file', (f) => writeFileSync(join(f, '.profile'), '')],
])('refuses %s', (_, fill) => {
  const folder = temporaryFolder();
  fill(folder);
  chmodSync(folder, 0o755);
  expect([refusal(folder), modeOf(folder)]).toEqual(['folder-foreign', 0o755]);
});

function addFile(folder: string, below: string, ...names: readonly string[]): void {
  mkdirSync(join(folder, below));
  for (const name of names) writeFileSync(join(folder, below, name), '');
}

it('refuses a cluster without secrets, which may be another program’s', () => {
  const folder = temporaryFolder();
  addFile(folder, 'postgres', 'PG_VERSION');
  chmodSync(folder, 0o755);
  expect([refusal(folder), modeOf(folder)]).toEqual(['folder-broken', 0o755]);
});

it.each([...['/', '/tmp', '/srv', '/usr', '/var/lib', '/home', homedir(), tmpdir()], ...['/proc', '/dev']])(
  'refuses %s, whatever is in it',
  (folder) => {
    if (!existsSync(folder)) return;
    const mode = modeOf(folder);
    expect([refusal(folder), modeOf(folder)]).toEqual(['folder-foreign', mode]);
  },
);

it('refuses an empty folder in which all users write', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o1777);
  expect([refusal(folder), modeOf(folder)]).toEqual(['folder-foreign', 0o1777]);
});

it('makes a folder, and takes an empty one, also at the root of a disk: closed to others', () => {
  const made = join(temporaryFolder(), 'new', 'data');
  const empty = temporaryFolder();
  chmodSync(empty, 0o755);
  const disk = temporaryFolder();
  chmodSync(disk, 0o755);
  mkdirSync(join(disk, 'lost+found'));
  for (const folder of [made, empty, disk])
    expect([refusal(folder), modeOf(folder)]).toEqual([undefined, 0o700]);
});

it('takes a folder with a key file and its list alone, as before a restore, and no other file of that name', () => {
  const folder = temporaryFolder();
  makeKeyFile(join(folder, 'keys.json'), new Date());
  expect(readdirSync(folder).sort()).toEqual(['keys.json', 'keys.json.erased']);
  appendFileSync(join(folder, 'keys.json.erased'), `\n${crypto.randomUUID()}\n\n019ca0f5-7c0`);
  expect(refusal(folder)).toBeUndefined();
  chmodSync(join(folder, 'keys.json'), 0o644);
  expect(refusal(folder)).toBe('key-file-open');
  const beside = temporaryFolder();
  makeKeyFile(join(beside, 'keys.json'), new Date());
  writeFileSync(join(beside, 'notes.txt'), 'x');
  expect(refusal(beside)).toBe('folder-foreign');
  for (const [name, text] of [
    ['keys.json', '{"keys": []}'],
    ['keys.json.erased', 'notes of somebody'],
  ] as const) {
    const others = temporaryFolder();
    writeFileSync(join(others, name), text, { mode: 0o600 });
    expect(refusal(others)).toBe('folder-foreign');
  }
});

it('closes a folder of ours again, whatever else lies in it, at every step of its first start', async () => {
  const folder = temporaryFolder();
  const isTaken = () => {
    chmodSync(folder, 0o755);
    expect([refusal(folder), modeOf(folder)]).toEqual([undefined, 0o700]);
  };
  const claim = await claimFolder(folder, 'server');
  isTaken();
  writeFileSync(join(folder, 'secrets.json.part'), '{"sup');
  isTaken();
  secretsIn(folder, true);
  isTaken();
  claim.release();
  writeFileSync(join(folder, 'backup.tar'), 'x');
  isTaken();
  const link = join(temporaryFolder(), 'link');
  symlinkSync(folder, link);
  expect(refusal(link)).toBeUndefined();
});

it('takes a data folder that has lost its secrets, so that a start says which file it lacks', async () => {
  const folder = temporaryFolder();
  (await claimFolder(folder, 'server')).release();
  addFile(folder, 'postgres', 'PG_VERSION');
  writeFileSync(join(folder, 'postgres.log'), '');
  expect(refusal(folder)).toBeUndefined();
});
