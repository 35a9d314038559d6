import { filled } from './filled.ts';

/**
 * Everything that keeps the platform from running on a machine, in one table: what is wrong, and the mend. The
 * command line prints it, `doctor` looks for it, logs name it by its code.
 */
export const OPERATION_FAULTS = {
  'unknown-setting': {
    says: 'There is no setting {name}',
    mend: 'Did you mean {nearest}? "sahakarya config" lists all',
  },
  'bad-setting': { says: '{name} cannot be {value}', mend: '{mend}' },
  'folder-in-use': {
    says: 'The data folder {folder} is in use by process {pid} ({what})',
    mend: 'Stop that process, or name another folder with SAHAKARYA_DATA',
  },
  'folder-unusable': {
    says: 'The data folder {folder} cannot be used: {reason}',
    mend: 'Give this user the right to write there, or name another folder with SAHAKARYA_DATA',
  },
  'folder-foreign': {
    says: 'The folder {folder} cannot be the data folder: {reason}',
    mend: 'Name a new or empty folder with SAHAKARYA_DATA, such as {own}',
  },
  'folder-of-other-version': {
    says: 'The data folder {folder} was made by PostgreSQL {version}; this program brings {own}',
    mend: 'Back it up with the program that made it, and restore the backup into a new folder',
  },
  'folder-broken': {
    says: 'The data folder {folder} lacks {file}',
    mend: 'Restore it from a backup into a new folder',
  },
  'no-data': {
    says: 'There is no data of the platform in {folder}',
    mend: 'Check --data, SAHAKARYA_DATA and DATABASE_URL, which are those of the server; its first start makes the data: "sahakarya serve"',
  },
  'is-an-exercise': {
    says: 'What is there is an exercise, and no real installation',
    mend: 'Open it with "sahakarya exercise open", or name another data folder with SAHAKARYA_DATA',
  },
  'is-no-exercise': {
    says: 'What is there is real, and stays so',
    mend: 'Open it with "sahakarya serve", or make an exercise in a new folder: "sahakarya exercise new --data FOLDER"',
  },
  'no-exercise': {
    says: 'There is no exercise yet where the settings say',
    mend: 'Make one with "sahakarya exercise new", with the same settings',
  },
  'exercise-exists': {
    says: 'There is an exercise already in {folder}',
    mend: 'Open it with "sahakarya exercise open", or begin it anew with "sahakarya exercise reset"',
  },
  'exercise-elsewhere': {
    says: 'An exercise in a database of its own server is not begun anew by this program',
    mend: 'Make an empty database, name it in DATABASE_URL and DATABASE_OWNER_URL, and say "sahakarya exercise new"',
  },
  'exercise-stays': {
    says: 'An exercise answers on its own machine alone, and {name} is set to {value}',
    mend: 'Leave {name} out; from elsewhere, reach it through a tunnel: ssh -L 8321:localhost:8321 MACHINE',
  },
  'key-file-missing': {
    says: 'There is no key file {file}',
    mend: 'Put it back from its copy; where nobody has an account yet, make one with "sahakarya keys make"',
  },
  'erased-list-missing': {
    says: 'The backup has accounts, and there is no list of those that were erased since: {file}',
    mend: 'Put its copy there; where there is none, say --without-erased, and erase again whoever had asked for it',
  },
  'key-file-unreadable': {
    says: 'The key file {file} cannot be read: {reason}',
    mend: 'Check its name in SAHAKARYA_KEY_FILE, and whether this user may read it',
  },
  'key-file-open': {
    says: 'Everybody on this machine may read or change the key file {file}',
    mend: 'Close it to others (chmod 600), and take new keys where somebody may have read it: "sahakarya keys rotate"',
  },
  'key-file-broken': {
    says: '{file} is no key file of this program',
    mend: 'Put the key file back from its copy',
  },
  'key-file-exists': {
    says: 'There is a key file {file} already, and no other takes its place',
    mend: 'For new keys, say "sahakarya keys rotate"',
  },
  'key-file-unwritable': {
    says: 'The key file {file} cannot be written: {reason}',
    mend: 'Name a file in a folder where this user may write, on a disk with room',
  },
  'key-file-unnamed': {
    says: 'No key file is named for the database that DATABASE_URL names',
    mend: 'Name one in SAHAKARYA_KEY_FILE, outside of what is backed up with the database',
  },
  'key-file-of-others': {
    says: 'The persons in the database are sealed by other keys than those of {file}',
    mend: 'Put the key file back that belongs to this database',
  },
  'disk-full': {
    says: 'The disk of {folder} is full: {free} MB are left, and {needed} MB are needed',
    mend: 'Make room there, or name a folder on another disk',
  },
  'database-disk-full': {
    says: 'The disk of the database server is full',
    mend: 'Make room there, and do it again: nothing was changed',
  },
  'too-many-files': {
    says: 'The system lets this program open too few files',
    mend: 'Raise the limit of open files: ulimit -n 1024, or LimitNOFILE of the service',
  },
  'out-of-memory': {
    says: 'There is not enough memory',
    mend: 'Stop other programs, raise the limit of memory (ulimit -v, or that of the service), or take a larger machine',
  },
  'output-unwritable': {
    says: 'The output cannot be written: {reason}',
    mend: 'Make room there, or send it elsewhere',
  },
  'system-refused': {
    says: 'The system did not {call} {path}: {reason}',
    mend: 'Mend that, or name another folder or file',
  },
  'no-binaries': {
    says: 'There is no embedded PostgreSQL for {platform} here',
    mend: 'Install again with optional packages (npm ci --include=optional), or name a server in DATABASE_URL',
  },
  'not-as-root': {
    says: 'PostgreSQL does not run as root, and user namespaces, which would help, are not allowed here: {reason}',
    mend: 'Run it as another user, or name a server in DATABASE_URL',
  },
  'database-start': {
    says: 'The embedded PostgreSQL did not start: {reason}',
    mend: 'Its log is {log}',
  },
  'database-unreachable': {
    says: 'The database at {address} cannot be reached: {reason}',
    mend: 'Check that it runs, and check {setting}',
  },
  'database-too-old': {
    says: 'The database is PostgreSQL {version}; {needed} or newer is needed',
    mend: 'Upgrade it, or leave DATABASE_URL out to use the embedded one',
  },
  'role-too-strong': {
    says: 'The application role {role} {what}, so that row-level security would not hold for it',
    mend: 'Name a role with NOSUPERUSER NOBYPASSRLS that owns no table in DATABASE_URL',
  },
  'owner-missing': {
    says: 'The database lacks the migration {name}, and nobody may run it',
    mend: 'Name the owner of the database in DATABASE_OWNER_URL',
  },
  'database-newer': {
    says: 'The database has the migration {name}, which this program does not know: a newer program made it',
    mend: 'Run that version of the program or a later one',
  },
  'migration-changed': {
    says: 'The migration {name} has run, and its file has changed since',
    mend: 'Install the program again: its files are not those that were released',
  },
  'migration-failed': {
    says: 'The migration {name} failed: {reason}',
    mend: 'Nothing of it was kept; the ones before it were',
  },
  'pages-missing': {
    says: 'The pages have not been built',
    mend: 'In a clone, "npm start" builds them; elsewhere, install the program again',
  },
  'address-taken': {
    says: 'Nothing can listen at {host}, port {port}: {reason}',
    mend: 'Stop what listens there, or name another port with PORT',
  },
  'owner-needed': {
    says: 'Only the owner of the database can make or restore a backup: row-level security hides rows from others',
    mend: 'Name the owner of the database in DATABASE_OWNER_URL',
  },
  'backup-exists': {
    says: 'There is something at {file} already, and a backup takes no other file’s place',
    mend: 'Name another file, or move that one away',
  },
  'backup-unwritable': {
    says: 'The backup {file} cannot be written: {reason}',
    mend: 'Name a file in a folder where this user may write, on a disk with room',
  },
  'backup-unreadable': {
    says: 'The backup {file} cannot be read: {reason}',
    mend: 'Check its name, and whether this user may read it',
  },
  'backup-damaged': {
    says: '{file} is no whole backup: at byte {at}, {what}. The database is as it was',
    mend: 'Take another copy of it, or an earlier backup',
  },
  'backup-newer': {
    says: 'A newer program made {file}: this one does not know {what}',
    mend: 'Restore it with that version of the program or a later one',
  },
  'backup-misfit': {
    says: '{file} is not what its own migrations make: {what} has no match',
    mend: 'Restore it with the version of the program that made it',
  },
  'database-not-empty': {
    says: 'There are data in the database already',
    mend: 'Restore into a new data folder or database; or replace what is there: --replace, and its folder or database named once more',
  },
  'database-in-use': {
    says: 'Servers run on the database (their connections: {others})',
    mend: 'Stop them, and start them again after the restore',
  },
} as const satisfies Record<string, { says: string; mend: string }>;

export type OperationFaultCode = keyof typeof OPERATION_FAULTS;

/** The platform cannot run as it is told to. */
export class OperationFault extends Error {
  override readonly name = 'OperationFault';
  readonly code: OperationFaultCode;
  readonly parameters: Readonly<Record<string, string>>;
  /** What to do about it, as a sentence. */
  readonly mend: string;

  constructor(
    code: OperationFaultCode,
    parameters: Readonly<Record<string, string | number>>,
    cause?: unknown,
  ) {
    const { says, mend } = OPERATION_FAULTS[code];
    super(filled(says, parameters), { cause });
    this.code = code;
    this.parameters = Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, String(value)]),
    );
    this.mend = filled(mend, parameters);
  }
}
