import { type Database, type Keys, logTo, openDatabase, requireKeys, type Settings } from '@sahakarya/server';
import type { Terminal } from '../terminal/terminal.ts';

/** The people of a platform that is there, in the hands of its operator. */
export interface People {
  readonly database: Database;
  readonly keys: Keys;
  readonly log: ReturnType<typeof logTo>;
}

/** Works on them, beside a server that runs or without. */
export async function withPeople<Result>(
  terminal: Terminal,
  settings: Settings,
  work: (people: People) => Promise<Result>,
): Promise<Result> {
  const errors = logTo(terminal.err.write, 'error');
  const database = await openDatabase(settings, { as: 'command', isThere: true, log: errors });
  try {
    const keys = await requireKeys(settings, database);
    return await work({ database, keys, log: logTo(terminal.err.write, 'info') });
  } finally {
    await database.close();
  }
}
