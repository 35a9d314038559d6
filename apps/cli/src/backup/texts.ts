import { counted, whole } from '../output/numbers.ts';

/** All that `backup` says, to be translated in one place. */
export const BACKUP_TEXTS = {
  summary: 'copy all data into one file, while the platform runs or not',
  examples: `
Example:
  sahakarya backup sahakarya-2026-03-04.tar

The file holds every table as it stood at one moment, and a sum of everything.
Keep it as you keep the database. Of tokens it has hashes; what is known of
persons is sealed, and the key file isn't in it.
`,
  file: 'the file to write; it must not be there yet',
  title: (file: string, rows: number, tables: number) =>
    `The backup ${file} holds ${counted(rows, 'row', 'rows')} of ${counted(tables, 'table', 'tables')}`,
  size: (bytes: number) => `It takes ${whole(bytes)} bytes, and was read at one moment.`,
  withoutKeys: (file: string) =>
    `The key file is not in it: keep a copy of ${file} apart from the backups. Without it, nothing of a person can be read.`,
  withoutNamedKeys: 'The key file of the servers is not in it: keep a copy apart from the backups.',
  doing: (table: string) => `copying ${table}`,
  next: 'To put it into a new data folder:',
} as const;
