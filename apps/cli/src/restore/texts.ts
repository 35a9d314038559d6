import type { WaysIn } from '@sahakarya/server';
import { counted } from '../output/numbers.ts';

/** All that `restore` says, to be translated in one place. */
export const RESTORE_TEXTS = {
  summary: 'put a backup into an empty database, all of it or nothing',
  examples: `
Examples:
  sahakarya restore sahakarya-2026-03-04.tar --data /srv/sahakarya
  sahakarya restore sahakarya.tar --data /srv/sahakarya --replace /srv/sahakarya

Stop the server first. Every byte of the file is checked before the database is
touched. With --replace, what is in the database goes: name once more where the
backup goes, so that a slip takes no other database.

A backup brings back whoever was erased after it. Their ids lie beside the key
file, in keys.json.erased: put both copies there first. Where there is no such
list, say --without-erased, and erase again whoever had asked for it.

Everybody is signed out, and tokens of persons are withdrawn: some were ended
since. With --keep-tokens programs go on. Passwords and passkeys are as they
were then.
`,
  keepTokens: 'tokens of persons stay good, those among them that were withdrawn since',
  withoutErased: 'there is no list of who was erased since',
  file: 'a file that sahakarya backup wrote',
  replace:
    'replace the data that are there; to confirm, name the data folder, or the database that DATABASE_URL names',
  otherFolder: (named: string, target: string) =>
    `--replace names ${named}, but the backup would go into ${target}. Nothing was changed. To put it into ${named}, say --data ${named} besides; to replace what is in ${target}, say --replace ${target}.`,
  otherDatabase: (named: string, target: string) =>
    `--replace names ${named}, but the backup would go into the database ${target}, which DATABASE_URL names. Nothing was changed. To put it elsewhere, set DATABASE_URL; to replace what is in ${target}, say --replace ${target}.`,
  title: (file: string, rows: number, tables: number) =>
    `${file} is restored: ${counted(rows, 'row', 'rows')} of ${counted(tables, 'table', 'tables')}`,
  made: (at: string, program: string) => `The backup was made at ${at} by version ${program}.`,
  withoutKeys: (file: string) =>
    `No backup has the key file. Where people have signed in, put its copy there before the server starts: ${file}. Without it nobody can sign in, and nothing of a person can be read.`,
  waysIn: ({ visits, tokens, links }: WaysIn) =>
    `Ended, for some of it was ended since: ${counted(visits, 'visit', 'visits')}, ${counted(tokens, 'token of persons', 'tokens of persons')}, ${counted(links, 'link to set a password', 'links to set a password')}.`,
  passkeys: ({ passkeys, persons }: WaysIn) =>
    `${counted(passkeys, 'passkey', 'passkeys')} of ${counted(persons, 'person', 'persons')} ${passkeys === 1 ? 'is' : 'are'} as ${passkeys === 1 ? 'it was' : 'they were'}, and so are all passwords. Whoever has removed a passkey or changed a password since does so again; for somebody whose device or password was stolen: sahakarya admin recover EMAIL`,
  doing: (table: string) => `restoring ${table}`,
} as const;
